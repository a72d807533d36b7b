"""Record a sentence: choose its kind, then everything the court said, with every limit it breaks shown at once."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from cases.actions.record_community_order import record_community_order
from cases.actions.record_custodial_sentence import record_custodial_sentence
from cases.actions.record_suspended_sentence_order import record_suspended_sentence_order
from cases.actions.sentence_record import Supervisor
from cases.queries.sentence_choices import courts
from cases.queries.staff_choices import officer, supervisors_of, team, teams_of
from probation.accounts.models import Organisation
from probation.accounts.roles import Act
from probation.refusals import NotAdmitted

from .forms.custody import CustodialSentence
from .forms.sentence import COUNT, ChooseSentence, CommunityOrder, OrderForm, SuspendedSentenceOrder
from .pages import CaseActPage


class RecordingPage(CaseActPage):
    """Whoever keeps the record may record a sentence that goes to their own provider."""

    part = "sentences"
    heading = "Record a sentence"
    submit_text = "Record sentence"
    return_to = "case-sentences"

    def look(self) -> None:
        organisation = self.acting.user.organisation
        if not self.acting.may(Act.KEEP_RECORD) or organisation is None:
            raise NotAdmitted("record_a_sentence", self.person, self.acting.user)
        self.provider: Organisation = organisation


class ChooseSentencePage(RecordingPage):
    """Which kind of sentence it is."""

    submit_text = "Continue"
    form_class = ChooseSentence

    def form_valid(self, form: Form) -> HttpResponse:
        return HttpResponseRedirect(reverse(f"record-{form.cleaned_data['kind']}", args=[self.person.crn]))


class RecordSentencePage(RecordingPage):
    """One kind of sentence."""

    template_name = "cases/record_sentence.html"
    done = "Sentence recorded."

    def get_form(self, form_class: Any = None) -> Any:
        assert self.form_class
        return self.form_class(**self.get_form_kwargs())

    def get_form_kwargs(self) -> dict[str, Any]:
        offered = {
            "courts": courts(),
            "teams": teams_of(self.provider),
            "officers": supervisors_of(self.provider),
        }
        return {**super().get_form_kwargs(), **offered}

    def get_initial(self) -> dict[str, Any]:
        user = self.acting.user
        return {"team": str(user.team_id or ""), "officer": str(user.pk)}

    def form_valid(self, form: Form) -> HttpResponse:
        self.form: Any = form
        return super().form_valid(form)

    def supervisor(self, data: dict[str, Any]) -> Supervisor:
        """Who the sentence goes to."""
        return Supervisor(team=team(data["team"]), officer=officer(data["officer"]))


class RecordOrderPage(RecordSentencePage):
    """An order of the court with requirements; another may be added before it is recorded."""

    template_name = "cases/record_order.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        typed = self.request.POST.get(COUNT, "")
        count = int(typed) if typed.isdecimal() and len(typed) < 4 else 1
        return {**super().get_form_kwargs(), "count": count}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "add" in request.POST:
            return self.render_to_response(self.get_context_data(form=self.with_another_requirement()))
        return super().post(request, *args, **kwargs)

    def with_another_requirement(self) -> OrderForm:
        """The form as typed, unjudged, with room for one more requirement."""
        typed: OrderForm = self.get_form()
        kwargs = {**self.get_form_kwargs(), "data": None, "files": None, "count": typed.count + 1}
        kwargs["initial"] = {field.name: field.data for field in typed if field.name != COUNT}
        assert self.form_class
        return self.form_class(**kwargs)


class RecordCommunityOrderPage(RecordOrderPage):
    """A community order."""

    heading = "Record a community order"
    form_class = CommunityOrder

    def act(self, data: dict[str, Any]) -> None:
        record_community_order(
            self.person,
            conviction=self.form.conviction,
            ends_on=data["ends_on"],
            requirements=self.form.requirements,
            fine_or_exceptional=data["fine_or_exceptional"],
            to=self.supervisor(data),
            by=self.acting.user,
            at=self.at,
        )


class RecordSuspendedSentenceOrderPage(RecordOrderPage):
    """A suspended sentence order."""

    heading = "Record a suspended sentence order"
    form_class = SuspendedSentenceOrder

    def act(self, data: dict[str, Any]) -> None:
        record_suspended_sentence_order(
            self.person,
            conviction=self.form.conviction,
            custodial_term=data["custodial_term"],
            operational_ends_on=data["operational_ends_on"],
            supervision_ends_on=data["supervision_ends_on"],
            requirements=self.form.requirements,
            to=self.supervisor(data),
            by=self.acting.user,
            at=self.at,
        )


class RecordCustodialSentencePage(RecordSentencePage):
    """A custodial sentence: the licence and the supervision that follows it are worked out from the term."""

    heading = "Record a custodial sentence"
    form_class = CustodialSentence
    done = "Sentence recorded, with the licence and the supervision the law gives it."

    def act(self, data: dict[str, Any]) -> None:
        record_custodial_sentence(
            self.person,
            conviction=self.form.conviction,
            custody=self.form.custody,
            conditions=self.form.conditions,
            to=self.supervisor(data),
            by=self.acting.user,
            at=self.at,
        )
