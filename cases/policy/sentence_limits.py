"""Whether a sentence keeps within the law's limits: its length, its periods, what it may hold (enforcement.md §2)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from cases.vocabulary import ConditionKind, RequirementCategory, SentenceKind
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import Term, last_day_of_months

from .requirement_limits import Order, RequirementFacts, problems_with
from .rule_sets import holds
from .supervision_requirements import SUPERVISION_REQUIREMENTS

COMMUNITY = Citation("CJA 2003", "s.177 and ss.199 to 215", Mark.KNOWN)
PUNITIVE = Citation("CJA 2003", "s.177(2A)", Mark.KNOWN)
SUSPENDED = Citation("CJA 2003", "ss.189 to 190", Mark.KNOWN)
SUPERVISION = Citation("CJA 2003", "s.256AB(1)")
LICENCE = Citation("S.I. 2015/337", "arts 3 to 7")

PUNITIVE_FROM = date(2013, 12, 11)
PUNITIVE_CATEGORIES = (
    RequirementCategory.UNPAID_WORK,
    RequirementCategory.CURFEW,
    RequirementCategory.EXCLUSION,
    RequirementCategory.PROHIBITED_ACTIVITY,
    RequirementCategory.FOREIGN_TRAVEL,
    RequirementCategory.ATTENDANCE_CENTRE,
)


@dataclass(frozen=True)
class ConditionFacts:
    """A condition of a licence, or a requirement in a supervision notice, by its kind and code."""

    kind: str
    code: str


@dataclass(frozen=True, kw_only=True)
class SentenceFacts:
    """A sentence about to be recorded. ``age``: at conviction. ``imprisonable``: the offence can carry prison.

    ``fine_or_exceptional``: a fine was imposed too, or the court found exceptional circumstances; None: not known,
    and then the punitive requirement is not asked about. The term and the two periods are a suspended sentence's.
    """

    kind: str
    rule_set: str
    offence_on: date
    starts_on: date
    ends_on: date
    requirements: tuple[RequirementFacts, ...] = ()
    conditions: tuple[ConditionFacts, ...] = ()
    age: int | None = None
    imprisonable: bool = True
    fine_or_exceptional: bool | None = None
    custodial_term: str = ""
    operational_ends_on: date | None = None
    supervision_ends_on: date | None = None


limits: Rule[SentenceFacts] = Rule("cases.sentence_limits", keyed_on="sentence")


@limits.in_force_from("2005-04-04", COMMUNITY, PUNITIVE, SUSPENDED, SUPERVISION, LICENCE, name="CJA 2003")
def problems(facts: SentenceFacts) -> list[Reason]:
    """Every limit the sentence breaks. Fields of the n-th requirement are named ``requirements-n-hours`` and so on."""
    if facts.ends_on < facts.starts_on:
        return [Reason("The sentence must end after it begins.", "ends_on")]
    by_kind = {
        SentenceKind.COMMUNITY_ORDER: _community_order,
        SentenceKind.SUSPENDED_SENTENCE_ORDER: _suspended_sentence_order,
        SentenceKind.LICENCE: _licence,
        SentenceKind.POST_SENTENCE_SUPERVISION: _post_sentence_supervision,
    }
    check = by_kind.get(SentenceKind(facts.kind))
    return [*(check(facts) if check else ()), *_requirements(facts)]


def _community_order(facts: SentenceFacts) -> Iterator[Reason]:
    if facts.ends_on > last_day_of_months(facts.starts_on, 36):
        yield Reason("A community order lasts at most 3 years.", "ends_on")
    if not facts.imprisonable:
        yield Reason("A community order needs an offence that can carry imprisonment.", "offence")
    if not facts.requirements:
        yield Reason("A community order has at least one requirement.", "requirements")
    elif facts.offence_on >= PUNITIVE_FROM and facts.fine_or_exceptional is False and not _is_punitive(facts):
        text = "A community order needs a punitive requirement or a fine, unless there are exceptional circumstances."
        yield Reason(text, "requirements")


def _suspended_sentence_order(facts: SentenceFacts) -> Iterator[Reason]:
    yield from _custodial_term(facts)
    yield from _period(facts, facts.operational_ends_on, "operational")
    if facts.requirements:
        yield from _period(facts, facts.supervision_ends_on, "supervision")
    elif not holds(facts.rule_set, "E1_LASPO"):
        yield Reason("A suspended sentence order has at least one requirement.", "requirements")
    elif facts.supervision_ends_on:
        text = "A suspended sentence order without requirements has no supervision period."
        yield Reason(text, "supervision_ends_on")
    if facts.operational_ends_on and (facts.supervision_ends_on or date.min) > facts.operational_ends_on:
        text = "The supervision period cannot end after the operational period."
        yield Reason(text, "supervision_ends_on")


def _custodial_term(facts: SentenceFacts) -> Iterator[Reason]:
    try:
        term = Term.parse(facts.custodial_term)
    except ValueError as error:
        yield Reason(str(error), "custodial_term")
        return
    longest = last_day_of_months(facts.starts_on, 24)
    if term.days_from(facts.starts_on) < 14 or term.last_day(facts.starts_on) > longest:
        yield Reason("The custodial term of a suspended sentence is from 14 days to 2 years.", "custodial_term")


def _period(facts: SentenceFacts, ends_on: date | None, which: str) -> Iterator[Reason]:
    shortest, longest = last_day_of_months(facts.starts_on, 6), last_day_of_months(facts.starts_on, 24)
    if ends_on is None or not shortest <= ends_on <= longest:
        yield Reason(f"The {which} period lasts from 6 months to 2 years.", f"{which}_ends_on")


def _licence(facts: SentenceFacts) -> Iterator[Reason]:
    if any(condition.kind == ConditionKind.SUPERVISION for condition in facts.conditions):
        yield Reason("A supervision requirement belongs in a supervision notice, not on a licence.", "conditions")


def _post_sentence_supervision(facts: SentenceFacts) -> Iterator[Reason]:
    for condition in facts.conditions:
        if condition.kind != ConditionKind.SUPERVISION or condition.code not in SUPERVISION_REQUIREMENTS:
            text = f"“{condition.code}” is not one of the ten requirements supervision may hold; none can be made up."
            yield Reason(text, "conditions")


def _requirements(facts: SentenceFacts) -> Iterator[Reason]:
    if facts.requirements and facts.kind not in (SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER):
        yield Reason("Only community and suspended sentence orders have requirements of a court.", "requirements")
        return
    order = Order(
        rule_set=facts.rule_set,
        starts_on=facts.starts_on,
        ends_on=facts.supervision_ends_on or facts.ends_on,
        age=facts.age,
        categories=tuple(requirement.category for requirement in facts.requirements),
    )
    for number, requirement in enumerate(facts.requirements):
        for reason in problems_with(requirement, order):
            yield replace(reason, field=f"requirements-{number}-{reason.field}")


def _is_punitive(facts: SentenceFacts) -> bool:
    return any(requirement.category in PUNITIVE_CATEGORIES for requirement in facts.requirements)
