"""The question until when an information may be laid. Pure."""

from datetime import timedelta

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.information import ALERT_DAYS, OrderEnd, last_day
from probation.policy import ProviderPolicy
from probation.rules import Answer, ExplainedRule, Key, Kind, Values, WorkingLine, register
from probation.working_days import Calendar

from .keys import yes_or_no

KEPT_IN_FORCE = (
    "Hours of unpaid work are not done, so the order stays in force past its stated end until they are: there is no "
    "last day yet."
)
POWER_LOST = "After the last day the order is no longer in force and the power to lay an information is lost."


def information_deadline(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """The last day an information may be laid; none while unpaid work keeps the order in force."""
    ends_on = values["order_ends_on"]
    order = OrderEnd(
        kind=SentenceKind.COMMUNITY_ORDER,
        ends_on=ends_on,
        unpaid_work_outstanding=values["unpaid_work_outstanding"] == "yes",
    )
    last, version = last_day.answer(order, on=ends_on)
    lines = [] if last is None else [WorkingLine(last, "the last day to lay the information", with_year=True)]
    if last is not None:
        lines[:0] = [
            WorkingLine(last - timedelta(days=days), f"alert: {days} days left", with_year=True) for days in ALERT_DAYS
        ]
    return Answer(
        rule="information-deadline",
        values={"last_day": last},
        version=version.name,
        cites=version.cites,
        working=lines,
        notes=[KEPT_IN_FORCE if last is None else POWER_LOST],
    )


register(
    ExplainedRule(
        name="information-deadline",
        title="Until when an information may be laid",
        keys=(
            Key("order_ends_on", Kind.DATE, "the stated last day of the order, as a date"),
            yes_or_no(
                "unpaid_work_outstanding",
                "whether hours of unpaid work under a community order are not done (yes or no)",
                default="no",
            ),
        ),
        answer=information_deadline,
    )
)
