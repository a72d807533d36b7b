"""The sentence as documents put it: whose, of what, what it asks, and what a court may do about a breach of it."""

from __future__ import annotations

from datetime import date

from cases.models import Condition, Requirement, Sentence
from cases.vocabulary import SentenceKind
from enforcement.policy.breach.results import community_order, supervision, suspended_sentence
from enforcement.queries.breach.order import order_end
from probation.documents.wording import Fact, Facts, Phrase
from probation.policy import ProviderPolicy

from .letterhead import full_name


def order_of(sentence: Sentence, *, on: date) -> Facts:
    """The person and the sentence as they stand on a day. Three queries."""
    return {
        "person_name": full_name(sentence.person),
        "born_on": sentence.person.date_of_birth,
        "sentence": Phrase("sentence", sentence.kind),
        "offence": sentence.offence,
        "made_on": sentence.sentenced_on,
        "made_by": sentence.court.name,
        "starts_on": sentence.starts_on,
        "ends_on": order_end(sentence).ends_on,
        "officer": str(sentence.officer or ""),
        "requirements": requirements_of(sentence, on=on),
    }


def powers(kind: str, settings: ProviderPolicy) -> Facts:
    """What a court may do about a breach of this kind of sentence: the parts said of it, and the most it may order."""
    most_pounds = {
        SentenceKind.COMMUNITY_ORDER: community_order.MOST_POUNDS,
        SentenceKind.SUSPENDED_SENTENCE_ORDER: suspended_sentence.MOST_POUNDS,
    }.get(SentenceKind(kind), settings.level_3_fine_pounds)
    return {
        **{each.value: each == kind for each in SentenceKind},
        "most_fine": f"£{most_pounds:,}",
        "most_days": str(supervision.LONGEST_COMMITTAL_DAYS),
    }


def requirements_of(sentence: Sentence, *, on: date) -> tuple[Facts, ...]:
    """What the sentence asks on a day, in order. Two queries."""
    conditions = sentence.conditions.filter(from_date__lte=on).exclude(to_date__lt=on)
    requirements = [row for row in sentence.requirements.all() if row.in_force_on(on)]
    return (*map(_asked, requirements), *map(_condition, conditions))


def asked(*, name: str, hours: int | None, days: int | None, hours_a_day: int | None) -> Facts:
    """One requirement with its figures: hours, calendar days, and hours a day of a curfew."""
    if hours_a_day and days:
        code = "curfew"
    elif hours:
        code = "hours"
    else:
        code = "days" if days else "alone"
    facts: dict[str, Fact] = {
        "name": name,
        "hours": str(hours or ""),
        "days": str(days or ""),
        "hours_a_day": str(hours_a_day or ""),
    }
    return {"what": Phrase("asked", code, facts)}


def _asked(row: Requirement) -> Facts:
    # What only staff need is left out: "Supervision (offences before 1 February 2015)".
    name = str(row).split(" (")[0]
    described = f"{name} ({row.detail})" if row.detail else name
    return asked(name=described, hours=row.hours, days=row.days, hours_a_day=row.hours_a_day)


def _condition(row: Condition) -> Facts:
    return asked(name=row.text.rstrip("."), hours=None, days=None, hours_a_day=None)
