"""The arrows of each flow are those of the documented tables (enforcement.md §4.2 to §4.4), and no others."""

from enforcement.flows import DecisionFlow, FailureFlow, WarningFlow
from probation.process_maps import arrows_of


def arrows(flow: type) -> set[tuple[str, str, str]]:
    return {(arrow.source, arrow.name, arrow.target) for arrow in arrows_of(flow)}


def test_a_failure_goes_the_ways_of_the_table() -> None:
    assert arrows(FailureFlow) == {
        ("outcome-due", "allege", "alleged"),
        ("alleged", "set_aside", "not-enforceable"),
        ("alleged", "investigate", "investigating"),
        ("alleged", "receive_evidence", "evidence-in"),
        ("investigating", "receive_evidence", "evidence-in"),
        ("alleged", "find_acceptable", "acceptable"),
        ("investigating", "find_acceptable", "acceptable"),
        ("evidence-in", "find_acceptable", "acceptable"),
        ("alleged", "find_unreasonable", "unreasonable"),
        ("investigating", "find_unreasonable", "unreasonable"),
        ("evidence-in", "find_unreasonable", "unreasonable"),
        ("alleged", "correct", "not-enforceable"),
        ("investigating", "correct", "not-enforceable"),
        ("evidence-in", "correct", "not-enforceable"),
        ("unreasonable", "reverse", "reversed"),
        ("unreasonable", "charge", "charged"),
    }


def test_a_warning_goes_the_ways_of_the_table() -> None:
    assert arrows(WarningFlow) == {
        ("requested", "give", "given"),
        ("given", "expire", "expired"),
        ("given", "spend", "spent"),
        ("given", "withdraw", "withdrawn"),
        ("requested", "withdraw", "withdrawn"),
        ("given", "come_back", "returned"),
        ("returned", "serve_again", "given"),
    }


def test_a_decision_goes_the_ways_of_the_table() -> None:
    assert arrows(DecisionFlow) == {
        ("opinion", "warn", "warn"),
        ("opinion", "fall_due", "decision-due"),
        ("decision-due", "decide_to_breach", "breach-decided"),
        ("decision-due", "decide_not_to_breach", "not-breached"),
    }
