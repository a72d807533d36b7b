"""The information: while the order is in force, in the right court, by a public-sector officer (§9 22, 23, 25)."""

from datetime import timedelta
from typing import Any

import pytest

from cases.actions.change_setting import change_setting
from cases.models import Court, Requirement, Sentence
from cases.vocabulary import RequirementCategory
from enforcement.actions.breach.issue_process import issue_process
from enforcement.actions.breach.lay_information import lay_information
from enforcement.actions.reverse_finding import reverse_finding
from enforcement.models import BreachCase, Failure
from enforcement.vocabulary import BreachState, FailureState, ProcessKind
from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import StateConflict
from tests.factories.breaches import (
    a_breach_case,
    a_summons,
    a_supervision,
    a_warrant,
    an_information,
    take,
    the_enforcement_officer,
)
from tests.factories.sentences import a_community_order, unpaid_work
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

from .seeing import again, fields, logged, nothing_changes, running_on


def lay(breach: BreachCase, on: str, **different: Any) -> BreachCase:
    return lay_information(
        breach, an_information(laid_on=day(on), **different), by=the_enforcement_officer(), at=at(f"{on} 16:00")
    )


@pytest.fixture
def accepted(officer: User) -> BreachCase:
    return a_breach_case(a_community_order(officer), BreachState.ACCEPTED)


def test_laid_the_failures_are_charged_and_locked_and_the_clocks_of_presentation_stop(accepted: BreachCase) -> None:
    laid = take(accepted, "lay")
    assert laid.information_laid_on == day("2017-04-28")
    assert set(Failure.objects.values_list("state", flat=True)) == {FailureState.CHARGED}
    assert running_on(laid.sentence) == {}
    assert logged(laid)[-1] == "BSRQ"
    entry = Entry.objects.get(verb="enforcement.breachcase.lay_information")
    assert {"CJA 2003, Sch 8 para 7 and Sch 12 para 6", "ORA 2014, Sch 4 para 6"} <= set(entry.cites)
    assert "enforcement.right_court" in entry.facts


def test_case_22_the_day_after_the_order_ends_the_power_is_lost(officer: User) -> None:
    order = a_community_order(officer, sentenced_on="2016-12-30", length="4 months")
    accepted = a_breach_case(order, BreachState.ACCEPTED)
    assert order.ends_on == day("2017-04-29")
    with nothing_changes(), pytest.raises(Refused) as refused:
        lay(accepted, "2017-04-30")
    assert fields(refused.value) == {"laid_on"}
    assert "ended on 29 April 2017: the power to lay an information is lost" in str(refused.value)
    assert lay(accepted, "2017-04-29").state == BreachState.PROCESS_REQUESTED


def test_case_23_with_sixty_hours_of_unpaid_work_undone_the_order_is_still_in_force(officer: User) -> None:
    order = a_community_order(
        officer,
        sentenced_on="2016-12-30",
        length="4 months",
        requirements=[unpaid_work(day("2016-12-30"), hours=60)],
    )
    accepted = a_breach_case(order, BreachState.ACCEPTED)
    Requirement.objects.filter(category=RequirementCategory.UNPAID_WORK).update(done=59)
    assert lay(accepted, "2017-05-15").state == BreachState.PROCESS_REQUESTED


def test_with_the_last_hour_done_the_power_went_with_the_stated_end(officer: User) -> None:
    order = a_community_order(
        officer,
        sentenced_on="2016-12-30",
        length="4 months",
        requirements=[unpaid_work(day("2016-12-30"), hours=60)],
    )
    accepted = a_breach_case(order, BreachState.ACCEPTED)
    Requirement.objects.filter(category=RequirementCategory.UNPAID_WORK).update(done=60)
    with nothing_changes(), pytest.raises(Refused, match="the power to lay an information is lost"):
        lay(accepted, "2017-05-15")


def test_everything_wrong_with_an_information_is_said_at_once(accepted: BreachCase) -> None:
    crown = Court.objects.get(code="BHAMCC")
    tomorrow = an_information(laid_on=day("2018-01-02"), court=crown)
    with nothing_changes(), pytest.raises(Refused) as refused:
        lay_information(accepted, tomorrow, by=the_enforcement_officer(), at=at("2018-01-01 10:00"))
    assert fields(refused.value) == {"laid_on", "court"}
    assert len(refused.value.decision.reasons) == 3


def test_an_order_of_the_crown_court_without_a_direction_goes_back_to_it(officer: User) -> None:
    crown = Court.objects.get(code="BHAMCC")
    order = a_community_order(officer, conviction={"court": crown, "local_justice_area": "Birmingham"})
    accepted = a_breach_case(order, BreachState.ACCEPTED)
    with nothing_changes(), pytest.raises(Refused, match="The breach goes to the Crown Court"):
        lay(accepted, "2017-04-28")
    assert lay(accepted, "2017-04-28", court=crown).court == crown


