"""Locking a breach, its sentence before it, as the map that holds its next step."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Manager

from cases.models import Sentence
from enforcement.actions.locking import lock_sentence
from enforcement.flows import AfterCourt, CourtBreach, CrcBreach, NpsBreach
from enforcement.models import BreachCase
from probation.accounts.models import Sector

Map = TypeVar("Map", bound=BreachCase)


def lock_before_court(pk: int) -> CrcBreach | NpsBreach:
    """A breach ready to take a step up to the enforcement officer's answer, in the lane of who has the case now."""
    sentence = _lock_its_sentence(pk)
    if sentence.provider.sector == Sector.CRC:
        return _lock(CrcBreach, pk, sentence)
    return _lock(NpsBreach, pk, sentence)


def lock_at_court(pk: int) -> CourtBreach:
    """A breach ready to take a step from the information to the result."""
    return _lock(CourtBreach, pk, _lock_its_sentence(pk))


def lock_after_court(pk: int) -> AfterCourt:
    """A breach ready to take a step from the result back to the person."""
    return _lock(AfterCourt, pk, _lock_its_sentence(pk))


def on_map(breach: BreachCase, flow: type[Map]) -> Map:
    """A breach locked already, as it now stands, on another of its maps."""
    return _lock(flow, breach.pk, breach.sentence)


def _lock_its_sentence(pk: int) -> Sentence:
    return lock_sentence(BreachCase.objects.values_list("sentence_id", flat=True).get(pk=pk))


def _lock(flow: type[Map], pk: int, sentence: Sentence) -> Map:
    manager: Manager[Map] = flow._default_manager  # type: ignore[assignment]
    rows = manager.select_for_update(of=("self",)).select_related(
        "decision__failure", "decision__live_warning", "court", "enforcement_officer"
    )
    breach = rows.get(pk=pk)
    breach.sentence = sentence
    breach.decision.failure.sentence = sentence
    return breach
