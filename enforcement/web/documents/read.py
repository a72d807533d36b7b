"""A document as it was made: on a page, and as its file. Either is a read of the record, and audited as one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from cases.web.pages import CasePage
from enforcement.queries.documents.listing import document_or_not_seen
from enforcement.queries.documents.stored import stored_pdf


class DocumentPage(CasePage):
    """Every word of one version, who made it and why, and its fingerprint."""

    tab = "case-enforcement"
    template_name = "enforcement/documents/document.html"

    def look(self) -> None:
        self.document = document_or_not_seen(self.person, self.kwargs["pk"])
        self.part = str(self.document)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.document
        page, about = ("breach", row.breach_id) if row.breach_id else ("warning", row.warning_id)
        back = reverse(page, args=[self.person.crn, about])
        return super().get_context_data(document=row, back_href=back, about=page, **kwargs)


class DocumentFile(DocumentPage):
    """The file, as it was made."""

    def look(self) -> None:
        super().look()
        self.part = f"{self.document} (PDF)"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        return HttpResponse(
            stored_pdf(self.document),
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{self.document.file_name}"'},
        )
