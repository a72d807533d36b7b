"""Record a custodial sentence as it is supervised: the licence, and the post-sentence supervision that follows it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases.actions.sentence_record import (
    Conviction,
    Supervisor,
    decide_sentence,
    new_sentence,
    start_first_contact,
    write_sentence,
)
from cases.models import Condition, Person, Sentence
from cases.policy.custodial_sentence import CustodialSentence, possible
from cases.policy.licence_conditions import STANDARD_CONDITIONS
from cases.policy.post_sentence_supervision import SupervisionFacts, SupervisionPeriod, supervision
from cases.policy.supervision_requirements import DEFAULT_SUPERVISION_REQUIREMENTS, SUPERVISION_REQUIREMENTS
from cases.vocabulary import ConditionKind, CustodyType, SentenceKind
from probation.accounts.models import User
from probation.policy import Decision, Reason, Refused
from probation.provider_settings.reading import policy_of
from probation.working_days import OutsideCalendar, Term, day_in_words, london_date


@dataclass(frozen=True, kw_only=True)
class Custody:
    """The term as passed, and the days that move its dates. ``released_on``: when not on the day the law gives."""

    term: Term
    remand_days: int = 0
    added_days: int = 0
    unlawfully_at_large_days: int = 0
    extended: bool = False
    released_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ConditionDetails:
    """A condition of the licence beside the standard ones."""

    code: str
    text: str
    kind: ConditionKind = ConditionKind.ADDITIONAL


@dataclass(frozen=True)
class Recorded:
    """What was recorded: a licence unless remand covered the term, supervision where the law gives it."""

    licence: Sentence | None
    supervision: Sentence | None
    period: SupervisionPeriod


@transaction.atomic
def record_custodial_sentence(
    person: Person,
    *,
    conviction: Conviction,
    custody: Custody,
    to: Supervisor,
    by: User,
    at: datetime,
    conditions: Sequence[ConditionDetails] = (),
) -> Recorded:
    """Record what supervision it brings, with its standard conditions and the default supervision requirements.

    Raises Refused with every reason, NotAdmitted, NotInForce.
    """
    sentence = CustodialSentence(
        sentenced_on=conviction.sentenced_on,
        term=custody.term,
        offence_on=conviction.offence_on,
        born_on=person.date_of_birth,
        remand_days=custody.remand_days,
        added_days=custody.added_days,
        unlawfully_at_large_days=custody.unlawfully_at_large_days,
        extended=custody.extended,
    )
    is_possible = possible.require(sentence, on=conviction.sentenced_on)
    facts = SupervisionFacts(sentence, policy_of(to.team.organisation, on=london_date(at)))
    period, _ = supervision.answer(facts, on=conviction.sentenced_on)
    if not period.licence_ends_on and not period.applies:
        nothing = Reason(f"The sentence brings no licence and no supervision. {period.why}", "term")
        raise Refused(dataclasses.replace(is_possible, reasons=(nothing,)))
    licence = notice = None
    if period.licence_ends_on:
        licence = _licence(person, conviction, custody, to, period, at=at)
        written = [*_standard(licence.starts_on), *(_additional(details, licence.starts_on) for details in conditions)]
        decision = decide_sentence(licence, at=at, conditions=written, other=[is_possible])
        write_sentence(licence, decision=decision, conditions=written, by=by, at=at)
        _start_first_contact(licence, custody, is_possible, by=by, at=at)
    if period.applies:
        notice = _supervision(person, conviction, custody, to, period, at=at, follows=licence)
        written = _default_requirements(notice.starts_on)
        decision = decide_sentence(notice, at=at, conditions=written, other=[is_possible])
        write_sentence(notice, decision=decision, conditions=written, by=by, at=at)
        if licence is None:
            _start_first_contact(notice, custody, is_possible, by=by, at=at)
    return Recorded(licence, notice, period)


def _start_first_contact(sentence: Sentence, custody: Custody, possible: Decision, *, by: User, at: datetime) -> None:
    """Refuse a release so far off that the first contact after it cannot be counted yet."""
    try:
        start_first_contact(sentence, by=by, at=at)
    except OutsideCalendar as outside:
        assert sentence.released_on
        text = f"The release is on {day_in_words(sentence.released_on)}. {outside.in_words} Record it nearer the day."
        field = "released_on" if custody.released_on else "term"
        raise Refused(dataclasses.replace(possible, reasons=(Reason(text, field),))) from outside


def _licence(
    person: Person, conviction: Conviction, custody: Custody, to: Supervisor, period: SupervisionPeriod, *, at: datetime
) -> Sentence:
    return new_sentence(
        person,
        conviction,
        to,
        at=at,
        kind=SentenceKind.LICENCE,
        starts_on=custody.released_on or period.conditional_release_on,
        ends_on=period.licence_ends_on,
        **_custody_fields(custody, period),
    )


def _supervision(
    person: Person,
    conviction: Conviction,
    custody: Custody,
    to: Supervisor,
    period: SupervisionPeriod,
    *,
    at: datetime,
    follows: Sentence | None,
) -> Sentence:
    return new_sentence(
        person,
        conviction,
        to,
        at=at,
        kind=SentenceKind.POST_SENTENCE_SUPERVISION,
        starts_on=period.first_day,
        ends_on=period.last_day,
        follows=follows,
        **_custody_fields(custody, period),
    )


def _custody_fields(custody: Custody, period: SupervisionPeriod) -> dict[str, object]:
    return {
        "custodial_term": str(custody.term),
        "custody_type": CustodyType.EXTENDED if custody.extended else CustodyType.DETERMINATE,
        "conditional_release_on": period.conditional_release_on,
        "released_on": custody.released_on or period.conditional_release_on,
        "licence_ends_on": period.licence_ends_on,
        "remand_days": custody.remand_days,
        "added_days": custody.added_days,
        "unlawfully_at_large_days": custody.unlawfully_at_large_days,
    }


def _standard(from_date: date) -> list[Condition]:
    return [
        Condition(kind=ConditionKind.STANDARD, code=code, text=text, from_date=from_date)
        for code, text in STANDARD_CONDITIONS.items()
    ]


def _additional(details: ConditionDetails, from_date: date) -> Condition:
    return Condition(kind=details.kind, code=details.code, text=details.text, from_date=from_date)


def _default_requirements(from_date: date) -> list[Condition]:
    return [
        Condition(kind=ConditionKind.SUPERVISION, code=code, text=SUPERVISION_REQUIREMENTS[code], from_date=from_date)
        for code in DEFAULT_SUPERVISION_REQUIREMENTS
    ]
