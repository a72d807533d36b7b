"""Fixed-term suitability of a request: every test with its answer and its source.

What the record does not hold is asked of the officer when the type is chosen, and the answers are kept with the
request. What nobody has answered is not known, and counts as an exclusion where the day's rule set asks it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cases.models import MappaRegistration, RoshAssessment
from cases.policy.rosh import IN_ORDER
from probation.provider_settings.reading import policy_of
from recall.models import RecallRequest
from recall.policy.fixed_term.facts import SuitabilityFacts, SuitabilityOutcome
from recall.policy.fixed_term.questions import questions_asked
from recall.policy.fixed_term.suitability import suitability_of
from recall.queries.recallable import length_of
from recall.vocabulary import RECALLED, RecallOutcome
from recall.vocabulary.suitability import Question, YesNoUnknown

Answers = Mapping[str, str]
"""What the officer says that the record does not: of each Question, and whether charged and convicted, by name."""
CHARGE = ("charged", "convicted")
GROUPS = ("overall", "public", "known_adult", "children", "staff", "prisoners")


def kept(outcome: SuitabilityOutcome, answers: Answers) -> dict[str, Any]:
    """An outcome as it is stored with the request: each test with its result and its source, and what was answered."""
    return {
        "outcome": outcome.outcome,
        "length_days": outcome.length_days,
        "tests": [[test.name, test.result.label, str(test.cite)] for test in outcome.tests],
        "warnings": list(outcome.warnings),
        "answers": dict(answers),
    }


def answers_kept(request: RecallRequest) -> Answers:
    """What was answered when the type was chosen; nothing where it was not chosen yet."""
    answers: Answers = request.suitability.get("answers", {})
    return answers


def questions_now(request: RecallRequest, *, on: date) -> tuple[Question, ...]:
    """What must be asked of the person if the licence were revoked on a day. Raises NotInForce before 14 July 2008."""
    return questions_asked(_facts(request, answers={}, on=on))


def suitability_now(request: RecallRequest, *, answers: Answers, on: date) -> SuitabilityOutcome:
    """Asked as if the licence were revoked on a day. Five queries. Raises NotInForce before 14 July 2008."""
    return suitability_of(_facts(request, answers=answers, on=on))


def _facts(request: RecallRequest, *, answers: Answers, on: date) -> SuitabilityFacts:
    sentence, person = request.sentence, request.person
    mappa = person.mappa_registrations.filter(to_date__isnull=True).first()
    return SuitabilityFacts(
        revoked_on=on,
        born_on=person.date_of_birth,
        sentence=length_of(sentence),
        kind=sentence.custody_type,
        mappa_category=_mappa(mappa, "category"),
        mappa_level=_mappa(mappa, "level"),
        settings=policy_of(sentence.provider, on=on),
        offence_on=sentence.offence_on,
        rosh=_highest(request.rosh_review or person.rosh_assessments.first()),
        previous_fixed_term=_yes_no(_fixed_before(request)),
        home_detention=_yes_no(sentence.home_detention),
        **{name: answers.get(name, YesNoUnknown.UNKNOWN) for name in (*CHARGE, *Question)},
    )


def _mappa(registration: MappaRegistration | None, name: str) -> str:
    """Nobody registered under MAPPA has no category and no level."""
    return str(getattr(registration, name)) if registration else "none"


def _highest(assessment: RoshAssessment | None) -> str:
    if assessment is None:
        return YesNoUnknown.UNKNOWN
    levels = [level for level in (getattr(assessment, name) for name in GROUPS) if level]
    return max(levels, key=IN_ORDER.index)


def _fixed_before(request: RecallRequest) -> bool:
    earlier = request.sentence.recall_requests.exclude(pk=request.pk)
    return earlier.filter(outcome=RecallOutcome.FIXED_TERM, state__in=RECALLED).exists()


def _yes_no(answer: bool) -> str:
    return YesNoUnknown.YES if answer else YesNoUnknown.NO
