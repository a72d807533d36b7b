"""People on probation: a list that finds them, one person’s details, and the keeping of those."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from django.db.models import QuerySet, prefetch_related_objects
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import permissions as may
from cases.actions.keep_person import keep_person
from cases.actions.register_person import PersonDetails
from cases.models import Person
from cases.queries.search import people_like
from cases.queries.visibility import person_or_not_seen
from cases.queries.visible_records import SUPERVISED_UNDER, people
from cases.vocabulary import RoshLevel
from probation.api.paging import Asked
from probation.api.views import Acts, ListView, RecordView

from .narrowing import whose
from .person_fields import DetailsKept, PersonRecord, PersonRow


class AskedOfPeople(Asked):
    """Which people."""

    search = serializers.CharField(
        required=False,
        max_length=200,
        help_text="A CRN, PNC or prison number, a date of birth, a name that may be misspelt, or a name and a date of "
        "birth. The nearest come first.",
    )
    whose = whose("Whose cases: your own and those you cover, your team’s, or all you may see.")
    rosh = serializers.MultipleChoiceField(
        choices=RoshLevel.choices(), required=False, help_text="Only these levels of current risk of serious harm."
    )


class People(ListView):
    """The people you may see, by name; or those that a search finds, the nearest first."""

    asks, row = AskedOfPeople, PersonRow

    def found(self, asked: Mapping[str, Any], **where: Any) -> QuerySet[Any] | list[Any]:
        seen = people(self.user, whose=asked["whose"], at=self.at)
        if levels := asked.get("rosh"):
            seen = seen.filter(rosh__in=levels)
        typed = asked.get("search")
        return people_like(seen, typed, at=self.at) if typed else seen

    def rows(self, page: list[Person]) -> Iterable[Person]:
        prefetch_related_objects(page, SUPERVISED_UNDER)
        return page


class PersonAddress(RecordView, Acts):
    """A person’s details."""

    takes, gives, part = DetailsKept, PersonRecord, "personal details"

    def look(self, **where: Any) -> Person:
        return person_or_not_seen(where["crn"], self.user)

    def patch(self, request: Request, **where: Any) -> Response:
        """Keep a person’s details: those sent are changed, the others stay."""
        self.require(may.keep_record, self.look(**where), "keep_the_record")
        return self.acted(request, **where)

    def act(self, person: Person, sent: dict[str, Any]) -> Person:
        now = {field.name: getattr(person, field.name) for field in fields(PersonDetails)}
        aliases = person.aliases.values("first_name", "last_name")
        version, names = sent.pop("version"), sent.pop("aliases", aliases)
        return keep_person(
            person,
            PersonDetails(**{**now, **sent}),
            aliases=[(name["first_name"], name["last_name"]) for name in names],
            by=self.user,
            at=self.at,
            version=version,
        )
