"""What managers are asked to authorise: the list of what waits, and the page on which one is answered."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from cases.web.pages import CaseActPage
from enforcement import permissions as may
from enforcement.actions.answer_authorisation import answer_authorisation
from enforcement.queries.authorisations import waiting_requests
from enforcement.queries.decision_page import authorisation_view, decision_page
from enforcement.queries.seeing import authorisation_anywhere, authorisation_or_not_seen, decision_or_not_seen
from probation.accounts.roles import Act
from probation.refusals import NotAdmitted, StateConflict

from .forms.decision import Answer

HEADINGS = ("Person", "What is asked", "Asked by", "Decision")


class AuthorisationList(TemplateView):
    """The requests that wait for this manager, the first due first."""

    template_name = "enforcement/authorisations.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.may(Act.AUTHORISE):  # type: ignore[union-attr]
            raise NotAdmitted("see_what_waits_for_a_manager", None, request.user)  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        requests = waiting_requests(self.request.user, at=timezone.now())  # type: ignore[arg-type]
        return super().get_context_data(requests=requests, headings=HEADINGS, **kwargs)


class AuthorisationAddress(View):
    """The short address that alerts give: on to the page of the case, or to the decision once it is answered."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        authorisation = authorisation_anywhere(request.user, pk)  # type: ignore[arg-type]
        if authorisation.answered_at:
            return redirect("decision", authorisation.crn, authorisation.decision_id)
        return redirect("answer-authorisation", authorisation.crn, pk)


class AnswerPage(CaseActPage):
    """The whole decision as the officer wrote it, why they ask, and the manager's answer."""

    part = "authorisation"
    template_name = "enforcement/answer_authorisation.html"
    form_class = Answer
    heading, submit_text = "Authorise a decision", "Send your answer"

    def look(self) -> None:
        self.authorisation = authorisation_or_not_seen(self.person, self.kwargs["pk"])
        self.require(may.authorise, self.authorisation, "authorise")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.authorisation.answered_at:
            raise StateConflict(self.authorisation, "answer")
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.authorisation.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        decision = decision_or_not_seen(self.person, self.authorisation.decision_id)
        shown = {"page": decision_page(decision, self.acting), "asked": authorisation_view(self.authorisation)}
        return super().get_context_data(**shown, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        authorised = data["answer"] == "authorise"
        answer_authorisation(
            self.authorisation,
            authorised=authorised,
            reason=data["reason"],
            by=self.acting.user,
            at=self.at,
            version=data["version"],
        )
        self.done = "Authorised. The decision is made." if authorised else "Declined. The decision is still due."

    def get_success_url(self) -> str:
        return reverse("decision", args=[self.person.crn, self.authorisation.decision_id])

    def back_href(self) -> str:
        return reverse("authorisations")
