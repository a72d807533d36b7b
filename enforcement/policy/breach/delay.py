"""Whose delay it was: with whom a breach lay from the failure to court, and what each measure makes of it (§9 case 21).

The contract measure SCH9-AE looks at the first referral (or, as set, at the acceptable one); SL015 runs from the
acceptable referral; the end-to-end clock of ten working days runs from the failure whoever held the case.
"""

from dataclasses import dataclass
from datetime import date

from enforcement.vocabulary import DelayOwner
from probation.policy import Citation, Mark, ProviderPolicy, Rule
from probation.working_days import Calendar

MEASURES = Citation("data.justice.gov.uk", "SCH9-AE, SL014 and SL015")
BREACH_MAP = Citation("MoJ manage-supervisions design history (2021)", "journey board")
WHOSE = Citation("Domain reference: enforcement", "§4.5 and §9 case 21", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class SentReferral:
    """A referral as sent, and its answer: returned or accepted, or neither yet."""

    sent_on: date
    returned_on: date | None = None
    accepted_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class DelayFacts:
    """A breach on ``today``: its failure, its referrals in order, and the day it was presented to court, if it was.

    The due days are those of the clocks: ``end_to_end_due_on`` the tenth working day, ``referral_due_on`` D10,
    ``response_due_on`` D12, which is None until a referral is accepted.
    """

    failed_on: date
    today: date
    end_to_end_due_on: date
    referral_due_on: date
    calendar: Calendar
    settings: ProviderPolicy
    referrals: tuple[SentReferral, ...] = ()
    response_due_on: date | None = None
    presented_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Held:
    """A span in which the case lay with one owner, and its working days (the first day not counted)."""

    owner: DelayOwner
    from_on: date
    to_on: date
    working_days: int


@dataclass(frozen=True, kw_only=True)
class Delay:
    """The spans in order, the working days each owner held the case, and the measures.

    ``referral_met`` (SCH9-AE) and ``response_met`` (SL015): None while the measure still runs, or has not begun.
    ``late_by``: working days past the tenth; ``late_owner``: with whom the case lay as the tenth
    ended, once it is late.
    """

    spans: tuple[Held, ...]
    provider_days: int
    enforcement_officer_days: int
    referral_met: bool | None
    response_met: bool | None
    late_by: int
    late_owner: DelayOwner | None


delay: Rule[DelayFacts] = Rule("enforcement.delay", keyed_on="failure")


@delay.in_force_from("2014-06-01", MEASURES, BREACH_MAP, WHOSE, name="8, 10 and 2 days")
def delay_of(facts: DelayFacts) -> Delay:
    """With whom the case lay, day by day, and whether each measure was met."""
    spans = _spans(facts)
    until = facts.presented_on or facts.today
    late_by = facts.calendar.late_by(facts.end_to_end_due_on, until)
    return Delay(
        spans=spans,
        provider_days=sum(span.working_days for span in spans if span.owner == DelayOwner.PROVIDER),
        enforcement_officer_days=sum(
            span.working_days for span in spans if span.owner == DelayOwner.ENFORCEMENT_OFFICER
        ),
        referral_met=_referral_met(facts),
        response_met=_response_met(facts),
        late_by=late_by,
        late_owner=_owner_on(spans, facts.end_to_end_due_on) if late_by else None,
    )


def _spans(facts: DelayFacts) -> tuple[Held, ...]:
    until = facts.presented_on or facts.today
    changes = [(facts.failed_on, DelayOwner.PROVIDER)]
    for referral in facts.referrals:
        changes.append((referral.sent_on, DelayOwner.ENFORCEMENT_OFFICER))
        if referral.returned_on:
            changes.append((referral.returned_on, DelayOwner.PROVIDER))
    ends = [day for day, _ in changes[1:]] + [until]
    return tuple(
        Held(owner=owner, from_on=start, to_on=end, working_days=facts.calendar.working_days_between(start, end))
        for (start, owner), end in zip(changes, ends, strict=True)
    )


def _owner_on(spans: tuple[Held, ...], day: date) -> DelayOwner:
    """Who held the case as a day ended: a case that changed hands that day lies with whoever received it."""
    return [span.owner for span in spans if span.from_on <= day][-1]


def _referral_met(facts: DelayFacts) -> bool | None:
    first = facts.settings.referral_measure_counts == "first"
    sent = [referral.sent_on for referral in facts.referrals if first or referral.accepted_on]
    return _met(sent[0] if sent else None, facts.referral_due_on, facts.today)


def _response_met(facts: DelayFacts) -> bool | None:
    if facts.response_due_on is None:
        return None
    return _met(facts.presented_on, facts.response_due_on, facts.today)


def _met(done_on: date | None, due_on: date, today: date) -> bool | None:
    if done_on is None:
        return False if today > due_on else None
    return done_on <= due_on
