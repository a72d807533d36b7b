"""Words: an enum of codes, each with the label the field uses. Pure."""

from __future__ import annotations

from enum import StrEnum


class Words(StrEnum):
    """Codes with labels: ``CO = "community-order", "Community order"``."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Words:
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label or value
        return word

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """For a model's or a form's ``choices``."""
        return [(word.value, word.label) for word in cls]

    @classmethod
    def label_of(cls, value: str) -> str:
        """The label of a stored code; the code itself when it is not one of these."""
        return cls(value).label if value in cls._value2member_map_ else value
