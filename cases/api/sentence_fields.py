"""A sentence as the API gives it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases.vocabulary import ConditionKind, EndReason, RequirementCategory, ResponsibleOfficerKind, SentenceKind
from probation.api.fields import WordField
from probation.api.staff import Staff


class SentenceRow(serializers.Serializer[Any]):
    """A sentence in a list."""

    id = serializers.IntegerField(help_text="The id of the sentence.")
    person = serializers.CharField(source="person.crn", help_text="The person’s CRN.")
    kind = WordField(SentenceKind, help_text="What kind of sentence it is.")
    sentenced_on = serializers.DateField(help_text="The day it was passed.")
    starts_on = serializers.DateField(help_text="The first day of supervision.")
    ends_on = serializers.DateField(help_text="The last day of supervision.")
    ended_on = serializers.DateField(allow_null=True, help_text="The day it ended; null: it has not been ended.")
    in_breach = serializers.BooleanField(help_text="Whether breach proceedings are open.")
    provider = serializers.CharField(source="provider.code", help_text="The code of the provider that supervises.")
    team = serializers.CharField(source="team.code", help_text="The code of the team.")
    officer = Staff(allow_null=True, help_text="The responsible officer; null while it is not allocated.")


class RequirementOf(serializers.Serializer[Any]):
    """A requirement of an order."""

    id = serializers.IntegerField(help_text="The id of the requirement.")
    category = WordField(RequirementCategory, help_text="What kind of requirement it is.")
    detail = serializers.CharField(help_text="What it asks, in words.")
    hours = serializers.IntegerField(allow_null=True, help_text="Hours ordered (unpaid work).")
    days = serializers.IntegerField(allow_null=True, help_text="Days ordered.")
    hours_a_day = serializers.IntegerField(allow_null=True, help_text="Hours a day (curfew).")
    place = serializers.CharField(help_text="Where it is kept.")
    starts_on = serializers.DateField(help_text="The first day.")
    ends_on = serializers.DateField(allow_null=True, help_text="The last day; null: the sentence’s own.")
    completed_on = serializers.DateField(allow_null=True, help_text="The day it was completed.")
    done = serializers.IntegerField(help_text="Hours, days or sessions done.")


class ConditionOf(serializers.Serializer[Any]):
    """A condition of a licence, or a requirement of a supervision notice."""

    id = serializers.IntegerField(help_text="The id of the condition.")
    kind = WordField(ConditionKind, help_text="Where it comes from.")
    code = serializers.CharField(help_text="Its code.")
    text = serializers.CharField(help_text="What it says.")
    from_date = serializers.DateField(help_text="The first day.")
    to_date = serializers.DateField(allow_null=True, help_text="The last day; null: the sentence’s own.")


class AllocationOf(serializers.Serializer[Any]):
    """Who had the sentence, from when to when."""

    provider = serializers.CharField(source="provider.code", help_text="The code of the provider.")
    team = serializers.CharField(source="team.code", help_text="The code of the team.")
    officer = Staff(allow_null=True, help_text="The responsible officer; null: not allocated.")
    from_date = serializers.DateField(help_text="The first day.")
    to_date = serializers.DateField(allow_null=True, help_text="The last day; null: it holds.")
    reason = serializers.CharField(help_text="Why it changed.")


class SentenceRecord(SentenceRow):
    """A sentence with every date enforcement turns on."""

    version = serializers.IntegerField(help_text="The version of the record.")
    rule_set = serializers.CharField(help_text="The rules in force for it, stored when it was recorded.")
    offence = serializers.CharField(help_text="The offence.")
    offence_on = serializers.DateField(help_text="The day of the offence.")
    convicted_on = serializers.DateField(help_text="The day of the conviction.")
    court = serializers.CharField(source="court.name", help_text="The court that passed it.")
    local_justice_area = serializers.CharField(help_text="The local justice area of breach proceedings.")
    crown_direction = serializers.BooleanField(
        help_text="Whether the Crown Court directed that magistrates deal with breach."
    )
    custodial_term = serializers.CharField(help_text="The term, such as 12 weeks; empty for a community order.")
    operational_ends_on = serializers.DateField(
        allow_null=True, help_text="The last day of the operational period (suspended sentence order)."
    )
    supervision_ends_on = serializers.DateField(
        allow_null=True, help_text="The last day of the supervision period (suspended sentence order)."
    )
    conditional_release_on = serializers.DateField(allow_null=True, help_text="The day of release the law gives.")
    released_on = serializers.DateField(allow_null=True, help_text="The day of release.")
    licence_ends_on = serializers.DateField(allow_null=True, help_text="The last day of the licence.")
    notice_served_on = serializers.DateField(allow_null=True, help_text="The day the supervision notice was served.")
    responsible_officer_kind = WordField(
        ResponsibleOfficerKind, help_text="Who is the responsible officer in law (CJA 2003 s.197)."
    )
    planned_interval_days = serializers.IntegerField(
        allow_null=True, help_text="Calendar days planned between contacts."
    )
    first_attended_on = serializers.DateField(allow_null=True, help_text="The day of the first attended appointment.")
    plan_made_on = serializers.DateField(allow_null=True, help_text="The day the sentence plan was made.")
    breach_began_on = serializers.DateField(allow_null=True, help_text="The day breach proceedings last began.")
    breach_ended_on = serializers.DateField(allow_null=True, help_text="The day they ended.")
    ended_because = WordField(EndReason, allow_blank=True, help_text="Why it ended; empty: it has not been ended.")
    requirements = RequirementOf(many=True, help_text="The requirements of an order.")
    conditions = ConditionOf(many=True, help_text="The conditions of a licence or supervision notice.")
    allocations = AllocationOf(many=True, help_text="Who had it, the latest first.")
