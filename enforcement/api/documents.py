"""Documents: a list, one with its words, its file, and one made from the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.narrowing import AskedOfASentence, ListOfAPerson, whose
from enforcement.actions.documents.make_document import make_document
from enforcement.models import BreachCase, Document, Warning
from enforcement.permissions import documents as may
from enforcement.policy.document import fields_of
from enforcement.queries.breach.seeing import breach_anywhere
from enforcement.queries.documents.contents import draft
from enforcement.queries.documents.listing import document_anywhere, documents_seen_by
from enforcement.queries.documents.stored import stored_pdf
from enforcement.queries.visible_records import warning_or_not_seen
from enforcement.vocabulary.document import OF_A_WARNING, DocumentKind
from probation.api.ids import IdField
from probation.api.views import Acts, ApiView, RecordView

from .document_fields import DocumentRecord, DocumentRow, MakeDocumentSent

NOT_WRITTEN = ("kind", "breach", "warning", "why", "seen")


class AskedOfDocuments(AskedOfASentence):
    """Which documents."""

    whose = whose("Whose: your own cases and those you cover, your team’s, or all you may see.")
    kind = serializers.MultipleChoiceField(
        choices=DocumentKind.choices(), required=False, help_text="Only of these kinds."
    )
    breach = IdField(required=False, help_text="Only those about this breach, by its id.")
    warning = IdField(required=False, help_text="Only those about this warning, by its id.")


class Documents(ListOfAPerson, Acts):
    """The documents about the people you may see, the latest first."""

    asks, row, part = AskedOfDocuments, DocumentRow, "documents"
    takes, gives, status = MakeDocumentSent, DocumentRecord, 201
    person_path = "sentence__person"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[Any]:
        return documents_seen_by(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        about = {name: asked[name] for name in ("breach", "warning") if asked.get(name)}
        rows = rows.filter(**about)
        return rows.filter(kind__in=asked["kind"]) if asked.get("kind") else rows

    def post(self, request: Request) -> Response:
        """Make a document from the record. It is kept as it is made: a new version never changes an old one."""
        return self.acted(request)

    def look(self, **where: Any) -> None:
        """What it is about is said in what is sent."""

    def act(self, thing: None, sent: dict[str, Any]) -> Document:
        kind: DocumentKind = sent["kind"]
        about = self._about(kind, sent)
        self.require(may.make, draft(kind, about), "make_a_document")
        typed = {name: str(value or "") for name, value in sent.items() if name not in NOT_WRITTEN}
        if strangers := [name for name, value in typed.items() if value and name not in fields_of(kind)]:
            raise serializers.ValidationError({name: ["This document does not ask for it."] for name in strangers})
        written = {name: typed[name] for name in fields_of(kind)}
        how = {"why": sent["why"], "seen": sent["seen"]}
        made = make_document(kind, about, written=written, **how, by=self.user, at=self.at)
        return document_anywhere(self.user, made.pk)

    def _about(self, kind: DocumentKind, sent: dict[str, Any]) -> BreachCase | Warning:
        """The breach or the warning. Raises ValidationError, NotSeen."""
        wanted, other = ("warning", "breach") if kind in OF_A_WARNING else ("breach", "warning")
        problems = {}
        if not sent[wanted]:
            problems[wanted] = [f"This document is about a {wanted}: give its id."]
        if sent[other]:
            problems[other] = [f"This document is about a {wanted}, not a {other}."]
        if problems:
            raise serializers.ValidationError(problems)
        if wanted == "warning":
            return warning_or_not_seen(self.user, sent["warning"])
        return breach_anywhere(self.user, sent["breach"])


class DocumentAddress(RecordView):
    """One version of a document, with every word on the paper."""

    gives, part = DocumentRecord, "document"

    def look(self, **where: Any) -> Document:
        return document_anywhere(self.user, where["pk"])


class DocumentFile(ApiView):
    """The file of a document as it was made: a tagged PDF."""

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: int) -> HttpResponse:
        document = document_anywhere(self.user, pk)
        self.audit_read(document.person, f"{document} (PDF)")
        return HttpResponse(
            stored_pdf(document),
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{document.file_name}"'},
        )
