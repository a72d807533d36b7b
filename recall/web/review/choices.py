"""What may be chosen on the page of a request. Review: Part B, executive release, the Parole Board, rescinding."""

from cases.web.choices import Choice

CHOICES = (
    Choice("decide_rescinding", "decide-rescind", "Decide the request to rescind"),
    Choice("write_risk_report", "risk-report", "Write the report on risk (Part B or C)"),
    Choice("record_outcome", "record-board-outcome", "Record what the Parole Board decided"),
    Choice("consider_executive", "consider-executive-release", "Consider executive release"),
    Choice("refer_to_board", "refer-to-parole-board", "Refer to the Parole Board"),
    Choice("see_risk_report", "risk-report", "Read the report on risk (Part B or C)", leads=False),
    Choice("ask_rescinding", "ask-to-rescind", "Ask to rescind the recall", leads=False),
)
"""In the order they are offered."""
