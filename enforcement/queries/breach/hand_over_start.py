"""The hand-over of a referral as it begins: what was sent before, else what the record holds."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from enforcement.models import BreachCase, Enquiry, Evidence, Failure
from enforcement.policy.breach.referral import HandOver
from enforcement.queries.considerations import considerations
from enforcement.queries.naming import failure_name
from enforcement.queries.risk_now import risk_now
from probation.accounts.acting import Acting
from probation.working_days import day_in_words, london_date

from .custody import in_custody_on
from .guideline_aid import compliance_in_words
from .instruction import instruction_of
from .referral_facts import failures_of


@dataclass(frozen=True)
class ToldFailure:
    """A failure of the referral, and what the person was told: as written before, else the appointment."""

    pk: int
    name: str
    told: str


@dataclass(frozen=True)
class HandOverStart:
    """What stands in the form at first. ``written``: by the names of the hand-over's fields."""

    failures: tuple[ToldFailure, ...]
    written: dict[str, str]
    was_returned: bool
    in_custody: bool


def hand_over_start(breach: BreachCase, acting: Acting) -> HandOverStart:
    """A fixed number of queries."""
    before = breach.referrals.order_by("number").last()
    failures = failures_of(breach)
    sent = before.handover if before else {}
    told = {line["failure"]: line["instruction"] for line in sent.get("failures", [])}
    names = [field.name for field in fields(HandOver)]
    kept = {name: sent[name] for name in names if sent.get(name)}
    written = kept if before else _from_the_record(breach, failures, acting.today)
    return HandOverStart(
        failures=tuple(_told(row, told.get(row.pk, "")) for row in failures),
        written={**written, "proposal": breach.proposal},
        was_returned=before is not None,
        in_custody=in_custody_on(breach.person, acting.today),
    )


def _told(failure: Failure, before: str) -> ToldFailure:
    return ToldFailure(failure.pk, failure_name(failure), before or instruction_of(failure))


def _from_the_record(breach: BreachCase, failures: list[Failure], today: date) -> dict[str, str]:
    officer = breach.sentence.officer
    enquiries = Enquiry.objects.filter(failure__in=failures).order_by("made_at")
    evidence = Evidence.objects.filter(failure__in=failures).order_by("received_on")
    address = breach.person.addresses.filter(status="main", to_date__isnull=True).first()
    return {
        "enquiries": "\n".join(
            f"{day_in_words(london_date(row.made_at))}: {row.get_method_display()}. {row.result}" for row in enquiries
        ),
        "reasons_offered": "\n".join(f"{row.get_kind_display()}. {row.note}" for row in evidence),
        "whereabouts": "\n".join(filter(None, (address.lines, address.postcode))) if address else "",
        "compliance": compliance_in_words(breach.sentence, on=today),
        "risk": _risk(breach),
        "needs": _needs(breach, on=failures[-1].occurred_on) if failures else "",
        "phone": officer.phone if officer else "",
    }


def _risk(breach: BreachCase) -> str:
    """ROSH as last assessed, overall and to each group."""
    known = risk_now(breach.person)
    if not known.rosh:
        return ""
    assessed = f", assessed on {day_in_words(known.assessed_on)}" if known.assessed_on else ""
    return "\n".join((f"ROSH: {known.rosh}{assessed}.", *(f"{group}: {level}." for group, level in known.by_group)))


def _needs(breach: BreachCase, *, on: date) -> str:
    known = considerations(breach.person, on=on)
    interpreter = f"Interpreter: {known.interpreter}." if known.interpreter else ""
    needs = [f"{need.kind}: {need.description}. {need.adjustment}".strip() for need in known.needs]
    return "\n".join(filter(None, (*needs, interpreter)))
