"""Until when an information may be laid, and whether it may be laid now (enforcement.md §4.5 and §6 D13).

The power is lost with the order: an information is laid only while it is in force. Hours of unpaid work still undone
keep a community order in force past its stated end; a suspended sentence order never outlasts its operational period.
"""

from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from enforcement.vocabulary import WithdrawalReason
from probation.policy import Citation, Mark, ProviderPolicy, Reason, Rule
from probation.working_days import add_months, day_in_words

IN_FORCE = Citation("CJA 2003", "Sch 8 para 7 and Sch 12 para 6")
UNPAID_WORK = Citation("CJA 2003", "s.200(3) and (4)")
SUPERVISION = Citation("CJA 2003", "s.256AC(1)", Mark.DOUBTFUL)
PUBLIC_OFFICER = Citation("ORA 2014", "Sch 4 para 6")

ALERT_DAYS = (30, 14, 5)
"""Calendar days before the power is lost on which an alert is raised."""
SUMMARY_MONTHS = 6


@dataclass(frozen=True, kw_only=True)
class OrderEnd:
    """When an order ends. For a suspended sentence order ``ends_on`` is the last day of the operational period."""

    kind: str
    ends_on: date
    unpaid_work_outstanding: bool = False


@dataclass(frozen=True, kw_only=True)
class InformationFacts:
    """An information about to be laid on ``laid_on``.

    ``failed_on``: the days of the failures it rests on. ``accepted``: an enforcement officer of a public-sector
    provider accepted the referral. ``legal_advice``: why it is laid although supervision has ended. ``blocked_by``: the
    code of a WithdrawalReason that holds, such as death; empty where none does.
    """

    order: OrderEnd
    laid_on: date
    today: date
    failed_on: tuple[date, ...]
    accepted: bool
    public_officer: bool
    settings: ProviderPolicy
    legal_advice: str = ""
    blocked_by: str = ""


last_day: Rule[OrderEnd] = Rule("enforcement.information_last_day", keyed_on="order's end")
laying: Rule[InformationFacts] = Rule("enforcement.lay_information", keyed_on="information")


@last_day.in_force_from("2005-04-04", IN_FORCE, UNPAID_WORK, name="CJA 2003")
def last_day_of(order: OrderEnd) -> date | None:
    """The last day an information may be laid; None while unpaid work keeps the order in force."""
    if order.unpaid_work_outstanding and order.kind == SentenceKind.COMMUNITY_ORDER:
        return None
    return order.ends_on


@laying.in_force_from("2005-04-04", IN_FORCE, UNPAID_WORK, SUPERVISION, PUBLIC_OFFICER, name="CJA 2003 and ORA 2014")
def reasons_against(facts: InformationFacts) -> list[Reason]:
    """Every reason against laying the information."""
    reasons = [*_officer(facts), *_days(facts), *_power_lost(facts), *_too_old(facts)]
    if facts.blocked_by:
        label = WithdrawalReason.label_of(facts.blocked_by)
        reasons.append(Reason(f"{label}: withdraw the breach instead."))
    return reasons


def _officer(facts: InformationFacts) -> list[Reason]:
    reasons = []
    if not facts.public_officer:
        text = "Only an enforcement officer of a public-sector provider may lay an information."
        reasons.append(Reason(text))
    if not facts.accepted:
        reasons.append(Reason("No enforcement officer has accepted a referral of this breach."))
    return reasons


def _days(facts: InformationFacts) -> list[Reason]:
    reasons = []
    if not facts.failed_on:
        reasons.append(Reason("An information names at least one failure.", "failures"))
    if facts.laid_on > facts.today:
        reasons.append(Reason("The day the information was laid must be today or earlier.", "laid_on"))
    if facts.failed_on and facts.laid_on < max(facts.failed_on):
        text = f"A failure on {day_in_words(max(facts.failed_on))} cannot be in an information laid before it."
        reasons.append(Reason(text, "laid_on"))
    return reasons


def _power_lost(facts: InformationFacts) -> list[Reason]:
    last = last_day_of(facts.order)
    if last is None or facts.laid_on <= last:
        return []
    label = SentenceKind.label_of(facts.order.kind).lower()
    text = f"The {label} ended on {day_in_words(last)}: the power to lay an information is lost"
    if facts.order.kind != SentenceKind.POST_SENTENCE_SUPERVISION:
        return [Reason(f"{text} ({IN_FORCE}).", "laid_on")]
    if facts.settings.information_after_supervision_ends or facts.legal_advice.strip():
        return []
    return [Reason(f"{text}, unless legal advice to lay it is recorded ({SUPERVISION}).", "legal_advice")]


def _too_old(facts: InformationFacts) -> list[Reason]:
    if not facts.settings.information_within_six_months:
        return []
    old = sorted(day for day in facts.failed_on if facts.laid_on > add_months(day, SUMMARY_MONTHS))
    return [Reason(f"The failure on {day_in_words(day)} is more than six months old.", "failures") for day in old]


def alert_on(order: OrderEnd, today: date) -> str:
    """What to say of the days left to lay an information: nothing with more than 30 left, or none set."""
    last = last_day_of(order)
    if last is None:
        return ""
    left = (last - today).days
    if left < 0:
        return f"The order ended on {day_in_words(last)}: no information can be laid."
    if left == 0:
        return "Lay the information today: after today the power is lost."
    if left > max(ALERT_DAYS):
        return ""
    days = "1 day is left" if left == 1 else f"{left} days are left"
    return f"Lay the information by {day_in_words(last)}, or the power is lost: {days}."
