"""The sentences of a case, and the acts on one of them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases import permissions as may
from cases.actions.allocate import allocate
from cases.actions.end_sentence import end_sentence
from cases.actions.make_plan import make_plan
from cases.actions.plan_contact import plan_contact
from cases.actions.serve_notice import serve_notice
from cases.queries.case_acts import case_acts
from cases.queries.rule_sets import rule_sets_named
from cases.queries.sentence_acts import NONE, plan_is_late, sentence_acts, sentence_or_not_seen
from cases.queries.sentence_names import sentence_name
from cases.queries.sentence_page import sentences_of
from cases.queries.staff_choices import officer, supervisors_anywhere, team, teams_to_allocate_to
from cases.vocabulary import EndReason

from .forms.supervision import Allocate, EndSentence, MakePlan, PlanContact, ServeNotice
from .pages import CaseActPage, CasePage


class SentencesTab(CasePage):
    """Every sentence with its dates, what it asks and how much is done, who has had it, and the rules it is under."""

    part, tab = "sentences", "case-sentences"
    template_name = "cases/sentences.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        acts = sentence_acts(self.person, self.acting)
        sentences = [
            (view, rule_sets_named(view.rule_set), acts.get(view.line.pk, NONE))
            for view in sentences_of(self.person, at=self.at)
        ]
        return super().get_context_data(sentences=sentences, acts=case_acts(self.person, self.acting), **kwargs)


class SentencePage(CaseActPage):
    """An act on one sentence, which comes back to it."""

    part = "sentences"
    return_to = "case-sentences"

    def look(self) -> None:
        self.sentence = sentence_or_not_seen(self.person, self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.sentence.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(caption=sentence_name(self.sentence), **kwargs)

    def get_success_url(self) -> str:
        return f"{self.back_href()}#sentence-{self.sentence.pk}"


class MakePlanPage(SentencePage):
    """The plan is made today; a late one says why."""

    heading, submit_text = "Record that the sentence plan is made", "Record plan"
    done = "Plan recorded as made today."

    def look(self) -> None:
        super().look()
        self.require(may.plan, self.sentence, "make_the_plan")

    def get_form(self, form_class: Any = None) -> MakePlan:
        return MakePlan(is_late=plan_is_late(self.sentence, self.acting.today), **self.get_form_kwargs())

    def act(self, data: dict[str, Any]) -> None:
        make_plan(
            self.sentence,
            late_reason=data.get("late_reason", ""),
            version=data["version"],
            by=self.acting.user,
            at=self.at,
        )


class PlanContactPage(SentencePage):
    """How often the person is seen, with the three grounds."""

    heading, submit_text = "Plan contact", "Save plan"
    form_class = PlanContact
    done = "Contact planned."

    def look(self) -> None:
        super().look()
        self.require(may.plan, self.sentence, "plan_contact")

    def get_initial(self) -> dict[str, Any]:
        return {
            **super().get_initial(),
            "interval_days": self.sentence.planned_interval_days,
            "rosh_rationale": self.sentence.contact_rosh_rationale,
            "reoffending_rationale": self.sentence.contact_reoffending_rationale,
            "need_rationale": self.sentence.contact_need_rationale,
        }

    def act(self, data: dict[str, Any]) -> None:
        plan_contact(
            self.sentence,
            interval_days=data["interval_days"],
            rosh_rationale=data["rosh_rationale"],
            reoffending_rationale=data["reoffending_rationale"],
            need_rationale=data["need_rationale"],
            version=data["version"],
            by=self.acting.user,
            at=self.at,
        )


class RecordPage(SentencePage):
    """An act that records what became of a sentence."""

    def look(self) -> None:
        super().look()
        self.require(may.record_sentence, self.sentence, "record_this_sentence")


class ServeNoticePage(RecordPage):
    """From the day the notice is given its requirements bind."""

    heading, submit_text = "Record the supervision notice as served", "Record notice"
    form_class = ServeNotice
    done = "Notice recorded as served."

    def act(self, data: dict[str, Any]) -> None:
        serve_notice(
            self.sentence,
            served_on=data["served_on"],
            version=data["version"],
            by=self.acting.user,
            at=self.at,
        )


class EndSentencePage(RecordPage):
    """Its clocks stop."""

    heading, submit_text = "End a sentence", "End sentence"
    form_class = EndSentence
    done = "Sentence ended. Its clocks have stopped."

    def act(self, data: dict[str, Any]) -> None:
        end_sentence(
            self.sentence,
            ended_on=data["ended_on"],
            because=EndReason(data["because"]),
            version=data["version"],
            by=self.acting.user,
            at=self.at,
        )


class AllocatePage(SentencePage):
    """The case and its appointments to come go to the officer; who had it stays as history."""

    heading, submit_text = "Allocate a case", "Allocate case"
    done = "Case allocated. Its appointments to come have gone with it."

    def look(self) -> None:
        super().look()
        self.require(may.allocate, self.sentence, "allocate_this_case")

    def get_form(self, form_class: Any = None) -> Allocate:
        provider = self.sentence.provider
        return Allocate(
            teams=teams_to_allocate_to(provider), officers=supervisors_anywhere(provider), **self.get_form_kwargs()
        )

    def get_success_url(self) -> str:
        """The case, unless it has gone to another provider and is no longer one to see."""
        return super().get_success_url() if self.stays else reverse("case-list")

    def get_initial(self) -> dict[str, Any]:
        officer_now = str(self.sentence.officer_id or "")
        return {**super().get_initial(), "team": str(self.sentence.team_id), "officer": officer_now}

    def act(self, data: dict[str, Any]) -> None:
        to = team(data["team"])
        self.stays = self.acting.is_of(to.organisation)
        allocate(
            self.sentence,
            team=to,
            officer=officer(data["officer"]),
            reason=data["reason"],
            version=data["version"],
            by=self.acting.user,
            at=self.at,
        )
