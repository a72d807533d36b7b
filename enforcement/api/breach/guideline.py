"""How far the person has complied, factor by factor, and what the sentencing guideline suggests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rest_framework import serializers

from enforcement.queries.breach.guideline_aid import GuidelineAid, guideline_aid
from enforcement.queries.breach.seeing import breach_anywhere
from enforcement.vocabulary import ComplianceLevel, GuidelineFactor
from probation.api.fields import WordField
from probation.api.views import RecordView

if TYPE_CHECKING:
    from cases.models import Person


class FactorRow(serializers.Serializer[Any]):
    """A factor of the level of compliance, and what the record says of it."""

    factor = WordField(GuidelineFactor, help_text="Which factor.")
    says = serializers.ListField(child=serializers.CharField(), help_text="What the record says, a line each.")


class BandRow(serializers.Serializer[Any]):
    """A level of compliance, and what the guideline suggests at it."""

    level = WordField(ComplianceLevel, help_text="Which level.")
    suggests = serializers.ListField(child=serializers.CharField(), help_text="What is suggested, in its order.")


class GuidelineRecord(serializers.Serializer[Any]):
    """An aid for the court; it decides nothing."""

    factors = FactorRow(many=True, source="aid.factors", help_text="The factors, in the order of the guideline.")
    bands = BandRow(many=True, source="aid.bands", help_text="The levels; none for a sentence before the guideline.")
    source = serializers.CharField(  # type: ignore[assignment]
        source="aid.source", help_text="Where the guideline stands written."
    )


@dataclass(frozen=True)
class AidOfPerson:
    """The aid, and whom it is about."""

    person: Person
    aid: GuidelineAid


class Guideline(RecordView):
    """How far the person has complied, and what the guideline suggests at each level."""

    gives, part = GuidelineRecord, "breach"

    def look(self, **where: Any) -> AidOfPerson:
        breach = breach_anywhere(self.user, where["pk"])
        return AidOfPerson(breach.person, guideline_aid(breach, on=self.acting.today))
