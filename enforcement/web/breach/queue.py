"""The enforcement officer's queue, one pile at a time; the warrants with their ages."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView

from enforcement.queries.breach.queue import Pile, queue
from enforcement.queries.breach.warrants import warrants
from probation.accounts.roles import Act
from probation.refusals import NotAdmitted


class CourtPage(TemplateView):
    """A page of enforcement officers: nobody else may see it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user: Any = request.user
        if not user.may(Act.LAY_INFORMATION):
            raise NotAdmitted("see_the_court_queue", None, user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]


class CourtQueue(CourtPage):
    """What waits for the enforcement officer, the first to be heard or longest waiting first."""

    template_name = "enforcement/breach/queue.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, at, asked = self.request.user, timezone.now(), self.request.GET
        pile = Pile(asked["pile"]) if asked.get("pile") in list(Pile) else Pile.TO_CHECK
        is_mine, page = asked.get("whose") == "mine", asked.get("page", "1")
        found = queue(user, pile, at=at, mine=is_mine, page=page)  # type: ignore[arg-type]
        shown = warrants(user, at=at, page=page) if pile == Pile.WARRANTS else found.page  # type: ignore[arg-type]
        piles = [(each, found.counts[each]) for each in Pile]
        return super().get_context_data(pile=pile, piles=piles, page=shown, is_mine=is_mine, **kwargs)
