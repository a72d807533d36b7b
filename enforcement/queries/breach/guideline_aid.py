"""The breach guideline as an aid: for each factor what the record says, and what is suggested at each level (§4.9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cases.models import Contact, Sentence
from cases.queries.requirement_progress import activity_days_of, requirement_view
from enforcement.models import BreachCase
from enforcement.policy.breach.compliance import NOTHING, ComplianceFacts, FactorData, Share, compliance
from enforcement.policy.breach.guideline import Band, GuidelineFacts, guideline
from enforcement.vocabulary import FailureState, GuidelineFactor
from probation.policy import NotInForce
from probation.working_days import day_in_words

FOUND = (FailureState.UNREASONABLE, FailureState.CHARGED)


@dataclass(frozen=True)
class GuidelineAid:
    """``bands`` is empty for a sentence passed before the guideline: the data are shown all the same."""

    factors: tuple[FactorData, ...]
    bands: tuple[Band, ...]
    source: str


def guideline_aid(breach: BreachCase, *, on: date) -> GuidelineAid:
    """The aid for the court on a breach, as the record stands. Seven queries."""
    sentence = breach.sentence
    factors, _ = compliance.answer(_facts(sentence), on=on)
    try:
        bands, version = guideline.answer(GuidelineFacts(sentence.kind), on=sentence.sentenced_on)
        return GuidelineAid(factors, bands, "; ".join(map(str, version.cites)))
    except NotInForce:
        return GuidelineAid(factors, (), "")


def compliance_in_words(sentence: Sentence, *, on: date) -> str:
    """Appointments kept, and how much of each requirement is done. Seven queries."""
    factors, _ = compliance.answer(_facts(sentence), on=on)
    told = (GuidelineFactor.ENGAGEMENT, GuidelineFactor.COMPLETED)
    return "\n".join(line for data in factors if data.factor in told for line in data.says if line != NOTHING)


def _facts(sentence: Sentence) -> ComplianceFacts:
    known = Contact.objects.filter(
        sentences=sentence, type__is_national_standards=True, complied__isnull=False
    ).values_list("complied", flat=True)
    kept = [bool(complied) for complied in known]
    needs = list(sentence.person.needs.all())
    completed = sentence.requirements.filter(completed_on__isnull=False)
    return ComplianceFacts(
        made_on=sentence.sentenced_on,
        kept=sum(kept),
        due=len(kept),
        failed_on=tuple(sentence.failures.filter(state__in=FOUND).values_list("occurred_on", flat=True)),
        shares=_shares(sentence),
        achieved=(
            *(f"Completed: {row} on {day_in_words(row.completed_on)}" for row in completed if row.completed_on),
            *(f"Need met: {need.description}" for need in needs if need.ended_on),
        ),
        needs=tuple(str(need) for need in needs if not need.ended_on),
        adjustments=tuple(need.adjustment for need in needs if need.adjustment and not need.ended_on),
    )


def _shares(sentence: Sentence) -> tuple[Share, ...]:
    days = activity_days_of(sentence.person)
    views = (requirement_view(row, days) for row in sentence.requirements.all())
    return tuple(
        Share(f"{view.unit} of {view.name[0].lower()}{view.name[1:]}", view.used, view.limit)
        for view in views
        if view.used is not None and view.limit is not None
    )
