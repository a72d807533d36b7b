"""Part A: its sections read and written, its versions with their files, and what is kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import FileResponse, HttpResponse
from django.urls import path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from probation.api.fields import text as own_words
from probation.api.sent import Sent
from probation.api.views import Acts, ApiView, RecordView
from probation.documents.stored_file import downloaded
from probation.documents.upload import content_type
from probation.refusals import NotSeen
from recall import permissions as may
from recall.actions.part_a.keep_sensitive import keep_sensitive
from recall.actions.part_a.save_section import save_section
from recall.permissions.sensitive import see_sensitive
from recall.queries.part_a.current import is_current
from recall.queries.part_a.sections import SectionNow, section_of, sections_of
from recall.queries.part_a.sensitive import Withheld, withheld_of
from recall.queries.part_a.signature_sheet import signature_sheet
from recall.queries.part_a.versions import VersionRow, version_or_not_seen, versions_of
from recall.queries.seeing import recall_anywhere
from recall.vocabulary import ReportFormat

from .part_a_fields import ReportRecord, SectionRecord, SectionSent, VersionsRecord, WithheldRecord

if TYPE_CHECKING:
    from cases.models import Person
    from recall.models import RecallRequest

PART = "recall report"


@dataclass(frozen=True)
class OfARequest:
    """Something of a recall request."""

    request: RecallRequest

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.request.person


@dataclass(frozen=True)
class Report(OfARequest):
    """Every section."""

    sections: tuple[SectionNow, ...]


@dataclass(frozen=True)
class Versions(OfARequest):
    """Every version."""

    current: bool
    versions: tuple[VersionRow, ...]


@dataclass(frozen=True)
class KeptApart(OfARequest):
    """Everything withheld."""

    withheld: tuple[Withheld, ...]


class ReportAddress(RecordView):
    """Part A: every section with how far it has come and what it lacks."""

    gives, part = ReportRecord, PART

    def look(self, **where: Any) -> Report:
        request = recall_anywhere(self.user, where["pk"])
        return Report(request, sections_of(request, at=self.at))


class SectionAddress(RecordView, Acts):
    """One section of Part A with its answers."""

    takes, gives, part = SectionSent, SectionRecord, PART

    def look(self, **where: Any) -> SectionNow:
        return section_of(recall_anywhere(self.user, where["pk"]), where["code"], at=self.at)

    def patch(self, request: Request, **where: Any) -> Response:
        """Save answers, whole or not: those sent are changed, the others stay."""
        return self.acted(request, **where)

    def act(self, now: SectionNow, sent: dict[str, Any]) -> SectionNow:
        self.require(may.write_report, now.request, "save_section")
        save_section(now.request, now.section.code, by=self.user, at=self.at, **sent)
        return section_of(recall_anywhere(self.user, now.request.pk), now.section.code, at=self.at)


class VersionsAddress(RecordView):
    """The versions of Part A, with their fingerprints and signatures."""

    gives, part = VersionsRecord, PART

    def look(self, **where: Any) -> Versions:
        request = recall_anywhere(self.user, where["pk"])
        return Versions(request, is_current(request, at=self.at), versions_of(request))


class VersionFile(ApiView):
    """A version as a PDF (``pdf``) or a Word document (``docx``), as it was made."""

    @extend_schema(
        operation_id="recalls_report_version_file_retrieve",
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
    )
    def get(self, request: Request, pk: int, number: int, kind: str) -> FileResponse:
        recall = recall_anywhere(self.user, pk)
        version = version_or_not_seen(recall, number)
        if kind not in list(ReportFormat):
            raise NotSeen("file of the report", kind)
        self.audit_read(recall.person, PART)
        name = f"part-a-{recall.crn}-version-{number}.{kind}"
        return downloaded(version.pdf if kind == ReportFormat.PDF else version.docx, name)


class SignatureSheet(ApiView):
    """The signatures on a version as a PDF of their own, as they stand now."""

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: int, number: int) -> HttpResponse:
        recall = recall_anywhere(self.user, pk)
        sheet = signature_sheet(version_or_not_seen(recall, number), at=self.at)
        self.audit_read(recall.person, PART)
        name = f"part-a-{recall.crn}-version-{number}-signatures.pdf"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(sheet.pdf, content_type=content_type(name), headers=headers)


class SensitiveSent(Sent):
    """Material to keep apart."""

    text = own_words("What is withheld.", longest=40_000)
    reason = own_words("Why the person may not see it.")


class SensitiveAddress(RecordView, Acts):
    """What is kept apart from Part A, for those who may see it."""

    takes, gives, part, status = SensitiveSent, WithheldRecord, "sensitive material of a recall", 201

    def look(self, **where: Any) -> KeptApart:
        request = recall_anywhere(self.user, where["pk"])
        self.require(see_sensitive, request, "see_sensitive_material")
        return KeptApart(request, withheld_of(request))

    def post(self, request: Request, **where: Any) -> Response:
        """Keep more apart. The managers are told that PPCS must be asked to withhold it."""
        return self.acted(request, **where)

    def act(self, now: KeptApart, sent: dict[str, Any]) -> KeptApart:
        keep_sensitive(now.request, by=self.user, at=self.at, **sent)
        return KeptApart(now.request, withheld_of(now.request))


REPORT = "recalls/<int:pk>/report"
part_a_urlpatterns = [
    path(f"{REPORT}/", ReportAddress.as_view(), name="api-recall-report"),
    path(f"{REPORT}/sections/<slug:code>/", SectionAddress.as_view(), name="api-recall-section"),
    path(f"{REPORT}/versions/", VersionsAddress.as_view(), name="api-recall-versions"),
    path(f"{REPORT}/versions/<int:number>/signatures/", SignatureSheet.as_view(), name="api-recall-signatures"),
    path(f"{REPORT}/versions/<int:number>/<slug:kind>/", VersionFile.as_view(), name="api-recall-version-file"),
    path(f"{REPORT}/sensitive/", SensitiveAddress.as_view(), name="api-recall-sensitive"),
]
