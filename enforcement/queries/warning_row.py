"""A warning as it stands in a list: its state, and its live window explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from enforcement.models import Warning
from enforcement.vocabulary import DeliveryMethod, WarningKind, WarningState
from probation.working_days import day_in_words

from .states import StateTag, tag_of


@dataclass(frozen=True)
class WarningRow:
    """A warning. ``window``: when it was given and how long it lives, "Warning given 15 March 2016, live until…"."""

    pk: int
    kind: str
    tag: StateTag
    letter_on: date
    given_on: date | None
    last_live_day: date | None
    delivery: str
    window: str
    ended_on: date | None
    ended_because: str


def warning_rows(warnings: Iterable[Warning], *, on: date) -> tuple[WarningRow, ...]:
    """Warnings as they stand on a day, in the order given."""
    return tuple(warning_row(warning, on=on) for warning in warnings)


def warning_row(warning: Warning, *, on: date) -> WarningRow:
    """A warning as it stands on a day."""
    return WarningRow(
        pk=warning.pk,
        kind=WarningKind.label_of(warning.kind),
        tag=tag_of(WarningState(warning.state)),
        letter_on=warning.letter_on,
        given_on=warning.given_on,
        last_live_day=warning.last_live_day,
        delivery=DeliveryMethod.label_of(warning.delivery) if warning.delivery else "",
        window=_window(warning, on),
        ended_on=warning.ended_on,
        ended_because=warning.ended_because,
    )


def _window(warning: Warning, on: date) -> str:
    if warning.state == WarningState.REQUESTED:
        return f"Letter dated {day_in_words(warning.letter_on)}, waiting to be sent."
    if warning.given_on is None or warning.last_live_day is None:
        return "It was never given."
    given, until = day_in_words(warning.given_on), day_in_words(warning.last_live_day)
    ended = f" on {day_in_words(warning.ended_on)}" if warning.ended_on else ""
    return {
        WarningState.GIVEN: _life(warning, given, until, on),
        WarningState.EXPIRED: f"Warning given {given}, was live until {until}.",
        WarningState.SPENT: f"Warning given {given}, used for a referral{ended}.",
        WarningState.WITHDRAWN: f"Warning given {given}, withdrawn{ended}.",
        WarningState.RETURNED: f"Warning given {given}, came back in the post{ended}: not live until served again.",
    }[WarningState(warning.state)]


def _life(warning: Warning, given: str, until: str, on: date) -> str:
    if not warning.confirmed_on:
        return f"Warning given {given}. Once a finding of no reasonable excuse confirms it, it is live until {until}."
    return f"Warning given {given}, {'live' if warning.is_live_on(on) else 'was live'} until {until}."
