"""The arrows of breach proceedings are those of the documented tables (enforcement.md §4.5 and §4.6), and no others.

Documented is which state leads to which. Two arrows are added: a manager sends a pack back to be worked on, and a court
withdraws a warrant nobody has executed without ending the breach.
"""

import pytest

from enforcement.flows import AfterCourt, CourtBreach, CrcBreach, NpsBreach
from enforcement.vocabulary import OVER, BreachState
from probation.process_maps import arrows_of

BEFORE_COURT = {
    ("initiated", "request_pack", "pack-requested"),
    ("pack-requested", "prepare_pack", "pack-prepared"),
    ("pack-prepared", "check_pack", "pack-checked"),
    ("pack-checked", "refer", "referred"),
    ("referred", "accept", "accepted"),
    ("referred", "return_for_work", "returned"),
    ("referred", "decline", "declined"),
    ("returned", "prepare_pack", "pack-prepared"),
    ("declined", "close_without_proceedings", "closed-no-proceedings"),
    ("initiated", "withdraw_before_court", "withdrawn"),
    ("pack-requested", "withdraw_before_court", "withdrawn"),
    ("pack-prepared", "withdraw_before_court", "withdrawn"),
    ("pack-checked", "withdraw_before_court", "withdrawn"),
    ("referred", "withdraw_before_court", "withdrawn"),
    ("returned", "withdraw_before_court", "withdrawn"),
    ("accepted", "withdraw_before_court", "withdrawn"),
}
SENT_BACK = {("pack-prepared", "send_back_pack", "pack-requested")}
AT_COURT = {
    ("accepted", "lay_information", "process-requested"),
    ("refused", "lay_information", "process-requested"),
    ("process-requested", "issue_summons", "summonsed"),
    ("process-requested", "issue_warrant", "warrant-out"),
    ("process-requested", "refuse", "refused"),
    ("summonsed", "come_to_court", "hearing"),
    ("warrant-out", "execute_warrant", "executed"),
    ("executed", "bring_to_court", "hearing"),
    ("hearing", "adjourn", "adjourned"),
    ("adjourned", "resume_hearing", "hearing"),
    ("hearing", "fail_to_appear", "warrant-out"),
    ("trial", "fail_to_appear", "warrant-out"),
    ("hearing", "admit", "admitted"),
    ("hearing", "deny", "denied"),
    ("denied", "fix_trial", "trial"),
    ("trial", "prove", "proved"),
    ("trial", "not_prove", "not-proved"),
    ("admitted", "give_result", "result"),
    ("proved", "give_result", "result"),
    ("process-requested", "withdraw", "withdrawn"),
    ("refused", "withdraw", "withdrawn"),
    ("summonsed", "withdraw", "withdrawn"),
    ("warrant-out", "withdraw", "withdrawn"),
    ("executed", "withdraw", "withdrawn"),
    ("hearing", "withdraw", "withdrawn"),
    ("adjourned", "withdraw", "withdrawn"),
    ("trial", "withdraw", "withdrawn"),
    ("not-proved", "close", "closed"),
    ("withdrawn", "close", "closed"),
}
WARRANT_WITHDRAWN = {("warrant-out", "withdraw_warrant", "hearing")}
AFTER_COURT = {
    ("result", "send_back", "re-engage"),
    ("result", "end_order", "ended"),
    ("re-engage", "resume", "resumed"),
}


def arrows(flow: type) -> set[tuple[str, str, str]]:
    return {(arrow.source, arrow.name, arrow.target) for arrow in arrows_of(flow)}


@pytest.mark.parametrize("lane", [CrcBreach, NpsBreach])
def test_a_breach_goes_to_the_enforcement_officer_by_the_ways_of_the_table(lane: type) -> None:
    assert arrows(lane) == BEFORE_COURT | SENT_BACK


def test_a_breach_goes_through_court_by_the_ways_of_the_table() -> None:
    assert arrows(CourtBreach) == AT_COURT | WARRANT_WITHDRAWN


def test_a_case_comes_back_to_the_person_by_the_ways_of_the_table() -> None:
    assert arrows(AfterCourt) == AFTER_COURT


def test_a_breach_leaves_every_state_but_those_in_which_it_is_over() -> None:
    everywhere = BEFORE_COURT | AT_COURT | AFTER_COURT
    left = {source for source, _, _ in everywhere}
    reached = {target for _, _, target in everywhere} | {BreachState.INITIATED}
    assert reached == set(BreachState)
    assert set(BreachState) - left <= set(OVER)


def test_no_way_leads_to_court_but_through_an_accepted_referral() -> None:
    into_court = {source for source, _, target in AT_COURT if target == BreachState.PROCESS_REQUESTED}
    assert into_court == {BreachState.ACCEPTED, BreachState.REFUSED}
    assert {source for source, _, target in BEFORE_COURT if target == BreachState.ACCEPTED} == {BreachState.REFERRED}
