"""What stands behind a breach, as its papers put it: warnings given, reasons offered, enquiries made, contacts."""

from __future__ import annotations

from datetime import datetime

from enforcement.models import BreachCase, Enquiry, Evidence
from enforcement.vocabulary import BreachLog, EnquiryMethod, EvidenceKind
from probation.documents.wording import Facts, Phrase

from .letterhead import lines

OUR_OWN_STEPS = (
    BreachLog.INITIATED,
    BreachLog.PACK_REQUESTED,
    BreachLog.PACK_PREPARED,
    BreachLog.PACK_CHECKED,
    BreachLog.RETURNED,
)


def warnings(breach: BreachCase) -> tuple[Facts, ...]:
    """Every warning given on the sentence, with proof of service; not one withdrawn. One query."""
    given = breach.sentence.warnings.filter(given_on__isnull=False).exclude(state="withdrawn")
    return tuple(
        {
            "warning": Phrase("was-warned", row.kind),
            "letter_on": row.letter_on,
            "delivered": Phrase("delivered", row.delivery, {"address": ", ".join(lines(row.addressed_to))}),
            "given_on": row.given_on,
        }
        for row in given.order_by("given_on", "pk")
    )


def evidence(breach: BreachCase) -> tuple[Facts, ...]:
    """Every reason or proof received about the failures. One query."""
    rows = Evidence.objects.filter(failure__in=breach.failures.all()).order_by("received_on", "pk")
    return tuple(
        {"received_on": row.received_on, "kind": EvidenceKind.label_of(row.kind), "note": row.note} for row in rows
    )


def enquiries(breach: BreachCase) -> tuple[Facts, ...]:
    """Every enquiry made about the failures. One query."""
    rows = Enquiry.objects.filter(failure__in=breach.failures.all()).order_by("made_at", "pk")
    return tuple(
        {"when": row.made_at, "method": EnquiryMethod.label_of(row.method), "result": row.result} for row in rows
    )


def instructions(breach: BreachCase) -> dict[int, str]:
    """What the person was told, by failure, where it was written for the last referral. One query."""
    referral = breach.referrals.order_by("number").last()
    lines_of = referral.handover.get("failures", []) if referral else []
    return {line["failure"]: line["instruction"] for line in lines_of}


def contacts(breach: BreachCase, *, at: datetime) -> tuple[Facts, ...]:
    """The log under the sentence up to now, the first first.

    What is marked sensitive, what the system wrote by itself and the steps of the pack are no evidence of a failure,
    and may be about others: they are left out, and so are the notes. One query.
    """
    rows = breach.sentence.contacts.filter(starts_at__lte=at, is_sensitive=False, type__is_automatic=False)
    rows = rows.exclude(type__code__in=OUR_OWN_STEPS)
    return tuple(
        {
            "when": row.starts_at,
            "what": row.type.name,
            "where": row.location,
            "outcome": row.get_outcome_display() if row.outcome else "",
        }
        for row in rows.select_related("type").order_by("starts_at", "pk")
    )
