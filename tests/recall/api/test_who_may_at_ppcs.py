"""Who may take each act once a recall is with PPCS: every role and relation, every act, in one table."""

import pytest

from probation.accounts.models import User
from probation.accounts.roles import (
    CASE_ADMINISTRATOR,
    ENFORCEMENT_OFFICER,
    INSPECTOR,
    PPCS_CASEWORKER,
    SYSTEM_ADMINISTRATOR,
)
from recall.api.ppcs.urls import ppcs_urlpatterns
from tests.api import Ask, changes
from tests.factories.custody import a_fixed_term
from tests.factories.recalls import Cast, a_cast, a_decider
from tests.factories.staff import (
    ESSEX_CRC_TEAM,
    NPS_TEAM,
    a_manager,
    a_member_of_staff,
    an_officer,
    somebody_of,
)

pytestmark = pytest.mark.usefixtures("reference")
NOW = "2017-06-02 11:00"
DECIDER = {"decider"}
PPCS = DECIDER | {"caseworker"}
WITH_CASE = {"officer", "manager"}
TAKES_PART = PPCS | WITH_CASE | {"another manager"}
ANSWERS = WITH_CASE | {"another manager", "administrator"}
TABLE: dict[str, set[str]] = {
    "book-on": PPCS,
    "assign": PPCS,
    "documents": PPCS,
    "documents/answer": ANSWERS,
    "documents/received": PPCS,
    "revoke": DECIDER,
    "revoke-before-part-a": DECIDER,
    "reject": DECIDER,
    "stop": DECIDER,
    "police-receipt": PPCS,
    "at-large": TAKES_PART,
    "told-person": TAKES_PART,
    "return": PPCS,
    "dossier": PPCS,
    "dossier/issue": PPCS,
    "disclosure": PPCS,
    "representations": PPCS,
    "term-days": PPCS,
    "upgrade": DECIDER,
    "release": PPCS,
    "part-b": WITH_CASE,
    "part-b/send": WITH_CASE,
    "executive-release": DECIDER,
    "parole-board": PPCS,
    "parole-board/outcome": PPCS,
    "rescind": TAKES_PART,
    "rescind/decide": DECIDER,
}


def everybody_about(cast: Cast) -> dict[str, User]:
    """By what they are to the recall."""
    return {
        "officer": cast.officer,
        "manager": cast.manager,
        "another manager": a_manager(team="N04_SELLY_OAK", first_name="Other", last_name="Manager"),
        "senior": cast.senior,
        "colleague": an_officer(team=NPS_TEAM, first_name="Col", last_name="League"),
        "administrator": a_member_of_staff(CASE_ADMINISTRATOR, team=NPS_TEAM, first_name="Cas", last_name="Admin"),
        "enforcement officer": a_member_of_staff(ENFORCEMENT_OFFICER, team=NPS_TEAM, first_name="En", last_name="F"),
        "caseworker": somebody_of("PPCS", PPCS_CASEWORKER),
        "decider": a_decider(),
        "inspector": somebody_of("HMIP", INSPECTOR),
        "system administrator": somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        "stranger": an_officer(team=ESSEX_CRC_TEAM),
    }


def test_each_act_at_ppcs_is_for_those_of_the_table_and_nothing_changes_for_anybody_else(ask: Ask) -> None:
    cast = a_cast()
    request, people = a_fixed_term(cast).request, everybody_about(cast)
    before = changes()
    found: dict[str, set[str]] = {}
    for pattern in ppcs_urlpatterns:
        act = str(pattern.pattern).removeprefix("recalls/<int:pk>/ppcs/").removesuffix("/")
        address = f"/api/v1/recalls/{request.pk}/ppcs/{act}/"
        # Sent nothing, nobody acts: who may is told what is missing, who may not is told so first.
        statuses = {name: ask(who, NOW).post(address, {}, format="json").status_code for name, who in people.items()}
        assert statuses["stranger"] == 404
        found[act] = {name for name, status in statuses.items() if status not in (403, 404)}
    assert found == TABLE
    assert changes() == before
