"""The queue of PPCS, one pile at a time."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView

from probation.accounts.roles import Act
from probation.govuk import filters
from probation.refusals import NotAdmitted
from recall.queries.booking.on_duty import duty_at, nobody_on_duty
from recall.queries.booking.piles import Pile, piles_of
from recall.queries.booking.queue import queue

from .filter import QueueFilter


class PpcsQueue(TemplateView):
    """A page of PPCS. It begins with what is to be booked on; a pile of another band is not shown."""

    template_name = "recall/booking/queue.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user: Any = request.user
        if not user.may(Act.BOOK_RECALL):
            raise NotAdmitted("see_the_queue_of_ppcs", None, user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user: Any = self.request.user
        asked, at = self.request.GET, timezone.now()
        form, duty = QueueFilter.asked_by(asked), duty_at(at)
        pile = Pile(asked["part"]) if asked.get("part") in list(piles_of(user)) else Pile.TO_BOOK_ON
        found = queue(user, pile, filters=form.filters, at=at, page=asked.get("page", "1"))
        return super().get_context_data(
            pile=pile,
            duty=duty,
            nobody_on_duty=nobody_on_duty(duty, at),
            keeps_duty=user.may(Act.ISSUE_REVOCATION),
            piles=found.counts,
            page=found.page,
            filter_form=form,
            selected=filters.selected(QueueFilter(asked), asked),
            **kwargs,
        )
