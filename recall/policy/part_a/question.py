"""What a question of Part A is, and a section of them. Data alone: nothing here asks a form or a database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from probation.vocabulary import Words

Choices = tuple[tuple[str, str], ...]
YES, NO = "yes", "no"


class Kind(Words):
    """How a question is answered.

    A day is kept as ``2017-04-12``, a time as ``14:30``; while it is not yet whole, as it was typed.
    """

    TEXT = "text", "A line"
    LONG_TEXT = "long-text", "Text"
    DATE = "date", "A day"
    TIME = "time", "A time of day"
    YES_NO = "yes-no", "Yes or no"
    CHOICE = "choice", "One of several"
    SEVERAL = "several", "Any of several"
    ROWS = "rows", "Rows"
    EVIDENCE = "evidence", "Entries of the contact log"


@dataclass(frozen=True, kw_only=True)
class When:
    """A question that is asked only where another of its section has one of these answers."""

    name: str
    answers: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Later:
    """A choice that a later edition of the form added."""

    since: date
    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question. ``name`` is its key in the answers; ``missing`` what is said where it has no answer.

    ``recorded``: answered by the record alone, shown and never typed. ``choices_from``: the record gives the choices.
    ``columns``: the questions of each row. ``must_be``: the one answer that completes it.
    """

    name: str
    label: str
    kind: Kind = Kind.TEXT
    hint: str = ""
    required: bool = False
    recorded: bool = False
    choices: Choices = ()
    later: tuple[Later, ...] = ()
    choices_from: str = ""
    columns: tuple[Question, ...] = ()
    when: When | None = None
    missing: str = ""
    must_be: str = ""

    @property
    def lacks(self) -> str:
        """The sentence that asks for it."""
        if self.missing:
            return self.missing
        if self.label.endswith("?"):
            return f"Answer “{self.label}”"
        chosen = self.kind in (Kind.CHOICE, Kind.SEVERAL)
        return f"{'Select' if chosen else 'Enter the'} {_inside_a_sentence(self.label)}."

    def choices_on(self, on: date) -> Choices:
        """The choices of the edition in use on a day."""
        return (*self.choices, *((later.value, later.label) for later in self.later if later.since <= on))


@dataclass(frozen=True, kw_only=True)
class AnyOf:
    """At least one of these questions of a section is answered."""

    names: tuple[str, ...]
    missing: str


class Applies(Words):
    """Of which requests a section is asked."""

    ALWAYS = "always", "Every request"
    FIXED = "fixed", "A fixed-term recall"
    EXTENDED = "extended", "An extended sentence"
    SIGNED = "signed", "Not asked: a manager signs it"


@dataclass(frozen=True, kw_only=True)
class Section:
    """A numbered section of the form."""

    number: int
    code: str
    title: str
    questions: tuple[Question, ...] = ()
    any_of: tuple[AnyOf, ...] = field(default=())
    applies: Applies = Applies.ALWAYS
    guidance: str = ""

    def question(self, name: str) -> Question:
        """The question of this name. Raises KeyError."""
        return {question.name: question for question in self.questions}[name]


def _inside_a_sentence(label: str) -> str:
    """A label after another word: its first letter small, but for an acronym or a name."""
    return label if label[1:2].isupper() or label[:1].isdigit() else label[:1].lower() + label[1:]
