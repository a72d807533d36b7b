"""The pages of what the prison sends back, and of representations against the recall."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django.forms import Form

from recall.actions.casework.disclosure import SentBack, record_disclosure
from recall.actions.casework.representations import receive_representations
from recall.permissions import casework as may
from recall.queries.custody.close_on import close_on

from .forms import DisclosureForm, Representations
from .pages import CustodyPart

SENT_BACK = tuple(field.name for field in fields(SentBack))


class DisclosurePage(CustodyPart):
    """Given, explained, and Parts 1 to 3 as they come."""

    form_class: type[Form] = DisclosureForm
    admits = staticmethod(may.book)
    step = "record_disclosure"
    heading, submit_text = "Record what the prison sent back", "Save"
    done = "Recorded. Dates that are not ours have been told to probation."

    def get_initial(self) -> dict[str, Any]:
        kept = self.standing.disclosure
        begun = {name: getattr(kept, name) for name in SENT_BACK} if kept else {}
        return {"version": kept.version if kept else 0, **begun}

    def act(self, data: dict[str, Any]) -> None:
        sent_back = SentBack(**{name: data[name] for name in SENT_BACK})
        record_disclosure(self.recall, sent_back=sent_back, **self.taken(data))


class RepresentationsPage(CustodyPart):
    """Late ones are flagged by the statute's last day, which stands above the form."""

    template_name = "recall/custody/representations.html"
    form_class: type[Form] = Representations
    admits = staticmethod(may.book)
    step = "receive_representations"
    heading, submit_text = "Record representations against the recall", "Save"
    done = "Representations recorded."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(close_on=close_on(self.standing, at=self.at), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        said = {name: data[name] for name in ("made_by", "received_on", "text")}
        receive_representations(self.recall, **said, **self.taken(data))
