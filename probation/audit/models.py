"""The audit entry. Text keys, no foreign keys: an entry outlives whatever it speaks of."""

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class Entry(models.Model):
    """One act: a change, a read of a person's record, or a refusal. Rows are never updated or deleted."""

    at = models.DateTimeField()
    actor = models.CharField(max_length=150)
    actor_name = models.CharField(max_length=150, blank=True)
    actor_role = models.CharField(max_length=40)
    actor_organisation = models.CharField(max_length=120, blank=True)
    verb = models.CharField(max_length=80)
    subject = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=40)
    crn = models.CharField(max_length=10, blank=True)
    from_state = models.CharField(max_length=40, blank=True)
    to_state = models.CharField(max_length=40, blank=True)
    why = models.TextField(blank=True)
    rule = models.CharField(max_length=80, blank=True)
    rule_version = models.CharField(max_length=80, blank=True)
    cites = models.JSONField(default=list)
    facts = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    correlation = models.CharField(max_length=40, blank=True)

    class Meta:
        verbose_name_plural = "entries"
        indexes: ClassVar = [
            models.Index(fields=["crn", "-at", "-id"], name="audit_crn"),
            models.Index(fields=["subject", "subject_id", "-at"], name="audit_subject"),
            models.Index(fields=["actor", "-at"], name="audit_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor} {self.verb} {self.subject} {self.subject_id}"

    @property
    def is_read(self) -> bool:
        return self.verb.endswith(".read")
