"""One breach on one page, what the record says for the court, and a document of its pack."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from cases.web.pages import CasePage
from enforcement.queries.breach.breach_page import breach_page
from enforcement.queries.breach.guideline_aid import guideline_aid
from enforcement.queries.breach.pack_page import pack_page
from enforcement.queries.breach.recall import no_recall
from enforcement.queries.breach.seeing import breach_or_not_seen, pack_document_or_not_seen
from enforcement.queries.breach.thread import thread_of
from enforcement.queries.documents.listing import documents_of
from enforcement.queries.naming import sentence_name
from probation.documents.stored_file import downloaded

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
        choices = [choice for choice in CHOICES if choice.step in page.acts]
        shown = {
            "page": page,
            "pack": pack_page(self.breach, self.acting),
            "documents": documents_of(self.breach, self.acting),
            "entries": thread_of(self.breach)[::-1],
            "acts": [(choice.text, reverse(choice.page, args=here)) for choice in choices],
            "leads": bool(choices) and choices[0].leads,
            "no_recall": no_recall(self.breach.sentence, on=self.acting.today),
        }
        return super().get_context_data(decision_pk=self.breach.decision_id, **shown, **kwargs)


class GuidelinePage(CasePage):
    """How far the person has complied, factor by factor, and what the guideline suggests."""

    part, tab = "breach", "case-enforcement"
    template_name = "enforcement/breach/guideline.html"

    def look(self) -> None:
        self.breach = breach_or_not_seen(self.person, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        aid, sentence = guideline_aid(self.breach, on=self.acting.today), sentence_name(self.breach.sentence)
        return super().get_context_data(aid=aid, sentence=sentence, breach_pk=self.breach.pk, **kwargs)


class PackDocumentPage(CasePage):
    """A document of the pack: its text, or its file, always as a download."""

    part, tab = "breach pack", "case-enforcement"
    template_name = "enforcement/breach/document.html"

    def look(self) -> None:
        self.document = pack_document_or_not_seen(self.person, self.kwargs["pk"], self.kwargs["document"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        if not self.document.file:
            return super().get(request, *args, **kwargs)
        return downloaded(self.document.file, self.document.file_name)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(pack_document=self.document, breach_pk=self.kwargs["pk"], **kwargs)
