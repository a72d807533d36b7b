"""Failures to comply: a list, one in full, and a failure reported from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet, prefetch_related_objects
from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.narrowing import AskedOfASentence, ListOfAPerson, whose
from cases.api.serving import obligation
from cases.queries.visible_records import sentence_or_not_seen
from cases.vocabulary import Outcome
from enforcement.actions.report_failure import Report, report_failure
from enforcement.queries.open_steps import may_report
from enforcement.queries.seeing import evidence_or_not_seen
from enforcement.queries.visible_records import ON_A_FAILURE, failure_or_not_seen, failures
from enforcement.vocabulary import FailureSource, FailureState
from probation.accounts.models import User
from probation.api.fields import DayField, WordField, text
from probation.api.ids import IdField
from probation.api.sent import Sent
from probation.api.views import Acts, ApiView, RecordView
from probation.documents.stored_file import downloaded

from .failure_fields import FailureRecord, FailureRow

if TYPE_CHECKING:
    from enforcement.flows import FailureFlow

REPORTED_BY = (FailureSource.PROVIDER, FailureSource.MONITORING)


class AskedOfFailures(AskedOfASentence):
    """Which failures."""

    whose = whose("Whose: your own cases and those you cover, your team’s, or all you may see.")
    state = serializers.MultipleChoiceField(
        choices=FailureState.choices(), required=False, help_text="Only in these states."
    )


class ReportSent(Sent):
    """A failure noticed elsewhere than at an appointment of ours."""

    sentence = IdField(help_text="The id of the sentence it is on.")
    source = serializers.ChoiceField(  # type: ignore[assignment]
        [(source.value, source.label) for source in REPORTED_BY], help_text="Where the report comes from."
    )
    outcome = WordField(Outcome, help_text="How the person failed to comply.")
    requirement = IdField(
        required=False, allow_null=True, default=None, help_text="The id of the requirement failed, if it is one."
    )
    condition = IdField(
        required=False, allow_null=True, default=None, help_text="The id of the condition failed, if it is one."
    )
    occurred_on = DayField(help_text="The day it happened; for one that ran overnight, the day it began.")
    aware_on = DayField(help_text="The day you were told: the contract measures run from it.")
    description = text("What happened, and who reported it.")


def failure_in_full(user: User, pk: int) -> FailureFlow:
    """A failure with everything shown of it. Raises NotSeen."""
    failure = failure_or_not_seen(user, pk)
    prefetch_related_objects([failure], *ON_A_FAILURE)
    return failure


class Failures(ListOfAPerson, Acts):
    """The failures of the people you may see, the latest first."""

    asks, row, part = AskedOfFailures, FailureRow, "failures"
    takes, gives, status = ReportSent, FailureRecord, 201
    person_path = "sentence__person"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[FailureFlow]:
        return failures(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        return rows.filter(state__in=asked["state"]) if asked.get("state") else rows

    def post(self, request: Request) -> Response:
        """Report a failure noticed elsewhere, by a provider or by electronic monitoring. It is alleged, not judged."""
        return self.acted(request)

    def look(self, **where: Any) -> None:
        """What it is on is said in what is sent."""

    def act(self, thing: None, sent: dict[str, Any]) -> FailureFlow:
        sentence = sentence_or_not_seen(self.user, sent["sentence"])
        self.require(may_report, sentence, "report_a_failure")
        requirement, condition = obligation(sentence, sent["requirement"], sent["condition"])
        report = Report(
            outcome=sent["outcome"],
            occurred_on=sent["occurred_on"],
            aware_on=sent["aware_on"],
            source=FailureSource(sent["source"]),
            description=sent["description"],
            requirement=requirement,
            condition=condition,
        )
        return failure_in_full(self.user, report_failure(sentence, report=report, by=self.user, at=self.at).pk)


class FailureAddress(RecordView):
    """One failure: what was done to find out why, what was found, and what is open to you now."""

    gives, part = FailureRecord, "failure"

    def look(self, **where: Any) -> FailureFlow:
        return failure_in_full(self.user, where["pk"])


class EvidenceFile(ApiView):
    """The file of a piece of evidence, as it was received."""

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: int, evidence: int) -> FileResponse:
        failure = failure_or_not_seen(self.user, pk)
        row = evidence_or_not_seen(failure.person, pk, evidence)
        self.audit_read(failure.person, "evidence file")
        return downloaded(row.file, row.file_name)
