"""Warning letters: written by the officer, sent by the case administrator."""

from __future__ import annotations

from datetime import datetime, timedelta

from cases.models import Contact
from cases.vocabulary import AddressStatus
from enforcement.actions.give_warning import give_warning
from enforcement.actions.request_warning import Letter, request_warning
from enforcement.actions.take_action import take_action
from enforcement.models import Failure, Warning
from enforcement.queries.letter import standard_contents
from enforcement.vocabulary import ActionCode, DeliveryMethod, WarningKind
from probation.accounts.models import User
from probation.working_days import london_date

from .case import Case
from .stage import Acting

SENT_AFTER = timedelta(minutes=75)
RESPOND_IN = timedelta(days=7)


def writes(
    case: Case,
    *failures: Failure,
    at: datetime,
    kind: WarningKind | None = None,
    next_appointment: Contact | None = None,
    by: User | None = None,
) -> Warning:
    """The letter in its standard words, waiting to be sent; without an address, to be given by hand."""
    kind = kind or (WarningKind.STATUTORY if case.sentence.is_community else WarningKind.SUPERVISION)
    on = london_date(at)
    of_now = list(Failure.objects.filter(pk__in=[failure.pk for failure in failures]))
    return request_warning(
        case.sentence,
        failures=[failure.pk for failure in failures],
        letter=Letter(
            kind=kind,
            letter_on=on,
            respond_by=on + RESPOND_IN,
            addressed_to=_address(case),
            next_appointment=next_appointment,
            **standard_contents(case.sentence, kind, of_now, on=on),
        ),
        by=by or case.officer,
        at=at,
    )


def sends(
    case: Case,
    warning: Warning,
    *,
    at: datetime,
    delivery: DeliveryMethod = DeliveryMethod.POST,
    by: User | None = None,
) -> None:
    """Given today."""
    give_warning(warning, given_on=london_date(at), delivery=delivery, by=by or case.administrator, at=at)


def warns(
    case: Case,
    *failures: Failure,
    at: datetime,
    kind: WarningKind | None = None,
    next_appointment: Contact | None = None,
    delivery: DeliveryMethod = DeliveryMethod.POST,
) -> Acting[Warning]:
    """Written now and sent within the day."""
    warning = writes(case, *failures, at=at, kind=kind, next_appointment=next_appointment)
    by_hand = delivery != DeliveryMethod.POST
    at = yield at + SENT_AFTER
    sends(case, warning, at=at, delivery=delivery, by=case.officer if by_hand else None)
    return warning


def _address(case: Case) -> str:
    """The main address; where there is none for the post, by hand where the person is found."""
    main = case.person.addresses.filter(status=AddressStatus.MAIN, to_date__isnull=True).first()
    if main and main.safe_for_post:
        return f"{main.lines}\n{main.postcode}"
    return f"By hand: {main.lines if main else 'at the next contact'}"


def writes_with_next_appointment(case: Case, failure: Failure, *, at: datetime, by: User | None = None) -> None:
    """The letter of the first two working days: what was missed, and when they are seen next (EA05)."""
    note = "Letter to the home address: appointment missed, reply by phone, date of the next."
    take_action(failure, code=ActionCode.EA05, note=note, by=by or case.administrator, at=at)
