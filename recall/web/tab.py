"""The recall tab of a case, and the page of one request."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases.web.pages import CasePage
from recall.queries.booking.received import received_of
from recall.queries.recall_tab import licences_of
from recall.queries.request_page import request_page
from recall.queries.thread import thread_of
from recall.queries.warrant.notices import notices_of
from recall.queries.warrant.papers import papers_for

from .choices import offered
from .pages import RecallView


class RecallTab(CasePage):
    """Each licence: how long recall is possible, its conditions and warnings, requests, variations and transfers."""

    part, tab = "recall", "case-recall"
    template_name = "recall/tab.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(licences=licences_of(self.person, self.acting), **kwargs)


class RequestPage(RecallView):
    """The request as it stands, the whole thread from the concern on, and the acts open to the reader now."""

    template_name = "recall/request.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = request_page(self.recall, self.acting)
        choices = offered(
            page.acts,
            type_chosen=bool(self.recall.recall_type),
            has_gaps=bool(page.gaps),
            rosh_reviewed=self.recall.rosh_review_id is not None,
        )
        here = [self.person.crn, self.recall.pk]
        shown = {
            "page": page,
            "received": received_of(self.recall),
            "papers": papers_for(self.recall, self.acting),
            "notices": notices_of(self.recall),
            "entries": thread_of(page.standing)[::-1],
            "acts": [(choice.text, reverse(choice.page, args=here)) for choice in choices],
            "leads": bool(choices) and choices[0].leads,
        }
        return super().get_context_data(**shown, **kwargs)
