"""Who may see whose record."""

import pytest

from cases.actions.allocate import allocate
from cases.actions.limit_access import limit_access
from cases.models import Person
from cases.queries.visibility import person_or_not_seen, those_who_may_see, visible_to
from cases.vocabulary import LimitedAccessKind
from probation.accounts.models import User
from probation.accounts.roles import (
    CASE_ADMINISTRATOR,
    ENFORCEMENT_OFFICER,
    INSPECTOR,
    LINE_MANAGER,
    PPCS_CASEWORKER,
    PPCS_DECISION_MAKER,
    RESPONSIBLE_OFFICER,
    ROLES,
    SENIOR_MANAGER,
    SYSTEM,
    SYSTEM_ADMINISTRATOR,
    Role,
)
from probation.refusals import NotSeen
from tests.factories.sentences import a_community_order
from tests.factories.staff import ESSEX_CRC_TEAM, NPS_TEAM, OTHER_CRC_TEAM, a_manager, a_member_of_staff, an_officer
from tests.factories.times import at

OWN, ALL, NONE = {"own"}, {"own", "other"}, set[str]()
SEES = {
    RESPONSIBLE_OFFICER: OWN,
    LINE_MANAGER: OWN,
    SENIOR_MANAGER: OWN,
    CASE_ADMINISTRATOR: OWN,
    ENFORCEMENT_OFFICER: ALL,
    PPCS_CASEWORKER: ALL,
    PPCS_DECISION_MAKER: ALL,
    INSPECTOR: ALL,
    SYSTEM_ADMINISTRATOR: NONE,
    SYSTEM: NONE,
}


@pytest.fixture
def people(officer: User) -> dict[str, Person]:
    """One of the CRC's people, and one of the NPS's."""
    own, other = a_community_order(officer), a_community_order(an_officer(team=NPS_TEAM))
    return {"own": own.person, "other": other.person}


def seen_by(user: User, people: dict[str, Person]) -> set[str]:
    visible = set(visible_to(user))
    return {name for name, person in people.items() if person in visible}


def test_every_role_is_in_the_table() -> None:
    assert {role.code for role in SEES} == set(ROLES)


@pytest.mark.parametrize("role", SEES, ids=lambda role: role.code)
def test_what_each_role_sees(people: dict[str, Person], role: Role) -> None:
    assert seen_by(a_member_of_staff(role), people) == SEES[role]


def test_every_team_of_the_provider_sees_its_people_and_no_other_provider_does(people: dict[str, Person]) -> None:
    assert seen_by(an_officer(team=OTHER_CRC_TEAM), people) == OWN
    assert seen_by(an_officer(team=ESSEX_CRC_TEAM), people) == NONE


def test_a_provider_still_sees_the_people_it_supervised_before(officer: User, manager: User) -> None:
    order, nps = a_community_order(officer), an_officer(team=NPS_TEAM)
    second = a_community_order(officer, person=order.person, sentenced_on="2017-01-05")
    allocate(second, team=nps.team, officer=nps, reason="High ROSH", by=manager, at=at("2017-02-01"))  # type: ignore[arg-type]
    assert order.person in visible_to(officer)
    assert order.person in visible_to(nps)


def test_an_account_that_was_closed_sees_nobody(people: dict[str, Person], officer: User) -> None:
    officer.is_active = False
    assert seen_by(officer, people) == NONE


@pytest.mark.parametrize(
    ("kind", "sees_listed", "sees_unlisted"),
    [(LimitedAccessKind.EXCLUDED, False, True), (LimitedAccessKind.RESTRICTED, True, False)],
)
def test_a_limited_access_list_is_kept_in_lists_and_alerts_alike(
    people: dict[str, Person],
    officer: User,
    manager: User,
    kind: LimitedAccessKind,
    sees_listed: bool,
    sees_unlisted: bool,
) -> None:
    colleague = an_officer()
    limit_access(people["own"], user=colleague, kind=kind, reason="Related", by=manager, at=at("2017-02-01"))
    person = Person.objects.get(pk=people["own"].pk)
    assert (person in visible_to(colleague), person in visible_to(officer)) == (sees_listed, sees_unlisted)
    told = those_who_may_see(person, [colleague, officer])
    assert (colleague in told, officer in told) == (sees_listed, sees_unlisted)


def test_a_restriction_holds_for_those_who_see_every_provider_too(people: dict[str, Person], officer: User) -> None:
    limit_access(
        people["own"],
        user=officer,
        kind=LimitedAccessKind.RESTRICTED,
        reason="Staff member’s relative",
        by=a_manager(),
        at=at("2017-02-01"),
    )
    assert seen_by(a_member_of_staff(INSPECTOR), people) == {"other"}


def test_a_person_is_found_by_crn_in_any_case(people: dict[str, Person], officer: User) -> None:
    assert person_or_not_seen(people["own"].crn.lower(), officer) == people["own"]


def test_no_answer_tells_a_hidden_record_from_none(people: dict[str, Person], officer: User) -> None:
    told = []
    for crn in (people["other"].crn, "X999999"):
        with pytest.raises(NotSeen) as not_seen:
            person_or_not_seen(crn, officer)
        told.append(str(not_seen.value).replace(crn, "it"))
    assert told[0] == told[1]