def test_case_25_of_supervision_with_the_address_unknown_a_warrant_needs_a_sworn_written_information(
    officer: User,
) -> None:
    breach = a_breach_case(a_supervision(officer), BreachState.ACCEPTED)
    breach.sentence.person.addresses.update(to_date=day("2017-04-20"), status="previous")
    laid = lay(breach, "2017-04-28", process=ProcessKind.WARRANT)
    eo = the_enforcement_officer()
    with nothing_changes(), pytest.raises(Refused, match="no address to serve a summons at"):
        issue_process(laid, a_summons(), by=eo, at=at("2017-04-28 17:00"))
    unsworn = a_warrant(in_writing=False, on_oath=False)
    with nothing_changes(), pytest.raises(Refused) as refused:
        issue_process(laid, unsworn, by=eo, at=at("2017-04-28 17:00"))
    assert fields(refused.value) == {"in_writing", "on_oath"}
    issue_process(laid, a_warrant(), by=eo, at=at("2017-04-28 17:00"))
    assert again(laid).state == BreachState.WARRANT_OUT


def test_after_supervision_has_ended_an_information_needs_legal_advice(officer: User) -> None:
    breach = a_breach_case(a_supervision(officer), BreachState.ACCEPTED)
    ended = breach.sentence.ends_on + timedelta(days=1)
    with nothing_changes(), pytest.raises(Refused) as refused:
        lay(breach, ended.isoformat())
    assert fields(refused.value) == {"legal_advice"}
    lay(breach, ended.isoformat(), legal_advice="Counsel: s.256AC has no words “while in force”.")
    entry = Entry.objects.get(verb="enforcement.breachcase.lay_information")
    assert entry.why.startswith("Counsel")


def test_a_court_of_another_area_than_the_orders_is_refused_and_another_of_its_own_taken(accepted: BreachCase) -> None:
    elsewhere, next_door = (Court.objects.get(code=code) for code in ("WOLVMC", "SOLIMC"))
    with nothing_changes(), pytest.raises(Refused, match="names the local justice area Birmingham and Solihull"):
        lay(accepted, "2017-04-28", court=elsewhere)
    assert lay(accepted, "2017-04-28", court=next_door).court == next_door


def test_a_failure_reversed_before_the_information_is_not_in_it(accepted: BreachCase, manager: User) -> None:
    first = Failure.objects.order_by("occurred_on").first()
    assert first
    reverse_finding(first, category="AAME", reason="Discharge letter.", by=manager, at=at("2017-04-28 09:00"))
    take(again(accepted), "lay")
    states = Failure.objects.order_by("occurred_on").values_list("state", flat=True)
    assert list(states) == [FailureState.REVERSED, FailureState.CHARGED]


def test_an_information_names_at_least_one_failure(accepted: BreachCase, manager: User) -> None:
    for failure in Failure.objects.all():
        reverse_finding(failure, category="AAME", reason="Discharge letter.", by=manager, at=at("2017-04-28 09:00"))
    eo = the_enforcement_officer()
    with nothing_changes(), pytest.raises(Refused) as refused:
        lay_information(accepted, an_information(), by=eo, at=at("2017-04-28 10:00"))
    assert fields(refused.value) == {"failures"}


def test_refused_by_the_court_the_last_day_counts_again_and_it_may_be_laid_once_more(accepted: BreachCase) -> None:
    refused = take(take(accepted, "lay"), "refuse")
    assert running_on(refused.sentence) == {"D13": "2017-11-30"}
    laid = lay(refused, "2017-05-02")
    assert running_on(laid.sentence) == {}
    assert laid.information_laid_on == day("2017-05-02")
    assert [process.ended_because for process in laid.processes.all()] == ["The order was not before the court.", ""]


@pytest.mark.parametrize(("event", "steps"), [("laid", 1), ("listed", 2), ("heard", 4)])
def test_presented_is_the_event_the_provider_has_set(event: str, steps: int, officer: User) -> None:
    assert officer.organisation
    change_setting(
        officer.organisation,
        key="presented_event",
        value=event,
        in_force_from=day("2017-04-01"),
        why="As the measure is read here.",
        by=somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        at=at("2017-04-01"),
    )
    breach = a_breach_case(a_community_order(officer), BreachState.ACCEPTED)
    ran = []
    for step in ("lay", "summons", "serve", "admit"):
        ran.append("D12" in running_on(breach.sentence))
        breach = take(breach, step)
    assert ran.count(True) == steps
    assert "D12" not in running_on(breach.sentence)


def test_an_information_is_laid_once(accepted: BreachCase) -> None:
    laid = take(accepted, "lay")
    with nothing_changes(), pytest.raises(StateConflict):
        lay(laid, "2017-05-02")
    assert Sentence.objects.get(pk=laid.sentence_id).in_breach
