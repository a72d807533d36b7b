"""Whether a failure on a day can be enforced at all: was there a duty in force that day, on this sentence?"""

from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from probation.policy import Citation, Reason, Rule
from probation.working_days import day_in_words

SUSPENDED_SENTENCE_SOURCE = Citation("CJA 2003", "Sch 12 paras 4, 5 and 8(2)(d)")
ORDER_SOURCE = Citation("CJA 2003", "Sch 8 paras 5 to 7")
SUPERVISION_SOURCE = Citation("CJA 2003", "s.256AA")
REPEAL_SOURCE = Citation("Sentencing Act 2026", "s.34(4) and (5)")


@dataclass(frozen=True, kw_only=True)
class FailureFacts:
    """A failure and the sentence it was on, as they stood on the day it happened.

    ``ends_on`` is the last day of the order, licence or supervision. ``supervision_ends_on`` is for a suspended
    sentence order; ``notice_served_on``, ``other_licence_running`` and ``pss_repealed_on`` are for post-sentence
    supervision. The two requirement dates bound the requirement the failure is alleged of, where it is one.
    """

    kind: str
    occurred_on: date
    starts_on: date
    ends_on: date | None = None
    unpaid_work_outstanding: bool = False
    has_requirements: bool = True
    supervision_ends_on: date | None = None
    requirement_starts_on: date | None = None
    requirement_ends_on: date | None = None
    notice_served_on: date | None = None
    other_licence_running: bool = False
    pss_repealed_on: date | None = None
    national_standard: bool = True
    in_custody: bool = False
    suspended: bool = False
    warrant_outstanding: bool = False
    service_fault: bool = False


enforceable: Rule[FailureFacts] = Rule("enforcement.enforceable", keyed_on="failure")


@enforceable.in_force_from(
    "2005-04-04", ORDER_SOURCE, SUSPENDED_SENTENCE_SOURCE, SUPERVISION_SOURCE, REPEAL_SOURCE, name="CJA 2003"
)
def reasons_not_enforceable(facts: FailureFacts) -> list[Reason]:
    """Every reason why the failure cannot be enforced."""
    reasons = [*_sentence_not_in_force(facts), *_requirement_not_in_force(facts), *_circumstances(facts)]
    if facts.kind == SentenceKind.SUSPENDED_SENTENCE_ORDER:
        reasons += _suspended_sentence(facts)
    if facts.kind == SentenceKind.POST_SENTENCE_SUPERVISION:
        reasons += _post_sentence_supervision(facts)
    return reasons


def _sentence_not_in_force(facts: FailureFacts) -> list[Reason]:
    label = SentenceKind.label_of(facts.kind).lower()
    if facts.occurred_on < facts.starts_on:
        return [Reason(f"The {label} began on {day_in_words(facts.starts_on)}, after this failure.", "occurred_on")]
    if facts.ends_on is None or facts.occurred_on <= facts.ends_on or facts.unpaid_work_outstanding:
        return []
    return [Reason(f"The {label} ended on {day_in_words(facts.ends_on)}, before this failure.", "occurred_on")]


def _requirement_not_in_force(facts: FailureFacts) -> list[Reason]:
    first, last = facts.requirement_starts_on, facts.requirement_ends_on
    if (first is None or first <= facts.occurred_on) and (last is None or facts.occurred_on <= last):
        return []
    return [Reason("The requirement was not in force on the day of this failure.", "requirement")]


def _circumstances(facts: FailureFacts) -> list[Reason]:
    texts = {
        "Only contacts of a national standards type count for compliance.": not facts.national_standard,
        "The person was in custody that day.": facts.in_custody,
        "The requirement or supervision was suspended that day.": facts.suspended,
        "A warrant was outstanding that day.": facts.warrant_outstanding,
        "The service was at fault; its own cancellations are not failures.": facts.service_fault,
    }
    return [Reason(text) for text, holds in texts.items() if holds]


def _suspended_sentence(facts: FailureFacts) -> list[Reason]:
    if not facts.has_requirements:
        text = "This suspended sentence order has no requirements, so a missed appointment cannot be a breach of it."
        return [Reason(text, "requirement")]
    if facts.supervision_ends_on is None or facts.occurred_on <= facts.supervision_ends_on:
        return []
    ended = day_in_words(facts.supervision_ends_on)
    return [
        Reason(
            f"The supervision period ended on {ended}. Only a new offence in the operational period can be dealt with.",
            "occurred_on",
        )
    ]


def _post_sentence_supervision(facts: FailureFacts) -> list[Reason]:
    reasons = []
    if facts.notice_served_on is None:
        reasons.append(Reason("The supervision notice was never given to the person, so no requirement binds them."))
    elif facts.occurred_on < facts.notice_served_on:
        served = day_in_words(facts.notice_served_on)
        reasons.append(Reason(f"The supervision notice was given on {served}, after this failure.", "occurred_on"))
    if facts.other_licence_running:
        reasons.append(Reason("Supervision requirements do not bind a person who is on another licence."))
    if facts.pss_repealed_on and facts.occurred_on >= facts.pss_repealed_on:
        repealed = day_in_words(facts.pss_repealed_on)
        reasons.append(Reason(f"Post-sentence supervision was repealed on {repealed}.", "occurred_on"))
    return reasons
