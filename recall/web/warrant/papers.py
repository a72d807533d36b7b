"""The order and the documents downloaded, a code checked by anybody, and a notice given by telephone."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from probation.documents.stored_file import downloaded
from probation.refusals import NotSeen
from recall.actions.casework.notices import tell_by_telephone
from recall.permissions import casework as may
from recall.queries.warrant.notices import notice_or_not_seen
from recall.queries.warrant.order import checked, revocation_of
from recall.queries.warrant.papers import paper_or_not_seen
from recall.web.pages import RecallPart, RecallView

from .forms import ToldByTelephone


class OrderPage(RecallView):
    """The revocation order and arrest warrant, as it was issued."""

    part = "revocation order"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        revocation = revocation_of(self.recall)
        if revocation is None:
            raise NotSeen("revocation order", self.recall.pk)
        return downloaded(revocation.order, f"revocation-order-{self.person.crn}.pdf")


class PaperPage(RecallView):
    """One version of one document, as it was made."""

    part = "recall document"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        paper = paper_or_not_seen(self.recall, kwargs["paper"], self.acting)
        return downloaded(paper.pdf, f"{paper.kind}-{self.person.crn}-version-{paper.number}.pdf")


@method_decorator(login_not_required, name="dispatch")
class CheckOrder(TemplateView):
    """Whoever holds an order or a document of a recall checks its code here; it says no name."""

    template_name = "recall/check_order.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        code = self.request.GET.get("code", "").strip().upper()
        return super().get_context_data(code=code, found=checked(code) if code else None, **kwargs)


class TelephonePage(RecallPart):
    """A recipient without an address was told by telephone."""

    form_class: type[Form] = ToldByTelephone
    admits = staticmethod(may.book)
    step = "tell_by_telephone"
    heading, submit_text = "Record that they were told by telephone", "Save"
    done = "Recorded that they were told."

    def look(self) -> None:
        super().look()
        self.notice = notice_or_not_seen(self.recall, self.kwargs["notice"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        notice = self.notice
        return super().get_context_data(caption=f"{notice.get_recipient_display()}: {notice.subject}", **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        tell_by_telephone(self.notice, to=data["to"], by=self.acting.user, at=self.at)
