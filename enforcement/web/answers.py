"""What was typed on the screens of a journey so far: kept on the server, in the session, until the journey ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.forms import BaseForm, BoundField
from django.http import QueryDict

from probation.govuk.house_style import clock_time, day


@dataclass(frozen=True)
class Answered:
    """An answer as it is shown for checking."""

    label: str
    value: str


class Answers:
    """The answers of one journey about one record, screen by screen, as they were typed."""

    def __init__(self, session: SessionBase, journey: str, pk: int) -> None:
        self._session, self._key = session, f"{journey}/{pk}"

    def keep(self, screen: str, typed: QueryDict) -> None:
        """Keep what was typed on a screen; a later screen's answers stay."""
        answered = typed.copy()
        answered.pop("csrfmiddlewaretoken", None)
        self._session[self._key] = {**self._kept(), screen: answered.urlencode()}

    def of(self, screen: str) -> QueryDict | None:
        """What was typed on a screen; None when it was not reached yet."""
        kept = self._kept().get(screen)
        return None if kept is None else QueryDict(kept)

    def forget(self) -> None:
        """The journey is over."""
        self._session.pop(self._key, None)

    def _kept(self) -> dict[str, str]:
        kept: dict[str, str] = self._session.get(self._key, {})
        return kept


def answered(form: BaseForm) -> list[Answered]:
    """The answers of a valid form, in the words of its choices and the dates of the house style."""
    return [Answered(str(bound.label), _in_words(bound, form.cleaned_data.get(bound.name))) for bound in form]


def _in_words(bound: BoundField, value: Any) -> str:
    if isinstance(value, date):
        return day(value)
    if isinstance(value, time):
        return clock_time(value)
    labels = {str(code): str(label) for code, label in getattr(bound.field, "choices", [])}
    return labels.get(str(value), str(value))
