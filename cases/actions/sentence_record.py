"""What recording any sentence shares: the conviction, who it goes to, the rules it falls under, its first clock."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cases import ladders
from cases import permissions as may
from cases.actions.allocate import open_allocation
from cases.deadlines import AFTER_RELEASE, first_contact_due
from cases.models import Clock, Condition, Court, Person, Requirement, Sentence
from cases.policy.conviction import ConvictionFacts, convicting
from cases.policy.requirement_limits import RequirementFacts
from cases.policy.responsible_officer import OrderAsked, kind_of_officer
from cases.policy.rule_sets import SentenceDates, rule_set_for
from cases.policy.sentence_limits import ConditionFacts, SentenceFacts, limits
from probation.accounts.models import Team, User
from probation.bank_holidays.calendars import calendar_known_at
from probation.clocks.changes import Start
from probation.policy import Decision
from probation.provider_settings.reading import policy_of
from probation.transitions import record
from probation.working_days import london_date


@dataclass(frozen=True, kw_only=True)
class Conviction:
    """The offence and what the court did. ``local_justice_area``: the court's own unless the order names another."""

    offence: str
    offence_on: date
    convicted_on: date
    sentenced_on: date
    court: Court
    local_justice_area: str = ""
    crown_direction: bool = False

    @property
    def area(self) -> str:
        return self.local_justice_area or self.court.local_justice_area


@dataclass(frozen=True, kw_only=True)
class Supervisor:
    """Who the sentence goes to: a team of a provider, and its officer once there is one."""

    team: Team
    officer: User | None = None


@dataclass(frozen=True, kw_only=True)
class RequirementDetails(RequirementFacts):
    """A requirement as the court made it, and who provides it."""

    provider_name: str = ""


def new_sentence(person: Person, conviction: Conviction, to: Supervisor, *, at: datetime, **fields: object) -> Sentence:
    """A sentence not yet written, under the rule set of its dates. Raises NotInForce before there was any."""
    dates = SentenceDates(
        offence_on=conviction.offence_on, sentenced_on=conviction.sentenced_on, convicted_on=conviction.convicted_on
    )
    provider = to.team.organisation
    return Sentence(
        person=person,
        rule_set=rule_set_for(dates, settings=policy_of(provider, on=london_date(at))),
        offence=conviction.offence,
        offence_on=conviction.offence_on,
        convicted_on=conviction.convicted_on,
        sentenced_on=conviction.sentenced_on,
        court=conviction.court,
        local_justice_area=conviction.area,
        crown_direction=conviction.crown_direction,
        provider=provider,
        team=to.team,
        officer=to.officer,
        allocated_on=london_date(at),
        **fields,
    )


def decide_sentence(
    sentence: Sentence,
    *,
    at: datetime,
    requirements: Sequence[RequirementDetails] = (),
    conditions: Sequence[Condition] = (),
    fine_or_exceptional: bool | None = None,
    other: Sequence[Decision] = (),
) -> Decision:
    """The judgement of the sentence as a whole: every reason of every rule at once, ``other`` rules included."""
    facts = SentenceFacts(
        kind=sentence.kind,
        rule_set=sentence.rule_set,
        offence_on=sentence.offence_on,
        starts_on=sentence.starts_on,
        ends_on=sentence.ends_on,
        requirements=tuple(requirements),
        conditions=tuple(ConditionFacts(condition.kind, condition.code) for condition in conditions),
        age=sentence.person.age_on(sentence.convicted_on),
        fine_or_exceptional=fine_or_exceptional,
        custodial_term=sentence.custodial_term,
        operational_ends_on=sentence.operational_ends_on,
        supervision_ends_on=sentence.supervision_ends_on,
    )
    conviction = ConvictionFacts(
        offence=sentence.offence,
        offence_on=sentence.offence_on,
        convicted_on=sentence.convicted_on,
        sentenced_on=sentence.sentenced_on,
        local_justice_area=sentence.local_justice_area,
        officer_is_of_team=sentence.officer is None or sentence.officer.team_id == sentence.team_id,
        today=london_date(at),
    )
    on = sentence.sentenced_on
    by_the_law, *rest = limits.decide(facts, on=on), convicting.decide(conviction, on=on), *other
    reasons = tuple(reason for decision in (by_the_law, *rest) for reason in decision.reasons)
    return dataclasses.replace(by_the_law, reasons=reasons)


def write_sentence(
    sentence: Sentence,
    *,
    decision: Decision,
    by: User,
    at: datetime,
    requirements: Sequence[RequirementDetails] = (),
    conditions: Sequence[Condition] = (),
) -> Sentence:
    """Write it with what it asks of the person and who has it. Raises Refused, NotAdmitted."""
    crn = sentence.person.crn
    record(sentence, verb="record", permission=may.record_sentence, by=by, at=at, crn=crn, decision=decision)
    Requirement.objects.bulk_create(_requirement(sentence, details) for details in requirements)
    for condition in conditions:
        condition.sentence = sentence
    Condition.objects.bulk_create(conditions)
    open_allocation(sentence, reason="Sentence recorded", at=at)
    return sentence


def officer_kind(conviction: Conviction, requirements: Sequence[RequirementDetails], person: Person) -> str:
    """Who is the responsible officer in law of an order with these requirements."""
    categories = frozenset(requirement.category for requirement in requirements)
    asked = OrderAsked(categories, person.age_on(conviction.convicted_on))
    kind, _ = kind_of_officer.answer(asked, on=conviction.sentenced_on)
    return str(kind)


def first_contact_subject(sentence: Sentence, *, released_again: bool = False) -> str:
    """What the clock of the first contact is about: each release after a recall has its own, told by its day."""
    again = f"/released-{sentence.released_on}" if released_again else ""
    return f"cases.sentence/{sentence.pk}{again}"


def start_first_contact(sentence: Sentence, *, by: User, at: datetime, released_again: bool = False) -> None:
    """D19 from allocation, D20 from release, and again from a release after a recall."""
    after_release = sentence.kind in AFTER_RELEASE
    starts_on = sentence.released_on if after_release else sentence.allocated_on
    assert starts_on is not None
    calendar = calendar_known_at(at)
    due = first_contact_due(
        kind=sentence.kind,
        starts_on=starts_on,
        calendar=calendar,
        settings=policy_of(sentence.provider, on=london_date(at)),
    )
    kind = ladders.FIRST_CONTACT_LICENCE if after_release else ladders.FIRST_CONTACT_ORDER
    belongs_to = {"person": sentence.person, "sentence": sentence}
    subject = first_contact_subject(sentence, released_again=released_again)
    Start(Clock, kind, subject, due, calendar, belongs_to).apply(by=by, at=at)


def _requirement(sentence: Sentence, details: RequirementDetails) -> Requirement:
    return Requirement(
        sentence=sentence,
        category=details.category,
        detail=details.detail,
        hours=details.hours,
        days=details.days,
        hours_a_day=details.hours_a_day,
        place=details.place,
        starts_on=details.starts_on,
        ends_on=details.ends_on,
        provider_name=details.provider_name,
    )
