"""The versions of Part A, and the files of each: always as a download, never changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from probation.documents.stored_file import downloaded
from probation.documents.upload import content_type
from probation.refusals import NotSeen
from recall.queries.part_a.current import is_current
from recall.queries.part_a.signature_sheet import signature_sheet
from recall.queries.part_a.versions import version_or_not_seen, versions_of
from recall.vocabulary import ReportFormat
from recall.web.pages import RecallView


class VersionsPage(RecallView):
    """Every version with its fingerprints, its files and its signatures."""

    part = "recall report"
    template_name = "recall/part_a/versions.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {"versions": versions_of(self.recall), "current": is_current(self.recall, at=self.at)}
        return super().get_context_data(recall=self.recall, **shown, **kwargs)


class VersionFilePage(RecallView):
    """A file of a version."""

    part = "recall report"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        version = version_or_not_seen(self.recall, kwargs["number"])
        kind = kwargs["kind"]
        if kind not in list(ReportFormat):
            raise NotSeen("file of the report", kind)
        name = f"part-a-{self.person.crn}-version-{version.number}.{kind}"
        return downloaded(version.pdf if kind == ReportFormat.PDF else version.docx, name)


class SignatureSheetPage(RecallView):
    """The signatures on a version as a PDF of their own, as they stand now."""

    part = "recall report"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        version = version_or_not_seen(self.recall, kwargs["number"])
        name = f"part-a-{self.person.crn}-version-{version.number}-signatures.pdf"
        sheet = signature_sheet(version, at=self.at)
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(sheet.pdf, content_type=content_type(name), headers=headers)
