"""The officer's and the team's breaches, the court-day list and the register of warrants."""

import pytest

from cases.actions.arrange_cover import arrange_cover
from enforcement.models import BreachCase
from enforcement.queries.breach.court_day import court_day
from enforcement.queries.breach.officer_list import Part, own_breaches, team_breaches
from enforcement.queries.breach.seeing import breach_anywhere, breach_or_not_seen, pack_document_or_not_seen
from enforcement.queries.breach.warrants import warrants
from enforcement.vocabulary import BreachState, HearingOutcome, PackDocumentKind
from probation.accounts.models import User
from probation.accounts.roles import SENIOR_MANAGER
from probation.refusals import NotSeen
from tests.cases.queries.counting import queries_of
from tests.factories.breaches import (
    a_breach_case,
    a_document,
    an_opened_breach,
    hear,
    magistrates,
    take,
    the_enforcement_officer,
)
from tests.factories.sentences import a_community_order
from tests.factories.staff import ESSEX_CRC_TEAM, a_member_of_staff, an_officer
from tests.factories.times import at, day

NOW = at("2017-05-12 10:00")


def case(officer: User, state: BreachState) -> BreachCase:
    return a_breach_case(a_community_order(officer), state)


@pytest.mark.parametrize(
    ("state", "part"),
    [
        (BreachState.INITIATED, Part.TO_DO),
        (BreachState.RETURNED, Part.TO_DO),
        (BreachState.DECLINED, Part.TO_DO),
        (BreachState.REFERRED, Part.ELSEWHERE),
        (BreachState.HEARING, Part.ELSEWHERE),
        (BreachState.RE_ENGAGE, Part.TO_DO),
        (BreachState.ENDED, Part.TO_DO),
        (BreachState.CLOSED_NO_PROCEEDINGS, Part.OVER),
    ],
)
def test_a_breach_is_in_one_part_of_its_officers_list(state: BreachState, part: Part, officer: User) -> None:
    breach = case(officer, state)
    found = {each: [row.pk for row in own_breaches(officer, each, at=NOW).page] for each in Part}
    assert found == {each: [breach.pk] if each == part else [] for each in Part}


def test_a_result_read_leaves_an_order_that_has_ended_over(officer: User) -> None:
    breach = take(case(officer, BreachState.ENDED), "read")
    assert [row.pk for row in own_breaches(officer, Part.OVER, at=NOW).page] == [breach.pk]


def test_whoever_covers_sees_the_officers_breaches_and_a_manager_the_teams(officer: User, manager: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    cover, senior = an_officer(), a_member_of_staff(SENIOR_MANAGER)
    assert list(own_breaches(cover, Part.TO_DO, at=NOW).page) == []
    arrange_cover(officer, covered_by=cover, starts_on=day("2017-05-12"), reason="Ill", by=manager, at=NOW)
    assert [row.pk for row in own_breaches(cover, Part.TO_DO, at=NOW).page] == [breach.pk]
    for somebody in (manager, senior):
        assert [row.pk for row in team_breaches(somebody, Part.TO_DO, at=NOW).page] == [breach.pk]
    assert list(team_breaches(an_officer(team=ESSEX_CRC_TEAM), Part.TO_DO, at=NOW).page) == []


def test_the_queries_of_a_list_do_not_grow_with_its_rows(officer: User) -> None:
    an_opened_breach(a_community_order(officer))
    of_one = queries_of(lambda: own_breaches(officer, Part.TO_DO, at=NOW))
    for _ in range(2):
        an_opened_breach(a_community_order(officer))
    assert queries_of(lambda: own_breaches(officer, Part.TO_DO, at=NOW)) == of_one


def test_a_breach_and_its_documents_are_seen_by_those_who_see_the_person(officer: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    document = a_document(breach, PackDocumentKind.REPORT)
    assert breach_or_not_seen(breach.person, breach.pk) == breach
    assert pack_document_or_not_seen(breach.person, breach.pk, document.pk) == document
    assert breach_anywhere(the_enforcement_officer(), breach.pk) == breach
    other = a_community_order(officer).person
    with pytest.raises(NotSeen):
        breach_or_not_seen(other, breach.pk)
    with pytest.raises(NotSeen):
        pack_document_or_not_seen(other, breach.pk, document.pk)
    with pytest.raises(NotSeen):
        breach_anywhere(an_officer(team=ESSEX_CRC_TEAM), breach.pk)


def test_a_court_day_lists_its_hearings_recorded_or_not_and_which_await_a_result(officer: User) -> None:
    first, second = case(officer, BreachState.HEARING), case(officer, BreachState.HEARING)
    hear(first, HearingOutcome.ADMITTED)
    eo = the_enforcement_officer()
    rows = list(court_day(eo, day("2017-05-11")))
    assert [(row.breach, row.outcome, row.awaits_result) for row in rows] == [
        (first.pk, "Breach admitted", True),
        (second.pk, "", False),
    ]
    assert rows[1].version == second.hearings.get().version
    assert rows[0].proposal == "More onerous: 20 hours of unpaid work."
    assert list(court_day(eo, day("2017-05-12"))) == []
    assert len(list(court_day(eo, day("2017-05-11"), court=magistrates()))) == 2


def test_the_queries_of_a_court_day_do_not_grow_with_its_hearings(officer: User) -> None:
    case(officer, BreachState.HEARING)
    eo = the_enforcement_officer()
    of_one = queries_of(lambda: list(court_day(eo, day("2017-05-11"))))
    case(officer, BreachState.HEARING)
    assert queries_of(lambda: list(court_day(eo, day("2017-05-11")))) == of_one


def test_the_register_of_warrants_says_how_long_each_has_been_out_the_oldest_first(officer: User) -> None:
    sworn = case(officer, BreachState.WARRANT_OUT)
    in_court = take(case(officer, BreachState.HEARING), "fail to appear")
    eo = the_enforcement_officer()
    rows = list(warrants(eo, at=at("2017-05-30 10:00")))
    assert [(row.breach, row.days_out, row.is_overdue, row.in_open_court) for row in rows] == [
        (sworn.pk, 32, True, False),
        (in_court.pk, 19, False, True),
    ]
    assert [str(row.due_on) for row in rows] == ["2017-05-26", "2017-06-08"]
    of_two = queries_of(lambda: list(warrants(eo, at=NOW)))
    case(officer, BreachState.WARRANT_OUT)
    assert queries_of(lambda: list(warrants(eo, at=NOW))) == of_two
