"""A warning letter: written, seen as it will be printed, sent, returned by the post, served again, withdrawn."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from cases.web.pages import CaseActPage, CasePage
from enforcement import permissions as may
from enforcement.actions.end_warning import return_warning, withdraw_warning
from enforcement.actions.give_warning import give_warning
from enforcement.actions.request_warning import Letter, request_warning
from enforcement.queries.documents.listing import documents_of
from enforcement.queries.documents.stored import warning_letter_pdf
from enforcement.queries.facts import reckoning
from enforcement.queries.naming import sentence_name
from enforcement.queries.open_steps import may_warn
from enforcement.queries.seeing import sentence_or_not_seen, warning_or_not_seen
from enforcement.queries.warning_page import warning_page
from enforcement.queries.writing_warning import address_lines, appointment_of, letter_start, warnable_failures
from enforcement.vocabulary import DeliveryMethod, WarningKind
from probation.documents.rendering import Unprintable

from .forms.warning import BY_HAND, ChooseFailures, EndWarning, RecordGiven, WriteWarning
from .pages import WarningPart


class WriteWarningPage(CaseActPage):
    """Which failures, where there are several; then the letter, begun from the record."""

    part, return_to = "warning letter", "case-enforcement"
    template_name = "enforcement/write_warning.html"
    form_class = WriteWarning
    heading, submit_text = "Write a warning letter", "Save and see the letter"

    def look(self) -> None:
        self.sentence = sentence_or_not_seen(self.person, self.kwargs["pk"])
        self.require(may_warn, self.sentence, "write_a_warning_letter")
        self.candidates = warnable_failures(self.sentence)
        self.choice = ChooseFailures(self._asked_for(), failures=self.candidates)
        self.chosen = [int(pk) for pk in self.choice.cleaned_data["failures"]] if self.choice.is_valid() else []

    def _asked_for(self) -> Any:
        """The address names the failures; without any, a single candidate is the one."""
        if "failures" in self.request.GET or len(self.candidates) != 1:
            return self.request.GET if "failures" in self.request.GET else None
        return {"failures": [str(self.candidates[0].pk)]}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.chosen:
            return super().get(request, *args, **kwargs)
        context = self.get_context_data(form=self.choice, asks_which=True)
        return self.render_to_response({**context, "submit_text": "Continue", "candidates": self.candidates})

    def get_form_kwargs(self) -> dict[str, Any]:
        settings = reckoning(self.sentence, self.at).settings
        self.start = letter_start(self.sentence, self.chosen, at=self.at, settings=settings)
        initial = {
            "circumstances": self.start.circumstances,
            "unacceptable": self.start.unacceptable,
            "consequence": self.start.consequence,
            "given_on": self.start.letter_on,
            "respond_by": self.start.respond_by,
        }
        return {**super().get_form_kwargs(), "initial": initial, "start": self.start}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        named = [failure for failure in self.candidates if failure.pk in self.chosen]
        return super().get_context_data(caption=sentence_name(self.sentence), named=named, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        by_hand = data["delivery"] == BY_HAND
        letter = Letter(
            kind=WarningKind(data["kind"]),
            circumstances=data["circumstances"],
            unacceptable=data["unacceptable"],
            consequence=data["consequence"],
            letter_on=data["given_on"],
            respond_by=data["respond_by"],
            addressed_to=f"By hand: {data['place']}" if by_hand else address_lines(self.sentence, data["delivery"]),
            next_appointment=appointment_of(self.sentence, data["next_appointment"]),
        )
        self.warning = request_warning(
            self.sentence, failures=self.chosen, letter=letter, by=self.acting.user, at=self.at
        )

    def get_success_url(self) -> str:
        return reverse("warning", args=[self.person.crn, self.warning.pk])


class WarningPage(CasePage):
    """The warning, its letter as it will be printed, and what may be done with it now."""

    part, tab = "warning letter", "case-enforcement"
    template_name = "enforcement/warning.html"

    def look(self) -> None:
        self.warning = warning_or_not_seen(self.person, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {"page": warning_page(self.warning, self.acting), "documents": documents_of(self.warning, self.acting)}
        return super().get_context_data(**shown, **kwargs)


class WarningLetter(WarningPage):
    """The letter itself, as a PDF: as it was given, or before that as it would be printed now."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        name = f"warning-{self.person.crn}-{self.warning.letter_on.isoformat()}.pdf"
        try:
            letter = warning_letter_pdf(self.warning)
        except Unprintable as unprintable:
            # From the record: a name, a place. What the officer types is refused when it is typed.
            messages.error(request, str(unprintable))
            return redirect("warning", self.person.crn, self.warning.pk)
        return HttpResponse(
            letter,
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{name}"'},
        )


class GiveWarningPage(WarningPart):
    """Record the letter as sent or handed over, or as served again. Its twelve months begin with that day."""

    form_class = RecordGiven
    admits = staticmethod(may.send_warning)
    verb, steps = "send_a_warning", ("give", "serve_again")
    heading, submit_text = "Record the warning as given", "Save"
    done = "Warning recorded as given."

    def get_initial(self) -> dict[str, Any]:
        by_hand = self.warning.addressed_to.startswith("By hand")
        delivery = DeliveryMethod.BY_HAND if by_hand else DeliveryMethod.POST
        return {**super().get_initial(), "given_on": self.acting.today, "delivery": delivery}

    def act(self, data: dict[str, Any]) -> None:
        give_warning(
            self.warning,
            given_on=data["given_on"],
            delivery=data["delivery"],
            by=self.acting.user,
            at=self.at,
            version=data["version"],
        )


class ReturnWarningPage(WarningPart):
    """The post returned the letter: the address is in doubt, and the warning is not live until served again."""

    form_class = EndWarning
    admits = staticmethod(may.send_warning)
    verb, steps = "record_a_returned_warning", ("come_back",)
    heading, submit_text = "Record the letter as returned by the post", "Save"
    done = "Letter recorded as returned. Check the address, then serve the warning again."

    def act(self, data: dict[str, Any]) -> None:
        return_warning(self.warning, because=data["because"], by=self.acting.user, at=self.at, version=data["version"])


class WithdrawWarningPage(WarningPart):
    """The warning should not stand: the person is told."""

    form_class = EndWarning
    admits = staticmethod(may.withdraw_warning)
    verb, steps = "withdraw_a_warning", ("withdraw",)
    heading, submit_text = "Withdraw the warning", "Withdraw warning"
    done = "Warning withdrawn."

    def act(self, data: dict[str, Any]) -> None:
        withdraw_warning(
            self.warning, because=data["because"], by=self.acting.user, at=self.at, version=data["version"]
        )
