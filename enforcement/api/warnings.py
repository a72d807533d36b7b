"""Warnings: a list, one with its letter, and the letter written, given, returned, served again, withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.narrowing import AskedOfASentence, ListOfAPerson, whose
from cases.queries.visible_records import sentence_or_not_seen
from enforcement.actions.request_warning import Letter, request_warning
from enforcement.queries.documents.stored import warning_letter_pdf
from enforcement.queries.open_steps import may_warn
from enforcement.queries.visible_records import warning_or_not_seen, warnings
from enforcement.queries.writing_warning import appointment_of, warnable_failures
from enforcement.vocabulary import WarningState
from probation.api.views import Acts, ApiView, RecordView

from .warning_fields import LetterSent, WarningRecord, WarningRow

if TYPE_CHECKING:
    from enforcement.flows import WarningFlow


class AskedOfWarnings(AskedOfASentence):
    """Which warnings."""

    whose = whose("Whose: your own cases and those you cover, your team’s, or all you may see.")
    state = serializers.MultipleChoiceField(
        choices=WarningState.choices(), required=False, help_text="Only in these states."
    )


class Warnings(ListOfAPerson, Acts):
    """The warnings to the people you may see, the latest letter first."""

    asks, row, part = AskedOfWarnings, WarningRow, "warnings"
    takes, gives, status = LetterSent, WarningRecord, 201
    person_path = "sentence__person"
    called = {"given_on": "letter_on", "delivery": "addressed_to"}

    def records(self, asked: Mapping[str, Any]) -> QuerySet[Any]:
        return warnings(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        return rows.filter(state__in=asked["state"]) if asked.get("state") else rows

    def post(self, request: Request) -> Response:
        """Write a warning letter, ready to be sent."""
        return self.acted(request)

    def look(self, **where: Any) -> None:
        """What it is on is said in what is sent."""

    def act(self, thing: None, sent: dict[str, Any]) -> WarningFlow:
        sentence = sentence_or_not_seen(self.user, sent.pop("sentence"))
        self.require(may_warn, sentence, "write_a_warning_letter")
        failures, appointment = sent.pop("failures"), sent.pop("next_appointment")
        problems = {}
        could_be_named = {failure.pk for failure in warnable_failures(sentence)}
        if strangers := [pk for pk in failures if pk not in could_be_named]:
            problems["failures"] = [f"A warning on this sentence cannot name the failure {pk}." for pk in strangers]
        found = appointment_of(sentence, str(appointment)) if appointment else None
        if appointment and found is None:
            problems["next_appointment"] = [f"There is no contact {appointment} on this sentence."]
        if problems:
            raise serializers.ValidationError(problems)
        letter = Letter(**sent, next_appointment=found)
        warning = request_warning(sentence, failures=failures, letter=letter, by=self.user, at=self.at)
        return warning_or_not_seen(self.user, warning.pk)


class WarningAddress(RecordView):
    """One warning, and what is open to you now."""

    gives, part = WarningRecord, "warning"

    def look(self, **where: Any) -> WarningFlow:
        return warning_or_not_seen(self.user, where["pk"])


class WarningLetter(ApiView):
    """The letter of a warning: as it was given, or before that as it would be printed now."""

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: int) -> HttpResponse:
        warning = warning_or_not_seen(self.user, pk)
        self.audit_read(warning.person, "warning letter")
        name = f"warning-{warning.crn}-{warning.letter_on.isoformat()}.pdf"
        return HttpResponse(
            warning_letter_pdf(warning),
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{name}"'},
        )
