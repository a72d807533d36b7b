"""A licence is varied instead of a recall, or a case goes to another provider: asked, and answered."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases import permissions as may_case
from cases.actions.transfer_case import accept_transfer, ask_transfer, decline_transfer
from cases.models import CaseTransfer
from cases.web.pages import CaseActPage, CasePage
from probation.refusals import StateConflict
from recall import permissions as may
from recall.actions.vary_licence import Variation, answer_variation, ask_variation
from recall.models import LicenceVariation
from recall.queries.changes import transfer_page, variation_page
from recall.queries.seeing import transfer_or_not_seen, variation_or_not_seen
from recall.queries.to_choose import named_with_team, other_providers, who_may_take_over

from .forms.changing import AcceptTransfer, AnswerVariation, AskTransfer, AskVariation, DeclineTransfer
from .starting import LicencePart


class AskVariationPage(LicencePart):
    """One change of one condition, which a senior manager approves."""

    form_class = AskVariation
    heading, submit_text = "Ask for the licence to be varied", "Ask the senior manager"
    done = "A senior manager has been asked to approve the variation."

    def look(self) -> None:
        super().look()
        self.require(may.ask_variation, LicenceVariation(sentence=self.licence), "ask_for_a_variation")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "conditions": self.named_conditions()}

    def act(self, data: dict[str, Any]) -> None:
        live = self.licence.recall_requests.filter(closed_at__isnull=True).first()
        variation = Variation(
            kind=data["kind"],
            reason=data["reason"],
            condition=self.conditions.get(data["condition"]),
            text=data["text"],
        )
        ask_variation(self.licence, variation=variation, by=self.acting.user, at=self.at, request=live)


class VariationPage(CasePage):
    """What was asked, why, and the answer."""

    part, tab = "recall", "case-recall"
    template_name = "recall/variation.html"

    def look(self) -> None:
        self.variation = variation_or_not_seen(self.person, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=variation_page(self.variation, self.acting), **kwargs)


class AnswerVariationPage(CaseActPage):
    """The senior manager's answer: approved, the licence changes at once."""

    part, tab = "recall", "case-recall"
    template_name = "recall/answer_change.html"
    form_class = AnswerVariation
    heading, submit_text = "Answer the variation", "Send your answer"
    done = "The officer has been told your answer."

    def look(self) -> None:
        self.variation = variation_or_not_seen(self.person, self.kwargs["pk"])
        self.require(may.answer_variation, self.variation, "answer_the_variation")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.variation.answered_at:
            raise StateConflict(self.variation, "answer")
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.variation.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=variation_page(self.variation, self.acting), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        answer = {name: data[name] for name in ("approved", "answer", "version")}
        answer_variation(self.variation, **answer, by=self.acting.user, at=self.at)

    def back_href(self) -> str:
        return reverse("variation", args=[self.person.crn, self.variation.pk])


class AskTransferPage(LicencePart):
    """The case stays here until the other provider has accepted it."""

    form_class = AskTransfer
    heading, submit_text = "Ask another provider to take the case over", "Ask the provider"
    done = "The provider has been asked. The case stays here until it accepts."

    def look(self) -> None:
        super().look()
        self.require(may_case.ask_transfer, CaseTransfer(sentence=self.licence), "ask_for_a_transfer")
        self.providers = other_providers(self.licence)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "providers": [(pk, row.name) for pk, row in self.providers.items()]}

    def act(self, data: dict[str, Any]) -> None:
        words = {name: data[name] for name in ("reason", "risk_plan")}
        to = self.providers[data["to_provider"]]
        ask_transfer(self.licence, to=to, **words, by=self.acting.user, at=self.at)


class TransferPage(CasePage):
    """What was asked, the risk plan, and the answer."""

    part, tab = "recall", "case-recall"
    template_name = "recall/transfer.html"

    def look(self) -> None:
        self.transfer = transfer_or_not_seen(self.person, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=transfer_page(self.transfer, self.acting), **kwargs)


class AnswerTransferPage(CaseActPage):
    """An act of a manager of the provider that was asked."""

    part, tab = "recall", "case-recall"
    template_name = "recall/answer_change.html"

    def look(self) -> None:
        self.transfer = transfer_or_not_seen(self.person, self.kwargs["pk"])
        self.require(may_case.answer_transfer, self.transfer, "answer_the_transfer")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.transfer.answered_at:
            raise StateConflict(self.transfer, "answer")
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.transfer.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=transfer_page(self.transfer, self.acting), **kwargs)

    def back_href(self) -> str:
        return reverse("transfer", args=[self.person.crn, self.transfer.pk])


class AcceptTransferPage(AnswerTransferPage):
    """The case passes to the officer named, now."""

    form_class = AcceptTransfer
    heading, submit_text = "Take the case over", "Take the case over"
    done = "Case taken over. Its open items and clocks have come with it."

    def look(self) -> None:
        super().look()
        self.teams, self.officers = who_may_take_over(self.transfer)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "officers": named_with_team(list(self.officers.values()))}

    def act(self, data: dict[str, Any]) -> None:
        officer = self.officers[data["officer"]]
        team = self.teams[str(officer.team_id)]
        told = {"by": self.acting.user, "at": self.at, "version": data["version"]}
        accept_transfer(self.transfer, team=team, officer=officer, **told)


class DeclineTransferPage(AnswerTransferPage):
    """The case stays where it is."""

    form_class = DeclineTransfer
    heading, submit_text = "Decline the case", "Decline"
    done = "Transfer declined. The case stays where it is."

    def get_success_url(self) -> str:
        """The provider that declined no longer sees the case."""
        return reverse("recalls")

    def act(self, data: dict[str, Any]) -> None:
        told = {"by": self.acting.user, "at": self.at, "version": data["version"]}
        decline_transfer(self.transfer, answer=data["answer"], **told)
