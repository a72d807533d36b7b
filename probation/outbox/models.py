"""The outbox: a message is written in the transaction of the act it reports, and delivered afterwards."""

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q


class Message(models.Model):
    """One thing to tell. ``key`` makes writing it twice impossible; ``topic`` chooses the handlers."""

    key = models.CharField(max_length=120, unique=True)
    topic = models.CharField(max_length=80)
    body = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    written_at = models.DateTimeField()
    deliver_after = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["deliver_after", "id"], condition=Q(delivered_at__isnull=True), name="outbox_undelivered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.key}"
