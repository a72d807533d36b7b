"""Add a note to the contact log."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.http import HttpResponse

from cases import permissions as may
from cases.actions.add_note import add_note
from cases.queries.contact_choices import contact_type, note_types, sentences_chosen
from cases.queries.sentence_names import sentence_names

from .forms.notes import AddNote
from .pages import CaseActPage


class AddNotePage(CaseActPage):
    """A call, a letter, a conversation, a judgement: evidence, never a failure."""

    part = "contact log"
    heading, submit_text = "Add a note", "Add note"
    done = "Note added."
    return_to = "case-contacts"

    def look(self) -> None:
        self.require(may.keep_record, self.person, "add_a_note")

    def get_form(self, form_class: Any = None) -> AddNote:
        sentences = [(str(pk), name) for pk, name in sentence_names(self.person)]
        return AddNote(types=note_types(), sentences=sentences, **self.get_form_kwargs())

    def get_initial(self) -> dict[str, Any]:
        return {"happened_at": self.acting.today, "time": self.at}

    def form_valid(self, form: Form) -> HttpResponse:
        assert isinstance(form, AddNote)
        self.happened_at = form.happened
        return super().form_valid(form)

    def act(self, data: dict[str, Any]) -> None:
        add_note(
            self.person,
            type=contact_type(data["type"]),
            notes=data["notes"],
            happened_at=self.happened_at,
            on=sentences_chosen(self.person, data.get("on", [])),
            is_sensitive=data["is_sensitive"],
            by=self.acting.user,
            at=self.at,
        )
