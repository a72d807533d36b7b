"""How much of a requirement is done. Several activities on one day are one day (enforcement.md §2.1)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from cases.models import ContactSentence, Person, Requirement
from cases.vocabulary import RequirementCategory
from probation.working_days import london_date


@dataclass(frozen=True)
class RequirementView:
    """A requirement; ``used`` and ``limit`` in ``unit`` (hours or days), None where nothing is counted."""

    pk: int
    name: str
    detail: str
    place: str
    provider: str
    starts_on: date
    ends_on: date | None
    hours_a_day: int | None
    used: int | None
    limit: int | None
    unit: str
    completed_on: date | None

    @property
    def left(self) -> int | None:
        """What is left to do, never below nothing."""
        return None if self.limit is None or self.used is None else max(0, self.limit - self.used)


def activity_days_of(person: Person) -> dict[int, int]:
    """Days of rehabilitation activity attended, by requirement: distinct days in London. One query."""
    attended = ContactSentence.objects.filter(
        sentence__person=person,
        requirement__category=RequirementCategory.REHABILITATION_ACTIVITY,
        contact__attended=True,
        contact__complied=True,
        contact__type__is_rehabilitation_activity=True,
    )
    days: dict[int, set[date]] = defaultdict(set)
    for requirement_id, starts_at in attended.values_list("requirement_id", "contact__starts_at"):
        days[requirement_id].add(london_date(starts_at))
    return {requirement_id: len(on) for requirement_id, on in days.items()}


def requirement_view(requirement: Requirement, used: dict[int, int]) -> RequirementView:
    """A requirement with what is done of it; ``used`` as ``activity_days_of`` counts it."""
    by_days = requirement.category == RequirementCategory.REHABILITATION_ACTIVITY
    return RequirementView(
        pk=requirement.pk,
        name=str(requirement.get_category_display()),
        detail=requirement.detail,
        place=requirement.place,
        provider=requirement.provider_name,
        starts_on=requirement.starts_on,
        ends_on=requirement.ends_on,
        hours_a_day=requirement.hours_a_day,
        used=used.get(requirement.pk, 0) if by_days else requirement.done,
        limit=requirement.hours or requirement.days,
        unit="hours" if requirement.hours else "days",
        completed_on=requirement.completed_on,
    )
