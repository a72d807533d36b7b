"""A document written, seen as it will be printed, and made."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.web.pages import CaseActPage
from enforcement.actions.documents.make_document import make_document
from enforcement.models import BreachCase, Document, Warning
from enforcement.permissions import documents as may
from enforcement.policy.document import why_closed
from enforcement.queries.breach.seeing import breach_or_not_seen
from enforcement.queries.documents.contents import draft, facts_of, paper, written_at_first
from enforcement.queries.documents.listing import kinds_about
from enforcement.queries.naming import sentence_name
from enforcement.queries.seeing import warning_or_not_seen
from enforcement.vocabulary.document import DocumentKind
from probation.documents.paper import Paper
from probation.documents.rendering import Unprintable
from probation.refusals import NotSeen, StateConflict

from .forms import MakeDocument

NOT_SEEN = "not seen"


class MakeDocumentPage(CaseActPage):
    """Nobody makes a paper they have not seen: what is made is what stands on the page, byte for byte."""

    part = "document to be made"
    template_name = "enforcement/documents/make.html"
    form_class = MakeDocument
    page: str

    def look(self) -> None:
        self.about = self.find()
        kind = self.kwargs["kind"]
        if kind not in kinds_about(self.about) or kind == DocumentKind.WARNING:
            raise NotSeen("document", kind)
        self.kind = DocumentKind(kind)
        self.document = draft(self.kind, self.about)
        self.require(may.make, self.document, "make_a_document")
        self.heading, self.done = self.kind.label, f"{self.kind.label} made."

    def find(self) -> BreachCase | Warning:
        """What the document is about. Raises NotSeen."""
        raise NotImplementedError(f"{type(self).__name__} does not say what its documents are about")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.shown: Paper | None = None
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if any(why_closed(facts_of(self.document))):
            raise StateConflict(self.about, "make_a_document")
        form: Any = self.get_form()
        self._show(form, form.initial)
        return self.render_to_response(self.get_context_data(form=form))

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "kind": self.kind, "number": self.document.number}

    def get_initial(self) -> dict[str, Any]:
        return {**written_at_first(self.document, self.acting)}

    def form_valid(self, form: Any) -> HttpResponse:
        match self.request.POST.get("do"):
            case "make":
                return super().form_valid(form)
            case "pdf" if printed := self._show(form, form.cleaned_data):
                return HttpResponse(
                    printed,
                    content_type="application/pdf",
                    headers={"Content-Disposition": f'inline; filename="{self.kind}-preview.pdf"'},
                )
        if not self.shown:
            self._show(form, form.cleaned_data)
        if form.errors:
            return super().form_invalid(form)
        return self.render_to_response(self.get_context_data(form=form))

    def form_invalid(self, form: Any) -> HttpResponse:
        """A paper that is not the one shown is shown as it now is, beside the reasons."""
        if hasattr(form, "cleaned_data") and self.request.POST.get("do") == "make":
            self._show(form, form.cleaned_data)
        return super().form_invalid(form)

    def act(self, data: dict[str, Any]) -> None:
        form: Any = self.get_form()
        self.made = make_document(
            self.kind,
            self.about,
            written=form.written(data),
            why=data.get("why", ""),
            seen=data["seen"] or NOT_SEEN,
            by=self.acting.user,
            at=self.at,
        )

    def _show(self, form: MakeDocument, typed: dict[str, Any]) -> bytes:
        """The paper as it would be printed of what is typed; nothing where that is not all there, or not printable."""
        document: Document = draft(self.kind, self.about, form.written(typed))
        facts = facts_of(document)
        if any(why_closed(facts)) or any(name not in facts.written for name in form.required_texts):
            return b""
        try:
            made = paper(document, self.acting)
            printed = made.pdf()
        except Unprintable as unprintable:
            if form.is_bound and str(unprintable) not in form.non_field_errors():
                form.add_error(None, str(unprintable))
            return b""
        self.shown = made
        form.show_again(seen=printed.sha256)
        return printed.pdf

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {"caption": sentence_name(self.about.sentence), "paper": self.shown, "number": self.document.number}
        return super().get_context_data(**{**shown, **kwargs})

    def back_href(self) -> str:
        return reverse(self.page, args=[self.person.crn, self.about.pk])

    def get_success_url(self) -> str:
        return reverse("document", args=[self.person.crn, self.made.pk])


class MakeBreachDocumentPage(MakeDocumentPage):
    """A document about a breach."""

    page = "breach"

    def find(self) -> BreachCase:
        return breach_or_not_seen(self.person, self.kwargs["pk"])


class MakeWarningDocumentPage(MakeDocumentPage):
    """A document about a warning."""

    page = "warning"

    def find(self) -> Warning:
        return warning_or_not_seen(self.person, self.kwargs["pk"])
