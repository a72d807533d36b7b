"""Somebody acting at a time: what permissions are asked about (cover runs from day to day)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from probation.working_days import london_date

from .models import Cover, Organisation, User, covering_on
from .roles import Act


@dataclass(frozen=True)
class Acting:
    """A member of staff, and when they act."""

    user: User
    at: datetime

    @property
    def today(self) -> date:
        return london_date(self.at)

    def may(self, act: Act) -> bool:
        return self.user.may(act)

    def is_of(self, organisation: Organisation | int | None) -> bool:
        """Whether they work for this organisation."""
        wanted = organisation.pk if isinstance(organisation, Organisation) else organisation
        return wanted is not None and self.user.organisation_id == wanted

    def covers(self, officer_id: int | None) -> bool:
        """Whether they cover for this officer today."""
        return officer_id is not None and officer_id in self._covered

    @cached_property
    def _covered(self) -> frozenset[int]:
        """Whom they cover for today, asked once."""
        found = Cover.objects.filter(covering_on(self.today), covered_by=self.user)
        return frozenset(found.values_list("officer_id", flat=True))
