"""A recall begins: a concern is raised about a licence, or a manager on duty instigates it out of hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from cases.queries.visible_records import sentence_or_not_seen
from probation.api.fields import DayField, MomentField, WordField, text
from probation.api.ids import IdField
from probation.api.sent import Sent
from probation.api.views import Acts
from recall import permissions as may
from recall.actions.instigate_out_of_hours import OutOfHours, instigate_out_of_hours
from recall.actions.raise_concern import Concern, raise_concern
from recall.models import RecallRequest
from recall.vocabulary import ConcernSource

from .named import conditions_named, failures_named
from .record_fields import RecallRecord
from .shown import Whole, whole

if TYPE_CHECKING:
    from cases.models import Sentence

MOST_NAMED = 100


def ids(help_text: str) -> serializers.ListField:
    """Ids of records; none unless given."""
    return serializers.ListField(
        child=IdField(), required=False, default=list, max_length=MOST_NAMED, help_text=help_text
    )


class ConcernSent(Sent):
    """What happened, where it comes from, and what it breaks."""

    concern_on = DayField(help_text="The day of the event.")
    source = WordField(  # type: ignore[assignment]
        ConcernSource, help_text="Where the concern comes from."
    )
    concern = text("What happened.")
    conditions = ids("The ids of the conditions broken.")
    failures = ids("The ids of the failures it rests on.")
    risk_only_reason = text("Why recall is considered for risk alone, where no condition is broken.")
    rosh_risen = serializers.BooleanField(
        required=False, default=False, help_text="A CRC believes that ROSH is high already: it begins on chart 2."
    )


class OutOfHoursSent(Sent):
    """What the manager on duty notes."""

    agreed_at = MomentField(help_text="When recall was agreed: the 24 hours run from then.")
    source = WordField(  # type: ignore[assignment]
        ConcernSource, help_text="Where the concern comes from."
    )
    concern = text("What happened.")
    conditions = ids("The ids of the conditions broken.")
    rationale = text("The rationale, which the officer collects.")
    is_emergency = serializers.BooleanField(help_text="Whether it is an emergency recall.")
    ppcs_officer = text("The PPCS officer telephoned.", longest=120)
    ppcs_alerted_at = MomentField(required=False, allow_null=True, default=None, help_text="When PPCS was telephoned.")
    ppcs_approved = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Whether PPCS approved it verbally."
    )
    reachable_number = text("The number you can be reached on.", longest=30)
    senior = text("The senior manager told; empty: none.", longest=120)


class OnALicence(Acts):
    """Something begun on a licence, named by its id."""

    gives: type[BaseSerializer[Any]] = RecallRecord
    status = 201

    def look(self, **where: Any) -> Sentence:
        return sentence_or_not_seen(self.user, where["pk"])

    def post(self, request: Request, **where: Any) -> Response:
        return self.acted(request, **where)


class RaiseConcern(OnALicence):
    """Raise a concern about a person on licence: a recall request begins, on the chart of whose case it is."""

    takes, called = ConcernSent, {}

    def act(self, sentence: Sentence, sent: dict[str, Any]) -> Whole:
        self.require(may.has_case, sentence, "raise_a_concern")
        sent["what"] = sent.pop("concern")
        sent["conditions"] = conditions_named(sentence, sent["conditions"])
        sent["failures"] = failures_named(sentence, sent["failures"])
        made = raise_concern(sentence, concern=Concern(**sent), by=self.user, at=self.at)
        return whole(made.pk, self.acting)


class InstigateOutOfHours(OnALicence):
    """Instigate a recall out of office hours, as a manager of the NPS on duty. The officer collects the rationale."""

    takes = OutOfHoursSent

    def act(self, sentence: Sentence, sent: dict[str, Any]) -> Whole:
        self.require(may.instigate, RecallRequest(sentence=sentence), "instigate_a_recall_out_of_hours")
        sent["conditions"] = conditions_named(sentence, sent["conditions"])
        made = instigate_out_of_hours(sentence, noted=OutOfHours(**sent), by=self.user, at=self.at)
        return whole(made.pk, self.acting)
