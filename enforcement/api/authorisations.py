"""What managers are asked to authorise: a list, one request, and its answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers

from cases.api.narrowing import AskedOfASentence, ListOfAPerson
from enforcement import permissions as may
from enforcement.actions.answer_authorisation import answer_authorisation
from enforcement.models import Authorisation
from enforcement.queries.authorisations import waiting_for
from enforcement.queries.visible_records import authorisation_or_not_seen, authorisations
from probation.api.views import ActView, RecordView

from .decision_fields import AnswerSent, AuthorisationRecord, AuthorisationRow


class AskedOfAuthorisations(AskedOfASentence):
    """Which requests."""

    for_you = serializers.BooleanField(
        required=False, default=False, help_text="Only those that wait for you, or another manager, to answer."
    )
    answered = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Only those answered, or only those not answered."
    )


class Authorisations(ListOfAPerson):
    """What managers are or were asked about the people you may see, the latest first."""

    asks, row, part = AskedOfAuthorisations, AuthorisationRow, "authorisations"
    person_path, sentence_path = "decision__failure__sentence__person", "decision__failure__sentence"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[Authorisation]:
        return authorisations(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        if asked["answered"] is not None:
            rows = rows.filter(answered_at__isnull=not asked["answered"])
        return rows.filter(pk__in=waiting_for(self.user)) if asked["for_you"] else rows


class AuthorisationAddress(RecordView):
    """One request to a manager."""

    gives, part = AuthorisationRecord, "authorisation"

    def look(self, **where: Any) -> Authorisation:
        return authorisation_or_not_seen(self.user, where["pk"])


class Answer(ActView):
    """Answer. Authorised, the decision is made at once; declined, it stays due and its clock runs on."""

    takes, gives = AnswerSent, AuthorisationRecord
    admits, verb = staticmethod(may.authorise), "authorise"
    do = staticmethod(answer_authorisation)  # type: ignore[assignment]

    def find(self, pk: int) -> Authorisation:
        return authorisation_or_not_seen(self.user, pk)
