"""The shape every record shares."""

from django.db import models


class Versioned(models.Model):
    """A record whose writers must have seen its latest version; the door counts it up."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
