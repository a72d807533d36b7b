"""A bank holiday, and when the world was told of it: a late one moves the clocks still open then."""

from typing import ClassVar

from django.db import models


class BankHoliday(models.Model):
    """A bank holiday in England and Wales."""

    date = models.DateField(unique=True)
    title = models.CharField(max_length=100)
    announced_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["date"]

    def __str__(self) -> str:
        return f"{self.title}, {self.date}"
