"""The kinds of value that are sent: days and times anybody means, numbers of a size, codes, words of one's own."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from rest_framework import serializers

from probation.vocabulary import Words

EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
LARGEST_NUMBER = 10_000


class DayField(serializers.DateField):
    """A day of a year anybody means."""

    def to_internal_value(self, value: Any) -> date:
        """The day. Raises ValidationError."""
        return _within_reach(super().to_internal_value(value))


class MomentField(serializers.DateTimeField):
    """A time of a day of a year anybody means."""

    def to_internal_value(self, value: Any) -> datetime:
        """The time, aware of its zone. Raises ValidationError, also for a day without a time."""
        if isinstance(value, str) and ":" not in value:
            self.fail("date")
        return _within_reach(super().to_internal_value(value))


def _within_reach(value: Any) -> Any:
    if EARLIEST_YEAR <= value.year <= LATEST_YEAR:
        return value
    raise serializers.ValidationError(f"Give a date from {EARLIEST_YEAR} to {LATEST_YEAR}.")


class NumberField(serializers.IntegerField):
    """A whole number that no sum with dates overflows; whether it is sensible is for the rules to judge."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=LARGEST_NUMBER, **kwargs)


class WordField(serializers.ChoiceField):
    """A code of one of the field's vocabularies."""

    def __init__(self, words: type[Words], **kwargs: Any) -> None:
        self.words = words
        super().__init__(choices=words.choices(), **kwargs)

    def to_internal_value(self, data: Any) -> Any:
        """The word; an empty text where that is allowed. Raises ValidationError."""
        value = super().to_internal_value(data)
        return self.words(value) if value else value


def text(help_text: str, *, longest: int = 4000) -> serializers.CharField:
    """Words of the writer's own. Leaving them out is for the rules to judge, with their other reasons (422)."""
    return serializers.CharField(help_text=help_text, max_length=longest, required=False, allow_blank=True, default="")
