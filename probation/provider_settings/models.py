"""A provider's value of a doubtful rule."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from probation.accounts.models import Organisation


class ProviderSetting(models.Model):
    """One value from a day on. The newest that has begun is in force; earlier ones stay as history."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="settings")
    key = models.CharField(max_length=60)
    value = models.JSONField()
    in_force_from = models.DateField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    set_at = models.DateTimeField()
    why = models.TextField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["organisation", "key", "-in_force_from"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key", "in_force_from"], name="one_value_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.key} = {self.value} from {self.in_force_from}"
