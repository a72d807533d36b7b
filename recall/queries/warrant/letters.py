"""The letters of a revocation: to the person at large, and to probation (recall.md §6)."""

from __future__ import annotations

from datetime import date, datetime

from enforcement.queries.documents.letterhead import full_name, lines, postal_address
from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.documents.wording import Facts
from probation.policy import Due, NotInForce
from recall import deadlines
from recall.models import Casework, RecallRequest, Revocation
from recall.policy.told_of_recall import crime_of_remaining
from recall.queries.coded_reasons import coded_reasons
from recall.queries.letterhead import letter_to_probation, ppcs_letter
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody


def offender_letter(revocation: Revocation, casework: Casework, *, by: User) -> Paper:
    """Handed over by the police, of a person at large: short reasons; the full ones follow in prison."""
    request = revocation.request
    person = request.person
    facts: Facts = {
        "revoked": revocation.revoked_on,
        "prison_number": person.prison_number,
        "reasons": tuple({"reason": text} for text in coded_reasons(casework)),
        "crime": _is_crime(revocation.revoked_on),
    }
    address = lines(postal_address(person, on=revocation.revoked_on))
    to = full_name(person)
    return ppcs_letter("recalled", request, on=revocation.revoked_on, to=to, address=address, facts=facts, by=by)


def probation_letter(revocation: Revocation, casework: Casework, *, by: User, at: datetime) -> Paper:
    """To the responsible officer: type, where the order went, and what probation owes."""
    request = revocation.request
    is_fixed = casework.recall_type == RecallType.FIXED
    part_b = _part_b(request, revocation, at)
    facts: Facts = {
        "person_name": full_name(request.person),
        "crn": request.crn,
        "revoked": revocation.revoked_on,
        "recall_type": RecallType.label_of(casework.recall_type).lower(),
        "changed": casework.recall_type != request.recall_type,
        "detail": casework.decision_detail,
        "emergency": bool(request.is_emergency),
        "held_at": casework.place_of_custody if casework.custody == Custody.PRISON else "",
        "police_at": casework.place_of_custody if casework.custody == Custody.POLICE else "",
        "police_force": casework.police_force,
        "fixed_days": str(request.length_days) if is_fixed else "",
        "part_b_on": part_b.on if revocation.in_custody and not is_fixed else None,
        "part_b_days": "" if revocation.in_custody or is_fixed else _days(part_b),
    }
    return letter_to_probation("recall-probation", request, on=revocation.revoked_on, facts=facts, by=by)


def _is_crime(on: date) -> bool:
    try:
        crime_of_remaining.version_on(on)
    except NotInForce:
        return False
    return True


def _part_b(request: RecallRequest, revocation: Revocation, at: datetime) -> Due:
    """Counted from the day of revocation: the date itself where the person is in prison, else only how many days."""
    counts = reckoning(request.sentence, at)
    counts_from = deadlines.part_b_counts_from(
        returned_on=revocation.revoked_on,
        notified_on=counts.on,
        in_custody=revocation.in_custody,
        settings=counts.settings,
    )
    return deadlines.part_b_due(
        counts_from=counts_from, on=revocation.revoked_on, calendar=counts.calendar, settings=counts.settings
    )


def _days(due: Due) -> str:
    """Only a count of working days shows the days it counted."""
    return f"{len(due.counted)} working days" if due.counted else f"{(due.on - due.start).days} calendar days"
