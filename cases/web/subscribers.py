"""Acts on a system that is told facts of recalls: added, changed, paused and resumed, its secret replaced."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from cases.actions.add_subscriber import SubscriberDetails, add_subscriber
from cases.actions.change_subscriber import change_subscriber
from cases.actions.change_webhook_secret import change_webhook_secret
from cases.actions.pause_subscriber import pause_subscriber, resume_subscriber
from cases.queries.webhooks import subscriber_or_not_seen
from probation.webhooks.facts import SubscriberKind
from probation.webhooks.models import Subscriber
from probation.working_days import day_in_words, london_date

from .forms.webhooks import DescribeSubscriber, PauseSubscriber
from .webhooks import WebhookActPage


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
    form_class = DescribeSubscriber

    def act(self, data: dict[str, Any]) -> None:
        self.made = add_subscriber(SubscriberDetails(**data), by=self.acting.user, at=self.at)


class ChangeSubscriberPage(SubscriberActPage):
    """Another name, address or scope, other facts."""

    heading, submit_text = "Change the system", "Save"
    form_class = DescribeSubscriber
    intro = "What is waiting for it already will also be sent, to the address below."
    done = "Changed."

    def get_initial(self) -> dict[str, Any]:
        one = self.subscriber
        served = {SubscriberKind.PRISON: "prison", SubscriberKind.POLICE: "police_force"}
        asked = {name: getattr(one, name) for name in ("name", "kind", "url", "facts")}
        return {**asked, served.get(SubscriberKind(one.kind), ""): one.serves}

    def act(self, data: dict[str, Any]) -> None:
        change_subscriber(self.subscriber, SubscriberDetails(**data), by=self.acting.user, at=self.at)


class ChangeSecretPage(SecretPage, SubscriberActPage):
    """A new secret; the one before goes on for a day."""

    heading, submit_text = "Change the secret", "Change secret"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        made = day_in_words(london_date(self.subscriber.secret_made_at))
        goes_on = "It signs for one more day beside the new one. The new one is shown once."
        return super().get_context_data(**{"intro": f"The present secret was made on {made}. {goes_on}", **kwargs})

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
