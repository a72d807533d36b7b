"""Clocks: each deadline with its traffic light, the days counted and not counted, and where the rule is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from rest_framework import serializers

from cases.models import Clock
from cases.queries.today import DutyRow, duty_row
from cases.queries.visible_records import Whose, clocks
from probation.accounts.roles import Act
from probation.bank_holidays.calendars import calendar_known_at
from probation.clocks.models import Light
from probation.refusals import NotAdmitted

from .narrowing import AskedOfASentence, ListOfAPerson, whose

LIGHTS = (Light.GREEN, Light.AMBER, Light.RED, Light.MET)


class AskedOfClocks(AskedOfASentence):
    """Which clocks."""

    whose = whose("Whose: your own and those you cover, your team’s, or all you may see.")
    kind = serializers.CharField(required=False, max_length=20, help_text="Only this kind, by its code, such as D06.")
    light = serializers.MultipleChoiceField(
        choices=[(light.value, light.value) for light in LIGHTS[:3]],
        required=False,
        help_text="Only running clocks in these lights: green, amber (due soon), red (late).",
    )
    stopped = serializers.BooleanField(required=False, default=False, help_text="Those stopped, not those running.")


class NotCounted(serializers.Serializer[Any]):
    """A day left out of the count."""

    date = serializers.DateField(help_text="The day.")
    reason = serializers.CharField(help_text="Why it is not counted.")

    def to_representation(self, skipped: Any) -> dict[str, str]:
        day, reason = skipped
        return {"date": day.isoformat(), "reason": reason}


class ClockRow(serializers.Serializer[Any]):
    """A deadline."""

    kind = serializers.CharField(source="clock.kind", help_text="The code of its kind, such as D06.")
    label = serializers.CharField(  # type: ignore[assignment]
        source="clock.label", help_text="What must be done."
    )
    subject = serializers.CharField(source="clock.subject", help_text="What it is about: enforcement.failure/5.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    person_name = serializers.CharField(source="name", help_text="Last name, first name.")
    officer = serializers.CharField(help_text="The responsible officer, in words.")
    sentence = serializers.IntegerField(source="clock.sentence_id", allow_null=True, help_text="The sentence’s id.")
    contact = serializers.IntegerField(source="clock.contact_id", allow_null=True, help_text="The contact’s id.")
    is_window = serializers.BooleanField(
        source="clock.is_window", help_text="Whether it is somebody else’s time: it closes, and nobody is late."
    )
    started_on = serializers.DateField(source="clock.started_on", help_text="The day it is counted from.")
    due_on = serializers.DateField(source="clock.due_on", help_text="The last day.")
    due_at = serializers.DateTimeField(source="clock.due_at", help_text="The end of that day in London.")
    light = serializers.ChoiceField(
        [(light.value, light.value) for light in LIGHTS],
        source="clock.light",
        help_text="green, amber (due soon), red (late), or met once it is stopped.",
    )
    late_by = serializers.IntegerField(source="clock.late_by", help_text="Whole working days late; 0: not late.")
    counted = serializers.ListField(
        child=serializers.DateField(), source="clock.counted", help_text="The days counted, in order."
    )
    skipped = NotCounted(many=True, source="clock.skipped", help_text="The days not counted, and why.")
    rule = serializers.CharField(source="clock.rule", help_text="The rule it was counted by.")
    rule_version = serializers.CharField(source="clock.version", help_text="The version of the rule.")
    citation = serializers.CharField(source="clock.citation", help_text="Where the rule stands written.")
    moved_from = serializers.DateField(
        source="clock.moved_from", allow_null=True, help_text="The last day before it was moved; null: never moved."
    )
    moved_because = serializers.CharField(source="clock.moved_because", help_text="Why it was moved.")
    stopped_at = serializers.DateTimeField(
        source="clock.stopped_at", allow_null=True, help_text="When it was stopped; null: it runs."
    )
    stopped_because = serializers.CharField(source="clock.stopped_because", help_text="What stopped it.")
    late_reason = serializers.CharField(source="clock.late_reason", help_text="Why it was stopped late.")


class Clocks(ListOfAPerson):
    """The clocks of the people you may see, the first due first."""

    asks, row, part = AskedOfClocks, ClockRow, "clocks"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[Clock]:
        if asked["whose"] == Whose.TEAM and not self.user.may(Act.SEE_TEAM):
            raise NotAdmitted("see the team’s clocks", None, self.user)
        return clocks(self.user, stopped=asked["stopped"])

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        if kind := asked.get("kind"):
            rows = rows.filter(kind=kind)
        return rows.filter(_lit(asked["light"], self.at)) if asked.get("light") else rows

    def rows(self, page: list[Clock]) -> Iterable[DutyRow]:
        calendar = calendar_known_at(self.at)
        return [duty_row(clock, at=self.at, calendar=calendar) for clock in page]


def _lit(lights: Iterable[str], at: datetime) -> Q:
    wanted = Q(pk__in=[])
    if Light.RED in lights:
        wanted |= Q(due_at__lte=at)
    if Light.AMBER in lights:
        wanted |= Q(due_at__gt=at, amber_at__lte=at)
    if Light.GREEN in lights:
        wanted |= Q(due_at__gt=at, amber_at__gt=at)
    return wanted
