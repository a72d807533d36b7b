"""Who sees what over the API: every record of a person, by every kind of member of staff."""

import pytest

from cases.actions.limit_access import limit_access
from cases.models import Sentence
from cases.vocabulary import LimitedAccessKind
from enforcement.models import EnforcementDecision
from probation.accounts.models import User
from tests.api import Ask, problem, reads
from tests.factories.failures import a_decision_due
from tests.factories.times import at

NOW = "2017-04-24 17:00"
SEES = ("officer", "manager", "administrator", "colleague", "senior", "enforcement officer", "ppcs", "inspector")
DOES_NOT_SEE = ("stranger", "sysadmin")


@pytest.fixture
def decision(order: Sentence) -> EnforcementDecision:
    return a_decision_due(order)


def records(decision: EnforcementDecision) -> list[str]:
    """The address of every record of the person."""
    failure, sentence = decision.failure, decision.failure.sentence
    assert decision.live_warning_id
    return [
        f"/api/v1/people/{decision.crn}/",
        f"/api/v1/sentences/{sentence.pk}/",
        f"/api/v1/sentences/{sentence.pk}/failure-count/",
        f"/api/v1/contacts/{failure.contact_id}/",
        f"/api/v1/failures/{failure.pk}/",
        f"/api/v1/warnings/{decision.live_warning_id}/",
        f"/api/v1/warnings/{decision.live_warning_id}/letter/",
        f"/api/v1/decisions/{decision.pk}/",
    ]


PARTS = [
    "personal details",
    "sentence",
    "failure count",
    "contact",
    "failure",
    "warning",
    "warning letter",
    "decision",
]
LISTS = ("people", "sentences", "contacts", "clocks", "failures", "warnings", "decisions")


@pytest.mark.parametrize("who", SEES)
def test_whoever_may_see_the_person_sees_every_record_and_is_audited(
    decision: EnforcementDecision, everybody: dict[str, User], who: str, ask: Ask
) -> None:
    client = ask(everybody[who], NOW)
    assert [client.get(path).status_code for path in records(decision)] == [200] * len(PARTS)
    assert reads(decision.person, everybody[who]) == PARTS
    empty = [name for name in LISTS if not client.get(f"/api/v1/{name}/").json()["count"]]
    assert empty == []


@pytest.mark.parametrize("who", DOES_NOT_SEE)
def test_whoever_may_not_see_the_person_is_told_there_is_nothing(
    decision: EnforcementDecision, everybody: dict[str, User], who: str, ask: Ask
) -> None:
    client = ask(everybody[who], NOW)
    for path in records(decision):
        problem(client.get(path), 404)
    for name in LISTS:
        assert client.get(f"/api/v1/{name}/").json()["count"] == 0
        if name != "people":
            problem(client.get(f"/api/v1/{name}/", {"person": decision.crn}), 404)


def test_a_limited_record_is_hidden_from_whoever_is_kept_from_it(
    decision: EnforcementDecision, manager: User, everybody: dict[str, User], ask: Ask
) -> None:
    kept_out = everybody["colleague"]
    kind = LimitedAccessKind.EXCLUDED
    limit_access(decision.person, user=kept_out, kind=kind, reason="A relative.", by=manager, at=at("2017-04-24 16:30"))
    for path in records(decision):
        problem(ask(kept_out, NOW).get(path), 404)
    assert ask(kept_out, NOW).get("/api/v1/failures/").json()["count"] == 0
    assert ask(manager, NOW).get(records(decision)[0]).json()["limited_access"] is True
