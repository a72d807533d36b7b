"""A request is booked on, assigned, and its missing documents are asked for; probation answers."""

from __future__ import annotations

from typing import Any, cast

from django.forms import Form
from django.urls import reverse

from recall.actions.casework.assign import assign
from recall.actions.casework.book_on import Booking, book_on
from recall.actions.casework.document_queries import answer_documents, ask_for_documents
from recall.actions.casework.receive_document import receive_document
from recall.permissions import booking as may_booking
from recall.permissions import casework as may
from recall.queries.booking.colleagues import who_may_have
from recall.queries.booking.on_duty import staff_of_ppcs
from recall.queries.booking.papers import papers_of
from recall.queries.booking.to_confirm import answer_given, to_confirm
from recall.web.pages import RecallPart

from .forms import NOBODY, AddReceived, AnswerDocuments, AskDocuments, Assign, BookOn, to_ask_for

BOOKED = ("custody", "place_of_custody", "police_force", "police_address", "prison_address", "missing", "documents")
CUSTODY = {"police": "police", "prison": "prison", "no": "at-large"}


class BookOnPage(RecallPart):
    """What is to be confirmed stands above, from the report; a caseworker says where the person is."""

    template_name = "recall/booking/book_on.html"
    form_class: type[Form] = BookOn
    admits = staticmethod(may.book)
    step = "book_on"
    heading, submit_text = "Book the recall on", "Confirm and book on"
    done = "Recall booked on."

    def get_initial(self) -> dict[str, Any]:
        custody = CUSTODY.get(answer_given(self.recall, "custody", "custody"), "")
        held_at = answer_given(self.recall, "custody", "held_at") if custody != "at-large" else ""
        police, asked = answer_given(self.recall, "police", "police_email"), to_ask_for(papers_of(self.recall))
        begins = {"custody": custody, "place_of_custody": held_at, "police_address": police, "documents": asked}
        return {**super().get_initial(), **begins}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {"sections": to_confirm(self.recall), "papers": papers_of(self.recall)}
        return super().get_context_data(**shown, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        noted = Booking(**{name: data[name] for name in BOOKED})
        book_on(self.recall, noted=noted, **self.taken(data))


class AssignPage(RecallPart):
    """To me, to a colleague of PPCS, or to nobody; from the page of the request or from the queue."""

    form_class: type[Form] = Assign
    admits = staticmethod(may.book)
    step = "assign_casework"
    heading, submit_text = "Assign the recall", "Assign"
    done = "Recall assigned."

    def look(self) -> None:
        super().look()
        self.casework = self.standing.casework

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "staff": who_may_have(self.recall, self.casework, self.acting)}

    def get_initial(self) -> dict[str, Any]:
        has_it = self.casework.assigned_to_id if self.casework else None
        return {"version": self.casework.version if self.casework else 0, "to": str(has_it or self.acting.user.pk)}

    def back_href(self) -> str:
        return reverse("ppcs-queue") if self.request.GET.get("from") == "queue" else super().back_href()

    def act(self, data: dict[str, Any]) -> None:
        to = {str(user.pk): user for user in staff_of_ppcs()}.get(data["to"]) if data["to"] != NOBODY else None
        assign(self.recall, to=to, **self.taken(data))


class AskDocumentsPage(RecallPart):
    """A query to probation, numbered, one open at a time."""

    template_name = "recall/booking/ask.html"
    form_class: type[Form] = AskDocuments
    admits = staticmethod(may.book)
    step = "ask_documents"
    heading, submit_text = "Ask probation for documents", "Ask probation"
    done = "Probation has been asked for the documents."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "documents": to_ask_for(papers_of(self.recall))}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(papers=papers_of(self.recall), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        ask_for_documents(self.recall, documents=data["documents"], why=data["missing"], **self.taken(data))


class AnswerDocumentsPage(RecallPart):
    """Probation says of each document that it is sent now, or why it is missing."""

    template_name = "recall/booking/answer.html"
    form_class = AnswerDocuments
    admits = staticmethod(may_booking.answer_of_request)
    step = "answer_documents"
    heading, submit_text = "Answer PPCS about documents", "Send the answer"
    done = "PPCS has been told of your answer."

    def look(self) -> None:
        super().look()
        self.query = self.standing.open_query

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "asked": self.query.documents if self.query else []}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(query=self.query, **kwargs)

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        self.form = super().get_form(*args, **kwargs)
        return self.form

    def act(self, data: dict[str, Any]) -> None:
        form = cast(AnswerDocuments, self.form)
        answer_documents(
            self.recall, answers=form.answers, files=form.attached_files, answer=data["answer"], **self.taken(data)
        )


class AddReceivedPage(RecallPart):
    """PPCS keeps a document that came by e-mail with the request."""

    template_name = "recall/booking/ask.html"
    form_class: type[Form] = AddReceived
    admits = staticmethod(may.book)
    step = "add_received_document"
    heading, submit_text = "Add a document received", "Save the document"
    done = "Document added."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(papers=papers_of(self.recall), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        sent = {name: data[name] for name in ("category", "file", "why")}
        receive_document(self.recall, **sent, **self.taken(data))
