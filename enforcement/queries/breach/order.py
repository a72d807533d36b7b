"""The order a breach is of, as facts for the rules: when it ends, which court hears it, what a result may change."""

from __future__ import annotations

from datetime import date

from django.db.models import Sum

from cases.models import Person, Sentence
from cases.vocabulary import EndReason, RequirementCategory, SentenceKind
from enforcement.models import CourtResult
from enforcement.policy.breach.court import CourtFacts
from enforcement.policy.breach.information import OrderEnd
from enforcement.policy.breach.results import OrderFacts
from enforcement.queries.facts import unpaid_work_outstanding
from enforcement.vocabulary import WithdrawalReason
from probation.working_days import Term

BLOCKED_BY = {
    EndReason.DIED: WithdrawalReason.DEATH,
    EndReason.REPLACED: WithdrawalReason.SUPERSEDED,
    EndReason.ERROR: WithdrawalReason.ERROR,
}


def order_end(sentence: Sentence) -> OrderEnd:
    """When the order ends or ended, and whether undone unpaid work keeps it in force. One query."""
    is_suspended = sentence.kind == SentenceKind.SUSPENDED_SENTENCE_ORDER
    stated = sentence.operational_ends_on if is_suspended else sentence.ends_on
    assert stated is not None
    return OrderEnd(
        kind=sentence.kind,
        ends_on=sentence.ended_on or stated,
        unpaid_work_outstanding=sentence.ended_on is None and unpaid_work_outstanding(sentence),
    )


def blocked_by(sentence: Sentence) -> str:
    """Why the breach can only be withdrawn: a WithdrawalReason, or nothing."""
    if sentence.person.died_on:
        return WithdrawalReason.DEATH
    return BLOCKED_BY.get(EndReason(sentence.ended_because), "") if sentence.ended_because else ""


def address_known(person: Person) -> bool:
    """Whether there is a main address to serve a summons at. One query."""
    return person.addresses.filter(status="main", to_date__isnull=True, no_fixed_abode=False).exists()


def court_facts(sentence: Sentence, *, under_review: bool = False) -> CourtFacts:
    """What the right court turns on. Two queries at most."""
    return CourtFacts(
        kind=sentence.kind,
        made_by=sentence.court.kind,
        order_area=sentence.local_justice_area,
        crown_direction=sentence.crown_direction,
        under_review=under_review,
        address_known=address_known(sentence.person),
    )


def order_facts(sentence: Sentence, *, on: date) -> OrderFacts:
    """The order as it stands before a result given on a day."""
    is_suspended = sentence.kind == SentenceKind.SUSPENDED_SENTENCE_ORDER
    ends_on = sentence.operational_ends_on if is_suspended else supervision_of(sentence).ends_on
    assert ends_on is not None
    unpaid_work = sentence.requirements.filter(category=RequirementCategory.UNPAID_WORK)
    return OrderFacts(
        kind=sentence.kind,
        rule_set=sentence.rule_set,
        made_on=sentence.sentenced_on,
        ends_on=ends_on,
        supervision_ends_on=sentence.supervision_ends_on,
        categories=tuple(sentence.requirements.values_list("category", flat=True)),
        unpaid_work_hours=unpaid_work.aggregate(hours=Sum("hours"))["hours"] or 0,
        already_extended=CourtResult.objects.filter(breach__sentence=sentence, extends=True).exists(),
        custodial_term=Term.parse(sentence.custodial_term) if is_suspended else None,
        default_order_running=default_order_running(sentence, on=on) is not None,
        age=sentence.person.age_on(sentence.convicted_on),
    )


def supervision_of(sentence: Sentence) -> Sentence:
    """The supervision a default order was made in; of any other sentence, itself."""
    while sentence.kind == SentenceKind.SUPERVISION_DEFAULT_ORDER:
        sentence = Sentence.objects.get(breach_cases__result__default_order=sentence)
    return sentence


def default_order_running(sentence: Sentence, *, on: date) -> Sentence | None:
    """The other supervision default order of the person in force on a day."""
    orders = Sentence.objects.filter(
        person=sentence.person_id, kind=SentenceKind.SUPERVISION_DEFAULT_ORDER, ended_on__isnull=True, ends_on__gte=on
    )
    return orders.exclude(pk=sentence.pk).select_related("person", "provider").first()
