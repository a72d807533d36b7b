"""The systems of prisons and the police that are told facts of recalls, and what became of each event."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.generic import TemplateView

from cases.actions.add_subscriber import SubscriberDetails, add_subscriber
from cases.actions.change_webhook_secret import change_webhook_secret
from cases.actions.pause_subscriber import pause_subscriber, resume_subscriber
from cases.actions.send_webhook_again import send_webhook_again
from cases.queries.webhooks import deliveries, delivery_or_not_seen, subscriber_or_not_seen, subscribers
from probation.accounts.roles import Act
from probation.govuk import filters
from probation.govuk.forms import GovukForm
from probation.refusals import NotAdmitted
from probation.webhooks.models import Subscriber

from .acts import ServiceActPage
from .forms.webhooks import AddSubscriber, DeliveryFilter, PauseSubscriber
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
    """An act on a system, which comes back to the list of them."""

    admitted_to = Act.MANAGE_WEBHOOKS
    form_class = GovukForm
    intro = ""

    def back_href(self) -> str:
        return reverse("webhooks")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"intro": self.intro, **kwargs})


class SubscriberActPage(WebhookActPage):
    """An act on one system."""

    template_name = "cases/webhooks/act.html"

    def look(self) -> None:
        self.subscriber = subscriber_or_not_seen(self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(caption=self.subscriber.name, **kwargs)


class SecretPage(WebhookActPage):
    """An act that ends with a secret, shown in the answer to the form and nowhere else."""

    made: Subscriber

    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        if not hasattr(self, "made"):
            return answer
        shown = {"subscriber": self.made, "back_href": self.back_href()}
        page = render(self.request, "cases/webhooks/secret.html", shown)
        page["Cache-Control"] = "no-store"
        return page


class AddSubscriberPage(SecretPage):
    """One more system."""

    heading, submit_text = "Add a system", "Add system"
    form_class = AddSubscriber

    def act(self, data: dict[str, Any]) -> None:
        self.made = add_subscriber(SubscriberDetails(**data), by=self.acting.user, at=self.at)


class ChangeSecretPage(SecretPage, SubscriberActPage):
    """A new secret; the one before goes on for a day."""

    heading, submit_text = "Change the secret", "Change secret"
    intro = "The secret of now signs for one more day beside the new one. The new one is shown once."

    def act(self, data: dict[str, Any]) -> None:
        self.made = change_webhook_secret(self.subscriber, by=self.acting.user, at=self.at)


class PauseSubscriberPage(SubscriberActPage):
    """Nothing is sent; what is to be told waits."""

    heading, submit_text = "Pause what it is told", "Pause"
    form_class = PauseSubscriber
    done = "Paused. What it is to be told waits."

    def act(self, data: dict[str, Any]) -> None:
        pause_subscriber(self.subscriber, reason=data["reason"], by=self.acting.user, at=self.at)


class ResumeSubscriberPage(SubscriberActPage):
    """What waited is sent."""

    heading, submit_text = "Resume what it is told", "Resume"
    intro = "Everything that waited is sent now."
    done = "Resumed. What waited is being sent."

    def act(self, data: dict[str, Any]) -> None:
        resume_subscriber(self.subscriber, by=self.acting.user, at=self.at)


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
        return reverse("webhook-deliveries")

    def act(self, data: dict[str, Any]) -> None:
        send_webhook_again(self.delivery, by=self.acting.user, at=self.at)
