"""Locking what an act is about. The sentence first, always: whatever counts failures or warnings holds it still."""

from __future__ import annotations

from cases.models import Sentence
from enforcement.flows import DecisionFlow, FailureFlow, WarningFlow
from enforcement.models import Authorisation


def lock_sentence(pk: int) -> Sentence:
    """The sentence, locked until the transaction ends."""
    return (
        Sentence.objects.select_for_update(of=("self",))
        .select_related("person", "provider", "team", "officer")
        .get(pk=pk)
    )


def lock_failure(pk: int) -> FailureFlow:
    """The failure ready to take a step, its sentence locked before it."""
    sentence_id = FailureFlow.objects.values_list("sentence_id", flat=True).get(pk=pk)
    sentence = lock_sentence(sentence_id)
    failure = FailureFlow.objects.select_for_update(of=("self",)).select_related("contact", "requirement").get(pk=pk)
    failure.sentence = sentence
    return failure


def lock_warning(pk: int) -> WarningFlow:
    """The warning ready to take a step, its sentence locked before it."""
    sentence_id = WarningFlow.objects.values_list("sentence_id", flat=True).get(pk=pk)
    sentence = lock_sentence(sentence_id)
    warning = WarningFlow.objects.select_for_update(of=("self",)).get(pk=pk)
    warning.sentence = sentence
    return warning


def lock_decision(pk: int) -> DecisionFlow:
    """The decision ready to take a step, its sentence locked before it."""
    sentence_id = DecisionFlow.objects.values_list("failure__sentence_id", flat=True).get(pk=pk)
    sentence = lock_sentence(sentence_id)
    decision = DecisionFlow.objects.select_for_update(of=("self",)).select_related("failure", "live_warning").get(pk=pk)
    decision.failure.sentence = sentence
    return decision


def lock_authorisation(pk: int) -> tuple[Authorisation, DecisionFlow]:
    """An authorisation and its decision, both locked, the sentence before them."""
    decision_id = Authorisation.objects.values_list("decision_id", flat=True).get(pk=pk)
    decision = lock_decision(decision_id)
    authorisation = Authorisation.objects.select_for_update(of=("self",)).get(pk=pk)
    authorisation.decision = decision
    return authorisation, decision
