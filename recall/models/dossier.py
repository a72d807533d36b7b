"""The recall dossier in prison: issued by PPCS, disclosed by the prison, Parts 1 to 3 sent back, representations."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from probation.records import Versioned
from recall.vocabulary.custody import RepresentationsBy

from .papers import RecallPaper
from .request import RecallRequest


class Dossier(Versioned):
    """What PPCS sends the prison. ``checked``: by whoever issues it. ``held_under``: where it is another number."""

    request = models.OneToOneField(RecallRequest, models.PROTECT, related_name="dossier")
    prison = models.CharField(max_length=120)
    held_under = models.CharField("prison number held under", max_length=20, blank=True)
    extra_conditions = models.TextField("additional licence conditions for a release within the term", blank=True)
    vulnerabilities = models.TextField(blank=True)
    contraband = models.TextField("contraband risk", blank=True)
    mappa = models.CharField("MAPPA category and level", max_length=80, blank=True)
    welsh = models.BooleanField("leaflet in Welsh too", default=False)
    checked = models.BooleanField(default=False)
    issued_at = models.DateTimeField(null=True, blank=True)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    paper = models.ForeignKey(RecallPaper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(issued_at__isnull=True) | Q(checked=True), name="a_dossier_is_checked"),
        ]

    def __str__(self) -> str:
        return f"Recall dossier for {self.prison}"

    @property
    def crn(self) -> str:
        return self.request.crn


class Disclosure(Versioned):
    """What the prison sends back: Part 1 (representations), Part 2 (received and disclosed), Part 3 (what is held)."""

    dossier = models.OneToOneField(Dossier, models.PROTECT, related_name="disclosure")
    received_on = models.DateField("dossier received by the prison on")
    disclosed_on = models.DateField("given and explained to the person on")
    explained_by = models.CharField(max_length=120)
    part_1_signed_on = models.DateField(null=True, blank=True)
    witness = models.CharField(max_length=120, blank=True)
    representations_by = models.CharField(max_length=9, choices=RepresentationsBy.choices(), blank=True)
    representative = models.TextField("representative, and the person's consent", blank=True)
    part_2_on = models.DateField("Part 2 returned on", null=True, blank=True)
    part_3_on = models.DateField("Part 3 returned on", null=True, blank=True)
    other_matters = models.TextField("held on other matters too", blank=True)
    prison_release_on = models.DateField("release date, as the prison calculates it", null=True, blank=True)
    prison_day_28 = models.DateField("day 28, as the prison calculates it", null=True, blank=True)
    prison_expiry = models.DateField("revised sentence expiry, as the prison calculates it", null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(disclosed_on__gte=models.F("received_on")), name="disclosed_after_it_is_received"
            ),
        ]

    def __str__(self) -> str:
        return f"Disclosed on {self.disclosed_on}"

    @property
    def crn(self) -> str:
        return self.dossier.crn


class Representation(Versioned):
    """Representations against the recall, as received. ``late``: after the statute's last day."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="representations")
    made_by = models.CharField(max_length=9, choices=RepresentationsBy.choices())
    received_on = models.DateField()
    text = models.TextField()
    late = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["received_on", "id"]

    def __str__(self) -> str:
        return f"Representations received on {self.received_on}"

    @property
    def crn(self) -> str:
        return self.request.crn
