"""The pages of a person unlawfully at large: the police receipt, what is recorded of them, and the list of them all."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from probation.accounts.acting import Acting
from probation.refusals import NotAdmitted, NotSeen
from recall.actions.casework.at_large import AtLargeNote, ToldOfRecall, add_at_large_entry, record_told
from recall.actions.casework.police_receipt import record_receipt
from recall.permissions import casework as may
from recall.permissions import warrant as may_follow
from recall.queries.open_acts import open_acts
from recall.queries.warrant.at_large import at_large_page
from recall.queries.warrant.at_large_list import at_large_list, may_see_list
from recall.queries.warrant.order import revocation_of
from recall.queries.warrant.wanted_records import wanted_records
from recall.web.forms.concern import together
from recall.web.pages import RecallPart, RecallView

from .forms import AtLargeEntryForm, PoliceReceipt, ToldForm


class ReceiptPage(RecallPart):
    """The police clock runs from receipt."""

    form_class: type[Form] = PoliceReceipt
    admits = staticmethod(may.book)
    step = "record_receipt"
    heading, submit_text = "Record the police receipt", "Save"
    done = "Police receipt recorded."

    def act(self, data: dict[str, Any]) -> None:
        received_at = together(data, "received_on", "received_at")
        reference = data["warrant_reference"]
        record_receipt(self.recall, received_at=received_at, warrant_reference=reference, **self.taken(data))


class AtLargeView(RecallView):
    """Everything recorded of the person while at large, and since when it is a crime."""

    template_name = "recall/warrant/at_large.html"
    part = "unlawfully at large"

    def look(self) -> None:
        super().look()
        revocation = revocation_of(self.recall)
        if revocation is None or revocation.in_custody:
            raise NotSeen("time at large", self.recall.pk)
        self.revocation = revocation

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = at_large_page(self.recall, self.revocation, self.acting)
        acts = open_acts(self.recall, self.acting)
        return super().get_context_data(page=page, recall=self.recall, acts=acts, **kwargs)


class AtLargePart(RecallPart):
    """An act on the person at large, back to the page of it."""

    admits = staticmethod(may_follow.follow)

    def back_href(self) -> str:
        return reverse("at-large", args=[self.person.crn, self.recall.pk])


class AddEntryPage(AtLargePart):
    """One entry more."""

    form_class: type[Form] = AtLargeEntryForm
    step = "add_at_large_entry"
    heading, submit_text = "Add to the record of the person at large", "Save"
    done = "Added to the record."

    def act(self, data: dict[str, Any]) -> None:
        note = AtLargeNote(
            kind=data["kind"],
            happened_at=together(data, "happened_on", "happened_at"),
            who=data["who"],
            text=data["text"],
            next_review_on=data["next_review_on"],
        )
        add_at_large_entry(self.recall, note=note, by=self.acting.user, at=self.at)


class ToldPage(AtLargePart):
    """Told of the recall, or out of touch: from when staying at large is a crime."""

    form_class: type[Form] = ToldForm
    step = "record_told"
    heading, submit_text = "Record whether the person knows of the recall", "Save"
    done = "Recorded whether the person knows of the recall."

    def get_initial(self) -> dict[str, Any]:
        revocation = revocation_of(self.recall)
        assert revocation is not None, "the act is open where the licence is revoked"
        return {
            "version": revocation.version,
            "told_on": revocation.told_person_on,
            "how": revocation.told_person_how,
            "notice_period_ends_on": revocation.notice_period_ends_on,
            "failed_on": revocation.instruction_failed_on,
        }

    def act(self, data: dict[str, Any]) -> None:
        names = ("told_on", "how", "notice_period_ends_on", "failed_on")
        record_told(self.recall, told=ToldOfRecall(**{name: data[name] for name in names}), **self.taken(data))


class AtLargeList(TemplateView):
    """The longest at large first; above them whoever may still be arrested on a cancelled warrant."""

    template_name = "recall/warrant/at_large_list.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.acting = Acting(request.user, timezone.now())  # type: ignore[arg-type]
        if not may_see_list(self.acting):
            raise NotAdmitted("see_people_at_large", None, self.acting.user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = at_large_list(self.acting, page=self.request.GET.get("page", "1"))
        return super().get_context_data(page=found, wanted=wanted_records(self.acting), **kwargs)
