"""A decision not to recall: why, how risk will be held, and what the person is told (recall.md §3.6)."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from cases.models import Contact
from probation.records import Versioned
from recall.vocabulary import NotRecallTrigger

from .request import RecallRequest


class NotRecalled(Versioned):
    """What the manager wrote. ``endorsed_by``: the senior manager, where it is not the first on the licence."""

    request = models.OneToOneField(RecallRequest, models.PROTECT, related_name="not_recalled")
    considered_because = models.CharField(max_length=7, choices=NotRecallTrigger.choices())
    behaviour = models.TextField("what was wrong, and why it matters")
    reason = models.TextField("why the person is not recalled")
    risk_plan = models.TextField("how risk will be managed")
    progress = models.TextField("progress made", blank=True)
    view = models.TextField("the person's own view", blank=True)
    actions = models.TextField("what was agreed")
    next_appointment = models.ForeignKey(Contact, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    endorsed_at = models.DateTimeField(null=True, blank=True)
    endorsed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"Decision not to recall of {self.written_at:%-d %B %Y}"

    @property
    def crn(self) -> str:
        return self.request.crn
