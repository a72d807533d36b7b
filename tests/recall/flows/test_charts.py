"""The arrows of the three charts are those of the documented tables (recall.md §3.1 to §3.3), and no others.

Beside the tables stand: the report reopened for a change (§3.0: a change voids signatures), a senior manager returning
a report, and where chart 2 takes up what chart 1 escalated.
"""

from collections.abc import Iterable

import pytest

from recall.flows import CrcRaisedRecall, CrcRecall, NpsRecall
from recall.models import RecallRequest
from recall.vocabulary import STATUS_CODES, Chart, RecallState

Arrows = set[tuple[str, str, str]]


def withdrawn_from(*states: str) -> Arrows:
    return {(state, "withdraw", "withdrawn") for state in states}


def reopened_from(*states: str) -> Arrows:
    return {(state, "reopen_report", "initiated") for state in states}


SIGNED = ("part-a-completed", "part-a-countersigned", "endorsed")
CHART_1 = (
    {
        ("concern-raised", "consider", "under-consideration"),
        ("under-consideration", "review_rosh", "rosh-review"),
        ("rosh-review", "agree", "initiated"),
        ("rosh-review", "decide_not_to_recall", "not-recalled"),
        ("initiated", "complete_part_a", "part-a-completed"),
        ("part-a-completed", "return_for_rework", "returned-for-rework"),
        ("part-a-countersigned", "return_as_senior", "returned-for-rework"),
        ("returned-for-rework", "take_up_rework", "initiated"),
        ("part-a-completed", "countersign", "part-a-countersigned"),
        ("part-a-countersigned", "endorse", "endorsed"),
        ("part-a-countersigned", "submit", "submitted-to-ppcs"),
        ("endorsed", "submit", "submitted-to-ppcs"),
    }
    | {
        (state, "escalate", "escalated-to-nps")
        for state in ("rosh-review", "initiated", "returned-for-rework", *SIGNED)
    }
    | reopened_from(*SIGNED)
    | withdrawn_from(
        "concern-raised",
        "under-consideration",
        "rosh-review",
        "initiated",
        "returned-for-rework",
        *SIGNED,
        "submitted-to-ppcs",
    )
)
CHART_2 = (
    {
        ("escalated-to-nps", "identify_rosh_increase", "rosh-increase-identified"),
        ("escalated-to-nps", "carry_over_agreed", "initiated"),
        ("escalated-to-nps", "carry_over_completed", "part-a-completed"),
        ("escalated-to-nps", "carry_over_countersigned", "part-a-countersigned"),
        ("rosh-increase-identified", "agree", "initiated"),
        ("rosh-increase-identified", "decide_not_to_recall", "not-recalled"),
        ("initiated", "alert_ppcs", "ppcs-alerted"),
        ("initiated", "complete_part_a", "part-a-completed"),
        ("ppcs-alerted", "complete_part_a", "part-a-completed"),
        ("part-a-completed", "return_for_rework", "returned-for-rework"),
        ("returned-for-rework", "take_up_rework", "initiated"),
        ("part-a-completed", "countersign", "part-a-countersigned"),
        ("part-a-countersigned", "refer_to_nps", "referred-to-nps"),
        ("referred-to-nps", "endorse", "endorsed"),
        ("referred-to-nps", "reject_for_nps", "rejected-by-nps"),
        ("referred-to-nps", "return_papers", "returned-for-rework"),
        ("endorsed", "submit", "submitted-to-ppcs"),
    }
    | reopened_from(*SIGNED)
    | withdrawn_from(
        "rosh-increase-identified",
        "initiated",
        "ppcs-alerted",
        "returned-for-rework",
        *SIGNED,
        "referred-to-nps",
        "submitted-to-ppcs",
    )
)
CHART_3 = (
    {
        ("concern-raised", "consider", "under-consideration"),
        ("ooh-instigated", "collect_rationale", "initiated"),
        ("under-consideration", "agree", "initiated"),
        ("under-consideration", "decide_not_to_recall", "not-recalled"),
        ("initiated", "alert_ppcs", "ppcs-alerted"),
        ("initiated", "complete_part_a", "part-a-completed"),
        ("ppcs-alerted", "complete_part_a", "part-a-completed"),
        ("part-a-completed", "return_for_rework", "returned-for-rework"),
        ("part-a-countersigned", "return_as_senior", "returned-for-rework"),
        ("returned-for-rework", "take_up_rework", "initiated"),
        ("part-a-completed", "countersign", "part-a-countersigned"),
        ("part-a-countersigned", "endorse", "endorsed"),
        ("part-a-countersigned", "reject_as_senior", "rejected-by-senior-manager"),
        ("endorsed", "submit", "submitted-to-ppcs"),
    }
    | reopened_from(*SIGNED)
    | withdrawn_from(
        "concern-raised",
        "under-consideration",
        "ooh-instigated",
        "initiated",
        "ppcs-alerted",
        "returned-for-rework",
        *SIGNED,
        "submitted-to-ppcs",
    )
)


def arrows_of(flow: type[RecallRequest]) -> Arrows:
    from probation.process_maps import arrows_of as drawn

    return {(arrow.source, arrow.name, arrow.target) for arrow in drawn(flow)}


@pytest.mark.parametrize(
    ("flow", "chart"), [(CrcRecall, CHART_1), (CrcRaisedRecall, CHART_2), (NpsRecall, CHART_3)], ids=list(Chart)
)
def test_the_arrows_are_those_of_the_chart(flow: type[RecallRequest], chart: Iterable[tuple[str, str, str]]) -> None:
    assert arrows_of(flow) == set(chart)


def test_a_request_itself_has_no_arrows() -> None:
    assert arrows_of(RecallRequest) == set()


def test_chart_1_has_no_emergency_and_no_referral() -> None:
    assert not hasattr(CrcRecall, "alert_ppcs")
    assert not hasattr(CrcRecall, "refer_to_nps")
    assert not hasattr(NpsRecall, "escalate")


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (RecallState.INITIATED, "REC01"),
        (RecallState.PART_A_COMPLETED, "REC02"),
        (RecallState.PART_A_COUNTERSIGNED, "REC03"),
        (RecallState.ENDORSED, "REC04"),
        (RecallState.REJECTED_BY_SENIOR_MANAGER, "REC05"),
        (RecallState.REJECTED_BY_NPS, "REC05"),
        (RecallState.REFERRED_TO_NPS, "REC06"),
        (RecallState.SUBMITTED_TO_PPCS, "REC08"),
        (RecallState.OOH_INSTIGATED, "REC09"),
        (RecallState.WITHDRAWN, "REC10"),
    ],
)
def test_status_codes_are_those_of_ndelius(state: RecallState, code: str) -> None:
    assert STATUS_CODES[state] == code
