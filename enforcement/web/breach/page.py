"""One breach on one page, and a document of its pack."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.urls import reverse

from cases.web.pages import CasePage
from enforcement.queries.breach.breach_page import breach_page
from enforcement.queries.breach.pack_page import pack_page
from enforcement.queries.breach.seeing import breach_or_not_seen, pack_document_or_not_seen
from enforcement.queries.breach.thread import thread_of
from probation.documents.upload import content_type

from .choices import CHOICES


class BreachPage(CasePage):
    """The breach as it stands, the whole thread from failure to result, and the acts open to the reader now."""

    part, tab = "breach", "case-enforcement"
    template_name = "enforcement/breach/breach.html"

    def look(self) -> None:
        self.breach = breach_or_not_seen(self.person, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = breach_page(self.breach, self.acting)
        here = [self.person.crn, self.breach.pk]
        acts = [(choice.text, reverse(choice.page, args=here)) for choice in CHOICES if choice.step in page.acts]
        pack, thread = pack_page(self.breach, self.acting), thread_of(self.breach)
        shown = {"page": page, "pack": pack, "entries": thread[::-1], "acts": acts}
        return super().get_context_data(decision_pk=self.breach.decision_id, **shown, **kwargs)


class PackDocumentPage(CasePage):
    """A document of the pack: its text, or its file, always as a download."""

    part, tab = "breach pack", "case-enforcement"
    template_name = "enforcement/breach/document.html"

    def look(self) -> None:
        self.document = pack_document_or_not_seen(self.person, self.kwargs["pk"], self.kwargs["document"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        if not self.document.file:
            return super().get(request, *args, **kwargs)
        name = self.document.file_name
        file = self.document.file.open("rb")
        return FileResponse(file, as_attachment=True, filename=name, content_type=content_type(name))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(pack_document=self.document, breach_pk=self.kwargs["pk"], **kwargs)
