"""A decision, and what a manager is asked about it, as the API gives and takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from enforcement import permissions as may
from enforcement.models import Authorisation
from enforcement.queries.authorisation_needed import authorisation_needed
from enforcement.queries.facts import reckoning
from enforcement.queries.open_steps import open_steps
from enforcement.vocabulary import Alternative, AuthorisationKind, DecisionState, Ground, HomeVisit
from probation.api.fields import WordField, text
from probation.api.sent import SentForVersion
from probation.api.staff import Staff

if TYPE_CHECKING:
    from enforcement.flows import DecisionFlow


class DecisionRow(serializers.Serializer[Any]):
    """A decision in a list, without what was written on it."""

    id = serializers.IntegerField(help_text="The id of the decision.")
    version = serializers.IntegerField(help_text="The version of the record; a change must name it.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    failure = serializers.IntegerField(source="failure_id", help_text="The id of the failure it is about.")
    sentence = serializers.IntegerField(source="failure.sentence_id", help_text="The id of the sentence.")
    state = WordField(DecisionState, help_text="Where it stands.")
    state_changed_at = serializers.DateTimeField(help_text="Since when.")
    ground = WordField(Ground, help_text="Why the step after the finding is the one it is.")
    must_refer = serializers.BooleanField(
        help_text="Whether the failure must be referred unless the finding changes or a manager authorises a deferral."
    )
    why = serializers.CharField(help_text="Why this step follows, in words.")
    opinion_on = serializers.DateField(help_text="The day no reasonable excuse was found.")
    due_on = serializers.DateField(
        allow_null=True, help_text="The last day to decide: the sixth working day. Null: nothing is to be decided."
    )
    decided_at = serializers.DateTimeField(allow_null=True, help_text="When it was decided; null: not yet.")
    is_referral_not_made = serializers.BooleanField(help_text="Whether a statutory referral was not made.")


class AuthorisationRow(serializers.Serializer[Any]):
    """What a manager is asked, and the answer."""

    id = serializers.IntegerField(help_text="The id of the request.")
    version = serializers.IntegerField(help_text="The version of the record; an answer must name it.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    decision = serializers.IntegerField(source="decision_id", help_text="The id of the decision it is about.")
    kind = WordField(AuthorisationKind, help_text="What is asked for.")
    reason = serializers.CharField(help_text="Why the officer asks.")
    asked_by = Staff(help_text="Who asks.")
    asked_at = serializers.DateTimeField(help_text="When.")
    authorised = serializers.BooleanField(allow_null=True, help_text="The answer; null: nobody has answered yet.")
    answer_reason = serializers.CharField(help_text="Why.")
    answered_by = Staff(allow_null=True, help_text="Who answered.")
    answered_at = serializers.DateTimeField(allow_null=True, help_text="When.")


class AuthorisationRecord(AuthorisationRow):
    """One request to a manager."""

    may_answer = serializers.SerializerMethodField(help_text="Whether you may answer it now.")

    def get_may_answer(self, authorisation: Authorisation) -> bool:
        return authorisation.answered_at is None and may.authorise(authorisation, self.context["acting"])


class Needed(serializers.Serializer[Any]):
    """What a manager must authorise first; null: the officer decides alone."""

    to_breach = WordField(AuthorisationKind, allow_null=True, help_text="Before a breach is decided.")
    not_to_breach = WordField(AuthorisationKind, allow_null=True, help_text="Before it is decided not to breach.")


class DecisionRecord(DecisionRow):
    """A decision in full."""

    live_warning = serializers.IntegerField(
        source="live_warning_id", allow_null=True, help_text="The id of the warning that was live."
    )
    rationale = serializers.CharField(help_text="The rationale.")
    rosh_view = serializers.CharField(help_text="The officer’s view of the risk of serious harm (ROSH).")
    reoffending_view = serializers.CharField(help_text="The officer’s view of the likelihood of reoffending.")
    alternatives = serializers.ListField(child=WordField(Alternative), help_text="The alternatives tried.")
    alternatives_detail = serializers.CharField(help_text="What was tried, in words.")
    home_visit = WordField(HomeVisit, allow_blank=True, help_text="Whether a home visit was made or discounted.")
    home_visit_reason = serializers.CharField(help_text="Why it was discounted.")
    diversity = serializers.CharField(help_text="How diversity and individual needs were considered.")
    proportionality = serializers.CharField(help_text="Why the decision is proportionate.")
    late_reason = serializers.CharField(help_text="Why it was decided late.")
    decided_by = Staff(allow_null=True, help_text="Who decided.")
    authorisations = AuthorisationRow(many=True, help_text="What managers were asked, the latest first.")
    authorisation_needed = serializers.SerializerMethodField(
        help_text="What a manager must authorise before it is decided today; null: nothing is to be decided."
    )
    may = serializers.SerializerMethodField(help_text="The steps open to you now.")

    @extend_schema_field(Needed(allow_null=True))
    def get_authorisation_needed(self, decision: DecisionFlow) -> Any:
        if decision.state != DecisionState.DECISION_DUE:
            return None
        counting = reckoning(decision.failure.sentence, self.context["acting"].at)
        return Needed(authorisation_needed(decision, counting)).data

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_may(self, decision: DecisionFlow) -> list[str]:
        return sorted(open_steps(decision, self.context["acting"]))


class ContentSent(SentForVersion):
    """The seven things a decision records (HMIP questions 8 to 16), with what belongs to them."""

    rationale = text("The rationale for the decision.")
    rosh_view = text("Your view of the risk of serious harm (ROSH).")
    reoffending_view = text("Your view of the likelihood of reoffending.")
    alternatives = serializers.ListField(
        child=WordField(Alternative),
        required=False,
        default=list,
        max_length=len(Alternative),
        help_text="The alternatives tried, or none-suitable.",
    )
    alternatives_detail = text("What was tried, in words.")
    home_visit = WordField(
        HomeVisit,
        required=False,
        allow_blank=True,
        default="",
        help_text="Whether a home visit was made, or considered and discounted.",
    )
    home_visit_reason = text("Why a home visit was discounted.")
    diversity = text("How diversity and individual needs were considered.")
    proportionality = text("Why the decision is proportionate.")
    late_reason = text("Why it is decided after the sixth working day, where it is.")


class AuthorisationSent(ContentSent):
    """A decision as it would stand if a manager authorises it, and why that is asked for."""

    kind = WordField(AuthorisationKind, help_text="What you ask for.")
    authorisation_reason = text("Why you ask for it.")


class AnswerSent(SentForVersion):
    """A manager’s answer."""

    authorised = serializers.BooleanField(help_text="Whether you authorise it.")
    reason = text("Why.")
