"""The alerts inbox: everything somebody was told, each a link straight to what it is about."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from cases.actions.read_alert import read_alert
from cases.queries.alerts import alert_or_not_seen, inbox
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.refusals import NotAdmitted

from .numbers import page_number


class AlertList(TemplateView):
    """The newest first; ``?show=all`` with those already read."""

    template_name = "cases/alerts.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.user: User = request.user  # type: ignore[assignment]
        if not self.user.may(Act.SEE_CASES):
            raise NotAdmitted("see_alerts", None, self.user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        unread_only = self.request.GET.get("show") != "all"
        page = inbox(self.user, unread_only=unread_only, page=page_number(self.request))
        return super().get_context_data(page=page, unread_only=unread_only, **kwargs)


class ReadAlert(View):
    """Opening an alert reads it: a link goes on to what it is about, a button comes back to the inbox."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return HttpResponseRedirect(self.read(request, pk).path)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        self.read(request, pk)
        return HttpResponseRedirect(reverse("alerts"))

    def read(self, request: HttpRequest, pk: int) -> Any:
        """Mark it as read. Raises NotSeen for somebody else's."""
        user: User = request.user  # type: ignore[assignment]
        return read_alert(alert_or_not_seen(user, pk), by=user, at=timezone.now())
