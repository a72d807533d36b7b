"""What recall does after a commit: tell people, and follow a case that transfers. Each handler may run twice."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from cases.actions.deliver_alert import deliver_alert, managers_of, officer_and_cover, seniors_of
from cases.models import CaseTransfer, Clock
from probation.accounts.models import User
from probation.accounts.roles import LINE_MANAGER
from probation.clocks.kinds import Level
from probation.working_days import london_date
from recall.models import LicenceVariation, RecallRequest
from recall.queries.booking.on_duty import deciders, ppcs_for

from .clocks import stop_transfer_clock
from .prompt_victim_contact import prompt_victim_contact
from .telling import Hears

if TYPE_CHECKING:
    from probation.outbox.models import Message


def tell_of_step(message: Message, at: datetime) -> None:
    """``recall.told``"""
    requests = RecallRequest.objects.select_related("sentence__person", "sentence__officer", "asked_manager")
    request = requests.get(pk=message.body["request"])
    told: set[User] = set()
    for who in message.body["to"]:
        told |= _people(request, Hears(who), at)
    path = f"/cases/{request.crn}/recall/{request.pk}/"
    deliver_alert(
        message.key,
        to=told,
        person=request.person,
        level=message.body["level"],
        text=message.body["text"],
        path=path,
        at=at,
    )
    prompt_victim_contact(request, to=_people(request, Hears.OFFICER, at) | _people(request, Hears.PPCS, at), at=at)


def tell_of_transfer_asked(message: Message, at: datetime) -> None:
    """``transfer.asked``: the managers of the provider asked."""
    transfer = _transfer(message)
    text = f"{transfer.from_provider} asks you to take over a case: name an officer, or decline."
    active = User.objects.filter(is_active=True, organisation=transfer.to_provider)
    managers = set(active.filter(role_code=LINE_MANAGER.code)) | seniors_of(transfer.sentence)
    _of_transfer(message, transfer, managers, text, at)


def tell_of_transfer_answered(message: Message, at: datetime) -> None:
    """``transfer.answered``: whoever asked, and the officer who takes it over. The clock to name one stops."""
    transfer = _transfer(message)
    taken = f"{transfer.to_provider} has taken the case over: {transfer.officer} is the responsible officer."
    text = taken if transfer.is_accepted else f"{transfer.to_provider} has declined the case: {transfer.answer}"
    told = {transfer.asked_by} | ({transfer.officer} if transfer.officer else set())
    with transaction.atomic():
        stop_transfer_clock(transfer.sentence, by=transfer.answered_by or transfer.asked_by, at=at)
    _of_transfer(message, transfer, told, text, at)


def tell_of_variation_asked(message: Message, at: datetime) -> None:
    """``variation.asked``: the senior managers of the provider."""
    variation = _variation(message)
    text = f"{variation.asked_by} asks you to approve a variation of a licence."
    _of_variation(message, variation, seniors_of(variation.sentence), text, at)


def tell_of_variation_answered(message: Message, at: datetime) -> None:
    """``variation.answered``: whoever asked."""
    variation = _variation(message)
    text = f"Variation of the licence: {variation.get_state_display().lower()}. {variation.answer}"
    _of_variation(message, variation, {variation.asked_by}, text, at)


def _variation(message: Message) -> LicenceVariation:
    rows = LicenceVariation.objects.select_related("sentence__person", "asked_by")
    return rows.get(pk=message.body["variation"])


def _of_variation(message: Message, variation: LicenceVariation, to: set[User], text: str, at: datetime) -> None:
    path = f"/cases/{variation.crn}/variations/{variation.pk}/"
    deliver_alert(message.key, to=to, person=variation.person, level=Level.AMBER, text=text, path=path, at=at)


def _transfer(message: Message) -> CaseTransfer:
    rows = CaseTransfer.objects.select_related(
        "sentence__person", "from_provider", "to_provider", "asked_by", "answered_by", "officer"
    )
    return rows.get(pk=message.body["transfer"])


def _of_transfer(message: Message, transfer: CaseTransfer, to: set[User], text: str, at: datetime) -> None:
    person = transfer.sentence.person
    path = f"/cases/{person.crn}/transfers/{transfer.pk}/"
    deliver_alert(message.key, to=to, person=person, level=Level.AMBER, text=text, path=path, at=at)


def _people(request: RecallRequest, who: Hears, at: datetime) -> set[User]:
    sentence = request.sentence
    if who == Hears.OFFICER:
        return officer_and_cover(sentence.officer, london_date(at)) or managers_of(sentence)
    if who == Hears.MANAGERS:
        return {request.asked_manager} if request.asked_manager else managers_of(sentence)
    if who == Hears.SENIORS:
        return seniors_of(sentence)
    if who == Hears.DECIDERS:
        return set(deciders())
    return ppcs_for(request, at)


def ppcs_of_clock(clock: Clock, at: datetime) -> set[User]:
    """Who of PPCS hears a clock of recall."""
    requests = RecallRequest.objects.select_related("casework__assigned_to", "sentence")
    return ppcs_for(requests.get(pk=clock.subject.split("/")[1]), at)
