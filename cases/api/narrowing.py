"""Lists that may be narrowed to one person or one sentence: then they are a read of that record, and audited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers

from cases.queries.visibility import person_or_not_seen
from cases.queries.visible_records import Whose, of_cases, sentence_or_not_seen
from probation.api.ids import IdField
from probation.api.latest_first import LatestFirst
from probation.api.paging import Asked
from probation.api.views import ListView


class AskedOfAPerson(Asked):
    """A list of what is recorded about people."""

    person = serializers.CharField(required=False, max_length=7, help_text="Only this person’s, by CRN.")


class AskedOfASentence(AskedOfAPerson):
    """A list of what is recorded on sentences."""

    sentence = IdField(required=False, help_text="Only those on this sentence, by its id.")


def whose(help_text: str) -> serializers.ChoiceField:
    """The choice between one's own cases, the team's, and all one may see."""
    choices = [(choice.value, choice.value) for choice in Whose]
    return serializers.ChoiceField(choices, required=False, default=Whose.ALL.value, help_text=help_text)


class AskedFromARow(AskedOfASentence):
    """A list that grows, turned by its last row rather than by the number of a page."""

    page = None  # type: ignore[assignment]
    cursor = serializers.CharField(
        required=False, max_length=200, help_text="Where to go on from, as `next` and `previous` give it."
    )
    whose = whose("Whose: your own cases and those you cover, your team’s, or all you may see.")


class ListOfAPerson(ListView):
    """Rows by person and sentence. ``person_path`` and ``sentence_path`` are where a row keeps them."""

    part: str
    person_path = "person"
    sentence_path = "sentence"

    def found(self, asked: Mapping[str, Any], **where: Any) -> QuerySet[Any]:
        rows = self.narrowed(self.records(asked), asked)
        about = {}
        if asked.get("whose", Whose.ALL) != Whose.ALL:
            held = of_cases(asked["whose"], user=self.user, at=self.at)
            rows = rows.filter(**{f"{self.sentence_path}__in": held})
        if crn := asked.get("person"):
            person = person_or_not_seen(crn, self.user)
            about[person.pk] = person
            rows = rows.filter(**{self.person_path: person})
        if pk := asked.get("sentence"):
            sentence = sentence_or_not_seen(self.user, pk)
            about[sentence.person_id] = sentence.person
            rows = rows.filter(**{self.sentence_path: sentence})
        for person in about.values():
            self.audit_read(person, self.part)
        return rows

    def records(self, asked: Mapping[str, Any]) -> QuerySet[Any]:
        """Everything of the kind that the person asking may see, in its order."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it lists")

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        """The rows that what else was asked leaves."""
        return rows


class LatestOfSentences(ListOfAPerson):
    """The latest first, of what is kept on sentences, turned by the last row."""

    pagination_class = LatestFirst  # type: ignore[assignment]
    person_path = "sentence__person"
