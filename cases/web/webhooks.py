"""The systems that are told facts of recalls, and what became of each event."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView

from cases.actions.send_webhook_again import send_webhook_again
from cases.queries.webhooks import deliveries, delivery_or_not_seen, subscribers
from probation.accounts.roles import Act
from probation.govuk import filters
from probation.govuk.forms import GovukForm
from probation.refusals import NotAdmitted

from .acts import ServiceActPage
from .forms.webhooks import DeliveryFilter
from .numbers import page_number


class WebhookPage(TemplateView):
    """A page for whoever manages webhooks."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.may(Act.MANAGE_WEBHOOKS):  # type: ignore[union-attr]
            raise NotAdmitted(Act.MANAGE_WEBHOOKS, None, request.user)  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]


class SubscriberList(WebhookPage):
    """Every system, with what waits for it and what was given up."""

    template_name = "cases/webhooks/subscribers.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(subscribers=subscribers(), **kwargs)


class DeliveryList(WebhookPage):
    """Each event for each system, the newest first."""

    template_name = "cases/webhooks/deliveries.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = DeliveryFilter(self.request.GET)
        page = deliveries(form.filters, page=page_number(self.request))
        selected = filters.selected(form, self.request.GET)
        return super().get_context_data(page=page, filter_form=form, selected=selected, **kwargs)


class WebhookActPage(ServiceActPage):
    """An act that comes back to the list of systems."""

    admitted_to = Act.MANAGE_WEBHOOKS
    form_class = GovukForm
    intro = ""

    def back_href(self) -> str:
        return reverse("webhooks")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"intro": self.intro, **kwargs})


class SendAgainPage(WebhookActPage):
    """One event, once more, under the same id."""

    template_name = "cases/webhooks/act.html"
    heading, submit_text = "Send again", "Send again"
    intro = "It goes out under the same id: a system that has it already drops it."
    done = "It is being sent again."

    def look(self) -> None:
        self.delivery = delivery_or_not_seen(self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(caption=str(self.delivery), **kwargs)

    def back_href(self) -> str:
        return f"{reverse('webhook-deliveries')}?subscriber={self.delivery.subscriber_id}"

    def act(self, data: dict[str, Any]) -> None:
        send_webhook_again(self.delivery, by=self.acting.user, at=self.at)
