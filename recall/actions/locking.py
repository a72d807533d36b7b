"""Locking a recall request, its licence before it, on the chart it follows now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Manager

from cases.models import Sentence
from enforcement.actions.locking import lock_sentence
from probation.refusals import StateConflict
from recall.flows import BY_CHART, CrcRaisedRecall, CrcRecall, NpsRecall, VariationFlow
from recall.models import LicenceVariation, RecallRequest

Flow = CrcRecall | CrcRaisedRecall | NpsRecall


def lock_request(pk: int) -> Flow:
    """The request ready to take a step of its chart, its licence locked before it."""
    sentence = lock_sentence(RecallRequest.objects.values_list("sentence_id", flat=True).get(pk=pk))
    chart = RecallRequest.objects.values_list("chart", flat=True).get(pk=pk)
    return on_chart(pk, sentence, chart)


def on_chart(pk: int, sentence: Sentence, chart: str) -> Flow:
    """The request, its licence locked already, on a chart."""
    manager: Manager[Flow] = BY_CHART[chart]._default_manager
    request = manager.select_for_update(of=("self",)).get(pk=pk)
    request.sentence = sentence
    return request


def step_of_chart(request: Flow, name: str) -> Callable[..., Any]:
    """An arrow of the request's chart by its name. Raises StateConflict where the chart has none."""
    step = getattr(request, name, None)
    if step is None:
        raise StateConflict(request, name)
    found: Callable[..., Any] = step
    return found


def lock_variation(pk: int) -> VariationFlow:
    """A variation ready to take a step, its licence locked before it."""
    sentence = lock_sentence(LicenceVariation.objects.values_list("sentence_id", flat=True).get(pk=pk))
    variation = VariationFlow.objects.select_for_update(of=("self",)).get(pk=pk)
    variation.sentence = sentence
    return variation
