"""The enforcement officer's queue: its piles, clocks and pages, for enforcement officers alone."""

import pytest

from cases.actions.limit_access import limit_access
from cases.vocabulary import LimitedAccessKind
from enforcement.models import BreachCase
from enforcement.queries.breach.queue import PAGE_SIZE, Pile, queue
from enforcement.vocabulary import BreachState, HearingOutcome
from probation.accounts.models import User
from probation.refusals import NotAdmitted
from tests.cases.queries.counting import queries_of
from tests.factories.breaches import a_breach_case, an_enforcement_officer, hear, take, the_enforcement_officer
from tests.factories.sentences import a_community_order
from tests.factories.times import at

NOW = at("2017-05-03 10:00")


def case(officer: User, state: BreachState) -> BreachCase:
    return a_breach_case(a_community_order(officer), state)


@pytest.mark.parametrize(
    ("state", "pile"),
    [
        (BreachState.REFERRED, Pile.TO_CHECK),
        (BreachState.ACCEPTED, Pile.TO_LAY),
        (BreachState.REFUSED, Pile.TO_LAY),
        (BreachState.PROCESS_REQUESTED, Pile.ASKED_FOR),
        (BreachState.HEARING, Pile.LISTED),
        (BreachState.WARRANT_OUT, Pile.WARRANTS),
        (BreachState.ADMITTED, Pile.TO_RESULT),
    ],
)
def test_each_state_lies_on_its_pile_alone(state: BreachState, pile: Pile, officer: User) -> None:
    breach, eo = case(officer, state), the_enforcement_officer()
    found = queue(eo, pile, at=NOW)
    assert [row.pk for row in found.page] == [breach.pk]
    assert found.counts == {each: int(each == pile) for each in Pile}


@pytest.mark.parametrize("state", [BreachState.INITIATED, BreachState.RETURNED, BreachState.RE_ENGAGE])
def test_what_lies_with_the_provider_is_on_no_pile(state: BreachState, officer: User) -> None:
    case(officer, state)
    assert set(queue(the_enforcement_officer(), Pile.TO_CHECK, at=NOW).counts.values()) == {0}


def test_a_row_says_whose_case_it_is_and_which_clock_presses(officer: User) -> None:
    breach = case(officer, BreachState.ACCEPTED)
    (row,) = queue(the_enforcement_officer(), Pile.TO_LAY, at=NOW).page
    assert (row.crn, row.officer, row.provider) == (
        breach.crn,
        "Ana Example",
        "Staffordshire and West Midlands CRC",
    )
    assert row.failure == "Failed to attend on 12 April 2017"
    assert row.clock is not None
    assert (row.clock.kind, row.clock.is_late, row.clock.late_by) == ("D12", True, 1)
    assert {clock.kind for clock in row.clocks} == {"D12", "D13"}


def test_mine_are_those_i_took_and_what_nobody_has_taken(officer: User) -> None:
    case(officer, BreachState.ACCEPTED)
    case(officer, BreachState.REFERRED)
    other = an_enforcement_officer()
    assert queue(other, Pile.TO_LAY, at=NOW).counts[Pile.TO_LAY] == 1
    mine = queue(other, Pile.TO_LAY, at=NOW, mine=True)
    assert (mine.counts[Pile.TO_LAY], mine.counts[Pile.TO_CHECK]) == (0, 1)
    assert list(mine.page) == []


def test_the_first_to_be_heard_comes_first(officer: User) -> None:
    later = case(officer, BreachState.HEARING)
    hear(later, HearingOutcome.ADJOURNED)
    sooner = case(officer, BreachState.SUMMONSED)
    page = queue(the_enforcement_officer(), Pile.LISTED, at=NOW).page
    assert [row.pk for row in page] == [sooner.pk, later.pk]
    assert [row.next_hearing_at for row in page] == [at("2017-05-11 10:00"), at("2017-05-25 10:00")]


def test_the_queries_do_not_grow_with_the_rows(officer: User) -> None:
    case(officer, BreachState.REFERRED)
    eo = the_enforcement_officer()
    of_one = queries_of(lambda: queue(eo, Pile.TO_CHECK, at=NOW))
    for _ in range(2):
        case(officer, BreachState.REFERRED)
    assert queries_of(lambda: queue(eo, Pile.TO_CHECK, at=NOW)) == of_one
    assert PAGE_SIZE == 25


def test_a_record_kept_from_an_enforcement_officer_is_not_in_their_queue(officer: User, manager: User) -> None:
    breach, eo = case(officer, BreachState.REFERRED), the_enforcement_officer()
    limit_access(
        breach.person,
        user=eo,
        kind=LimitedAccessKind.EXCLUDED,
        reason="Relative",
        by=manager,
        at=at("2017-04-26 12:00"),
    )
    assert queue(eo, Pile.TO_CHECK, at=NOW).counts[Pile.TO_CHECK] == 0


def test_the_queue_is_for_enforcement_officers(officer: User, manager: User) -> None:
    for somebody in (officer, manager):
        with pytest.raises(NotAdmitted):
            queue(somebody, Pile.TO_CHECK, at=NOW)


def test_sent_again_a_row_says_how_often_it_was_referred(officer: User) -> None:
    breach = case(officer, BreachState.RETURNED)
    for step in ("prepare again", "check again", "refer again"):
        breach = take(breach, step)
    (row,) = queue(the_enforcement_officer(), Pile.TO_CHECK, at=NOW).page
    assert row.referral_number == 2
