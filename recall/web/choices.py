"""What may be chosen on the page of a request: the act, its page, and the words on the button."""

from __future__ import annotations

from cases.web.choices import Choice

from .booking import choices as booking
from .custody import choices as custody
from .review import choices as review
from .warrant import choices as warrant

AT_PPCS = (*booking.CHOICES, *warrant.CHOICES, *custody.CHOICES, *review.CHOICES)
CHOICES = (
    Choice("consider", "consider-recall", "Consider recall"),
    Choice("collect_rationale", "collect-rationale", "Collect the rationale"),
    Choice("take_up_rework", "take-up-rework", "Take the report up again"),
    Choice("review_rosh", "review-rosh", "Review ROSH"),
    Choice("agree", "agree-recall", "Agree to recall"),
    Choice("decide_not_to_recall", "decide-not-to-recall", "Decide not to recall"),
    Choice("alert_ppcs", "alert-ppcs", "Record the call to PPCS"),
    Choice("choose_type", "choose-recall-type", "Choose the type of recall"),
    Choice("write_report", "recall-report", "Write Part A"),
    Choice("complete_part_a", "complete-part-a", "Complete Part A"),
    Choice("countersign", "countersign-recall", "Countersign Part A"),
    Choice("endorse", "endorse-recall", "Endorse the recall"),
    Choice("refer_to_nps", "refer-recall-to-nps", "Refer to the NPS"),
    Choice("submit", "submit-recall", "Submit to PPCS"),
    *(choice for choice in AT_PPCS if choice.leads),
    *(choice for choice in AT_PPCS if not choice.leads),
    Choice("see_order", "revocation-order", "Download the revocation order", leads=False),
    Choice("see_report", "recall-report", "Read Part A", leads=False),
    Choice("return_for_rework", "return-recall", "Return for further work", leads=False),
    Choice("return_as_senior", "return-recall", "Return for further work", leads=False),
    Choice("reject_as_senior", "reject-recall", "Do not endorse", leads=False),
    Choice("reject_for_nps", "refuse-recall-for-nps", "Refuse for the NPS", leads=False),
    Choice("escalate_request", "escalate-recall", "Escalate: ROSH has risen", leads=False),
    Choice("reopen_report", "reopen-part-a", "Change Part A", leads=False),
    Choice("withdraw", "withdraw-recall", "Withdraw the request", leads=False),
)
"""In the order they are offered: the first that is open is the main one, where it leads on."""


CHANGE_TYPE = Choice("choose_type", "choose-recall-type", "Change the type of recall", leads=False)
CHANGE_REPORT = Choice("write_report", "recall-report", "Read or change Part A", leads=False)
REVIEW_AGAIN = Choice("review_rosh", "review-rosh", "Review ROSH again", leads=False)


def offered(
    acts: frozenset[str], *, type_chosen: bool = False, has_gaps: bool = False, rosh_reviewed: bool = False
) -> list[Choice]:
    """Those open to the reader. While the report is written: the type first, then the report, then its completion."""
    found = {choice.step: choice for choice in CHOICES if choice.step in acts}
    if rosh_reviewed:
        _put_last(found, REVIEW_AGAIN)
    if "choose_type" not in found:
        found.pop("write_report", None)
        return list(found.values())
    found.pop("see_report", None)
    if not type_chosen:
        found.pop("complete_part_a", None)
        return list(found.values())
    if not has_gaps:
        _put_last(found, CHANGE_REPORT)
    _put_last(found, CHANGE_TYPE)
    return list(found.values())


def _put_last(found: dict[str, Choice], again: Choice) -> None:
    if found.pop(again.step, None):
        found[again.step] = again
