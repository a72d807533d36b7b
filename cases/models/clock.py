"""The clocks of every app, in one table: what is due is one indexed look, and one sweep rings it (decision 0004)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from probation.clocks.models import AbstractClock, AbstractRung

from .contact import Contact
from .person import Person
from .sentence import Sentence


class Clock(AbstractClock):
    """A clock on a person, and on the sentence or the contact it is about."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="clocks")
    sentence = models.ForeignKey(Sentence, models.PROTECT, null=True, blank=True, related_name="clocks")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, blank=True, related_name="clocks")

    class Meta(AbstractClock.Meta):
        indexes: ClassVar = [
            models.Index(fields=["sentence", "due_at"], condition=Q(stopped_at__isnull=True), name="clock_running"),
            models.Index(fields=["person", "due_at"], condition=Q(stopped_at__isnull=True), name="clock_of_person"),
            models.Index(fields=["due_at", "id"], condition=Q(stopped_at__isnull=True), name="clock_first_due"),
            models.Index(fields=["kind", "due_at", "id"], condition=Q(stopped_at__isnull=True), name="clock_of_kind"),
            models.Index(fields=["due_at", "id"], condition=Q(stopped_at__isnull=False), name="clock_stopped"),
            models.Index(
                fields=["person", "due_at", "amber_at", "kind"],
                condition=Q(stopped_at__isnull=True, subject__startswith="enforcement."),
                name="clock_of_enforcement",
            ),
            models.Index(fields=["subject"], name="clock_subject"),
        ]


class Rung(AbstractRung):
    """A rung of a clock's ladder."""

    clock = models.ForeignKey(Clock, models.PROTECT, related_name="rungs", db_index=False)

    class Meta(AbstractRung.Meta):
        pass
