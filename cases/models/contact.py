"""Contacts: appointments with their outcomes, and everything else in the contact log."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.vocabulary import AskedBy, Outcome
from probation.records import Versioned

from .person import Person
from .requirement import Condition, Requirement
from .sentence import Sentence

NOT_YET_RECORDED = Q(is_appointment=True, outcome="")


class ContactType(models.Model):
    """A type of contact. Only national standards (NS) types count for compliance and can be enforced (§3.1)."""

    code = models.CharField(max_length=8, unique=True)
    name = models.CharField(max_length=200)
    is_attendance = models.BooleanField(default=False)
    is_national_standards = models.BooleanField(default=False)
    needs_outcome = models.BooleanField(default=False)
    needs_location = models.BooleanField(default=False)
    is_rehabilitation_activity = models.BooleanField(default=False)
    is_automatic = models.BooleanField("written by the system", default=False)
    groups = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Contact(Versioned):
    """One contact with or about a person: an appointment, or an entry in the log.

    ``is_appointment`` repeats what the type says, so that an index holds the appointments alone: the log is far longer.
    """

    # No index for a foreign key where one below begins with it, or where nobody asks by it.
    person = models.ForeignKey(Person, models.PROTECT, related_name="contacts", db_index=False)
    type = models.ForeignKey(ContactType, models.PROTECT, related_name="contacts", db_index=False)
    is_appointment = models.BooleanField(default=False)
    sentences = models.ManyToManyField(Sentence, through="ContactSentence", related_name="contacts")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=30)
    location = models.CharField(max_length=200, blank=True)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="contacts", db_index=False)
    notes = models.TextField(max_length=12000, blank=True)
    is_sensitive = models.BooleanField(default=False)
    series = models.CharField(max_length=32, blank=True)
    outcome = models.CharField(max_length=4, choices=Outcome.choices(), blank=True)
    attended = models.BooleanField(null=True, blank=True)
    complied = models.BooleanField(null=True, blank=True)
    outcome_at = models.DateTimeField(null=True, blank=True)
    outcome_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    rescheduled_to = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="rescheduled_from"
    )
    reschedule_asked_by = models.CharField(max_length=7, choices=AskedBy.choices(), blank=True)
    reschedule_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["-starts_at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["person", "-starts_at", "-id"], name="contact_log"),
            models.Index(fields=["-starts_at", "-id"], name="contact_latest"),
            models.Index(fields=["officer", "-starts_at", "-id"], name="contact_of_officer"),
            models.Index(fields=["outcome", "-starts_at", "-id"], condition=~Q(outcome=""), name="contact_by_outcome"),
            models.Index(fields=["-starts_at", "-id"], condition=NOT_YET_RECORDED, name="contact_not_recorded"),
            models.Index(fields=["officer", "starts_at"], condition=NOT_YET_RECORDED, name="contact_to_log"),
            models.Index(fields=["person", "starts_at"], condition=NOT_YET_RECORDED, name="contact_to_come"),
        ]

    def __str__(self) -> str:
        return f"{self.type} on {self.starts_at:%Y-%m-%d %H:%M}"


class ContactSentence(models.Model):
    """A sentence an appointment serves, and the requirement or condition it is under.

    One joint appointment on two orders has two of these, and, missed, makes two failures.
    """

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="on_sentences", db_index=False)
    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="on_contacts")
    requirement = models.ForeignKey(Requirement, models.PROTECT, null=True, blank=True, related_name="+")
    condition = models.ForeignKey(Condition, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["contact", "sentence"], name="once_a_sentence")]

    def __str__(self) -> str:
        return f"{self.contact} under {self.sentence}"
