"""The questions the service answers, by name, and the asking of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from probation.policy import NotInForce, ProviderPolicy
from probation.working_days import Calendar, OutsideCalendar

from .answer import Answer
from .keys import Key
from .problems import BadInput, Problem, UnknownRule

Values = Mapping[str, Any]
"""Each key's value: a date, a Term, a number of days or a choice; None for an optional key not given."""


@dataclass(frozen=True, kw_only=True)
class ExplainedRule:
    """A named question. ``counts_from`` is the key of the day that days are counted from, where they are.

    ``answer`` may raise BadInput for values that cannot be true together, and NotInForce.
    """

    name: str
    title: str
    keys: tuple[Key, ...]
    answer: Callable[[Values, Calendar, ProviderPolicy], Answer]
    counts_from: str = ""

    @property
    def usage(self) -> str:
        """The keys as the command takes them, the optional ones in brackets."""
        written = (f"{key.name}={'|'.join(key.choices) or key.kind.value}" for key in self.keys)
        return " ".join(text if key.required else f"[{text}]" for key, text in zip(self.keys, written, strict=True))


_RULES: dict[str, ExplainedRule] = {}


def register(rule: ExplainedRule) -> None:
    """Add a question. Raises ValueError for a name already taken by another."""
    if _RULES.setdefault(rule.name, rule) is not rule:
        raise ValueError(f"Two rules are called “{rule.name}”.")


def rules() -> list[ExplainedRule]:
    """Every question, by name."""
    return [_RULES[name] for name in sorted(_RULES)]


def rule_named(name: str) -> ExplainedRule:
    """The question of a name. Raises UnknownRule, which lists the names."""
    try:
        return _RULES[name]
    except KeyError:
        raise UnknownRule(name, sorted(_RULES)) from None


def ask(name: str, given: Iterable[tuple[str, str]], *, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """Answer a question from its keys as typed. Raises UnknownRule, BadInput with every problem, or NotInForce."""
    rule = rule_named(name)
    values = _read(rule, list(given))
    try:
        return rule.answer(values, calendar, settings)
    except OutsideCalendar as outside:
        raise BadInput([Problem(rule.counts_from, f"{rule.counts_from}: {outside}")]) from outside
    except NotInForce as never:
        raise NotInForce(name, never.on, never.first) from never


def _read(rule: ExplainedRule, given: list[tuple[str, str]]) -> Values:
    problems = [*_unknown_or_repeated(rule, [name for name, _ in given])]
    typed = dict(given)
    values: dict[str, Any] = {}
    for key in rule.keys:
        if key.name in typed:
            try:
                values[key.name] = key.read(typed[key.name])
            except ValueError as error:
                problems.append(Problem(key.name, str(error)))
        elif key.required:
            problems.append(Problem(key.name, f"{key.name} is missing: give {key.help}{_one_of(key)}."))
        else:
            values[key.name] = key.default
    if problems:
        raise BadInput(problems)
    return values


def _one_of(key: Key) -> str:
    return f", one of {', '.join(key.choices)}" if key.choices else ""


def _unknown_or_repeated(rule: ExplainedRule, names: list[str]) -> Iterator[Problem]:
    known = [key.name for key in rule.keys]
    for name in dict.fromkeys(names):
        if name not in known:
            yield Problem(name, f"“{name}” is not a key of {rule.name}; its keys are {', '.join(known)}.")
        elif names.count(name) > 1:
            yield Problem(name, f"{name} is given more than once.")
