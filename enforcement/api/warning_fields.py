"""A warning as the API gives it and takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from enforcement.models import Warning
from enforcement.queries.open_steps import open_steps
from enforcement.vocabulary import DeliveryMethod, WarningKind, WarningState
from probation.api.fields import DayField, WordField, text
from probation.api.ids import IdField, IdsField
from probation.api.sent import Sent, SentForVersion
from probation.api.staff import Staff

if TYPE_CHECKING:
    from enforcement.flows import WarningFlow


class WarningRow(serializers.Serializer[Any]):
    """A warning in a list, without what its letter says."""

    id = serializers.IntegerField(help_text="The id of the warning.")
    version = serializers.IntegerField(help_text="The version of the record; a change must name it.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    sentence = serializers.IntegerField(source="sentence_id", help_text="The id of the sentence it is on.")
    failures = IdsField(help_text="The ids of the failures it names.")
    kind = WordField(WarningKind, help_text="Which warning it is.")
    state = WordField(WarningState, help_text="Where it stands.")
    state_changed_at = serializers.DateTimeField(help_text="Since when.")
    letter_on = serializers.DateField(help_text="The date of the letter.")
    respond_by = serializers.DateField(help_text="The last day for the person to answer.")
    given_on = serializers.DateField(
        allow_null=True, help_text="The day it was given: the first of its 12 calendar months."
    )
    last_live_day = serializers.DateField(allow_null=True, help_text="The last of them.")
    confirmed_on = serializers.DateField(
        allow_null=True, help_text="The day of the finding it rests on; null: none was made yet, and it does not count."
    )
    is_live = serializers.SerializerMethodField(help_text="Whether it is live today.")
    ended_on = serializers.DateField(allow_null=True, help_text="The day it was withdrawn, spent, returned or expired.")

    def get_is_live(self, warning: Warning) -> bool:
        return warning.is_live_on(self.context["acting"].today)


class WarningRecord(WarningRow):
    """A warning in full."""

    circumstances = serializers.CharField(help_text="What its letter says of the circumstances of the failure.")
    unacceptable = serializers.CharField(help_text="Its words that the failure is unacceptable.")
    consequence = serializers.CharField(help_text="Its words on what another failure leads to.")
    addressed_to = serializers.CharField(help_text="Where it goes: the lines of an address, or by hand.")
    next_appointment = serializers.IntegerField(
        source="next_appointment_id", allow_null=True, help_text="The id of the appointment it gives."
    )
    requested_by = Staff(help_text="Who wrote it.")
    signed_by = Staff(help_text="In whose name.")
    delivery = WordField(DeliveryMethod, allow_blank=True, help_text="How it was given.")
    given_by = Staff(allow_null=True, help_text="Who gave it.")
    served_again_on = serializers.DateField(allow_null=True, help_text="The day it was served again, once returned.")
    ended_because = serializers.CharField(help_text="Why it ended.")
    may = serializers.SerializerMethodField(help_text="The steps open to you now.")

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_may(self, warning: WarningFlow) -> list[str]:
        return sorted(open_steps(warning, self.context["acting"]))


class LetterSent(Sent):
    """A warning letter to write: its three statutory contents, its dates, and where it goes."""

    sentence = IdField(help_text="The id of the sentence it is on.")
    failures = serializers.ListField(
        child=IdField(), max_length=50, help_text="The ids of the failures it names, all on that sentence."
    )
    kind = WordField(WarningKind, help_text="Which warning it is.")
    circumstances = text("The circumstances of the failure: what was required, and what the person did.")
    unacceptable = text("That the failure is unacceptable.")
    consequence = text("What another failure will lead to.")
    letter_on = DayField(help_text="The date of the letter: today, or up to 7 calendar days ahead.")
    respond_by = DayField(help_text="The last day for the person to answer.")
    addressed_to = text("Where it goes: the lines of an address, or “By hand:” and where.", longest=400)
    next_appointment = IdField(
        required=False, allow_null=True, default=None, help_text="The id of a coming appointment on that sentence."
    )


class GivenSent(SentForVersion):
    """When and how a warning was given."""

    given_on = DayField(help_text="The day it was posted or handed over.")
    delivery = WordField(DeliveryMethod, help_text="How.")


class EndedSent(SentForVersion):
    """Why a warning is withdrawn, or how it is known that the post returned it."""

    because = text("Why.", longest=2000)
