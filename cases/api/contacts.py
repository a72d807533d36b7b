"""Contacts: the log, one entry, and appointments arranged and rescheduled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q, QuerySet
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import permissions as may
from cases.actions.arrange_appointment import Repeat, arrange_appointment
from cases.actions.reschedule_appointment import reschedule_appointment
from cases.models import Contact
from cases.models.contact import NOT_YET_RECORDED
from cases.queries.visibility import person_or_not_seen
from cases.queries.visible_records import contact_or_not_seen, contacts
from cases.vocabulary import Outcome
from probation.api.fields import MomentField
from probation.api.views import Acts, ActView, RecordView

from .contact_fields import AppointmentSent, ContactRecord, ContactRow, Rescheduled
from .narrowing import AskedOfASentence, ListOfAPerson
from .serving import contact_type, officer_named, served


class AskedOfContacts(AskedOfASentence):
    """Which entries of the log."""

    type = serializers.CharField(required=False, max_length=8, help_text="Only this type, by its code.")
    outcome = serializers.MultipleChoiceField(
        choices=Outcome.choices(), required=False, help_text="Only these outcomes."
    )
    awaiting_outcome = serializers.BooleanField(
        required=False, default=False, help_text="Only appointments begun whose outcome is not recorded."
    )
    mine = serializers.BooleanField(required=False, default=False, help_text="Only those you are the officer of.")
    earliest = MomentField(required=False, help_text="Only those that begin at this time or later.")
    latest = MomentField(required=False, help_text="Only those that begin at this time or earlier.")


class Contacts(ListOfAPerson, Acts):
    """The contact logs of the people you may see, the latest first; appointments to come stand before what has been."""

    asks, row, part = AskedOfContacts, ContactRow, "contacts"
    takes, gives, gives_many, status = AppointmentSent, ContactRecord, True, 201
    sentence_path = "sentences"
    called = {"starts_on": "starts_at"}

    def records(self, asked: Mapping[str, Any]) -> QuerySet[Contact]:
        return contacts(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        wanted = Q()
        if code := asked.get("type"):
            wanted &= Q(type__code=code)
        if outcomes := asked.get("outcome"):
            wanted &= Q(outcome__in=outcomes)
        if asked["awaiting_outcome"]:
            wanted &= NOT_YET_RECORDED & Q(type__needs_outcome=True, starts_at__lte=self.at)
        if asked["mine"]:
            wanted &= Q(officer=self.user)
        if earliest := asked.get("earliest"):
            wanted &= Q(starts_at__gte=earliest)
        if latest := asked.get("latest"):
            wanted &= Q(starts_at__lte=latest)
        return rows.filter(wanted)

    def post(self, request: Request) -> Response:
        """Arrange an appointment. Answers with each appointment arranged, one for every repeat."""
        return self.acted(request)

    def look(self, **where: Any) -> None:
        """Whom it is for is said in what is sent."""

    def act(self, thing: None, sent: dict[str, Any]) -> list[Contact]:
        person = person_or_not_seen(sent["person"], self.user)
        self.require(may.arrange_appointment, person, "arrange_an_appointment")
        on, under = served(person, sent["on"])
        arranged = arrange_appointment(
            person,
            type=contact_type(sent["type"]),
            on=on,
            under=under,
            starts_at=sent["starts_at"],
            minutes=sent["minutes"],
            location=sent["location"],
            notes=sent["notes"],
            officer=officer_named(sent["officer"], person) if "officer" in sent else self.user,
            repeat=Repeat(sent["repeat_every"], sent["repeat_times"]) if sent["repeat_every"] is not None else None,
            by=self.user,
            at=self.at,
        )
        return list(contacts(self.user).filter(pk__in=[contact.pk for contact in arranged]).order_by("starts_at"))


class ContactAddress(RecordView):
    """One entry of the contact log, with its notes."""

    gives, part = ContactRecord, "contact"

    def look(self, **where: Any) -> Contact:
        return contact_or_not_seen(self.user, where["pk"])


class Reschedule(ActView):
    """Move an appointment. Answers with the new one, which took its place."""

    takes, gives, status = Rescheduled, ContactRecord, 201
    called = {"starts_on": "starts_at"}

    admits, verb = staticmethod(may.arrange_appointment), "reschedule_an_appointment"

    def find(self, pk: int) -> Contact:
        return contact_or_not_seen(self.user, pk)

    def do(self, record: Contact, **act: Any) -> Contact:
        if "officer" in act:
            act["officer"] = officer_named(act["officer"], record.person)
        return reschedule_appointment(record, **act)

    def after(self, record: Contact, done: Contact) -> Contact:
        return self.find(done.pk)
