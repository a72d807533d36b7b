"""A section's questions as a form: never refused for being half filled, so what is typed is read as it stands."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from probation.govuk import forms as govuk
from recall.policy.part_a import Context, Kind, Question
from recall.queries.part_a.section_page import SectionPage

BLANK_ROWS = 1
YES_OR_NO = (("yes", "Yes"), ("no", "No"))


class SectionForm(govuk.GovukForm):
    """The typed questions of one section, as they are answered."""

    def __init__(self, page: SectionPage, *, typed: QueryDict | None = None) -> None:
        super().__init__(typed, initial=_initial(page))
        self.page = page
        for question in page.typed:
            if question.kind == Kind.ROWS:
                self._add_rows(question, len(page.answers.get(question.name) or ()))
            elif question.kind != Kind.EVIDENCE:
                self.fields[question.name] = _field(question, page.context, _reveals(page, question.name))

    def answers(self) -> dict[str, Any]:
        """What is typed, as it is kept."""
        asked = (question for question in self.page.typed if question.kind != Kind.EVIDENCE)
        return {question.name: self._read(question) for question in asked}

    def row_groups(self) -> list[tuple[str, list[list[forms.BoundField]]]]:
        """For the page: each question of rows, its label with the fields of every row."""
        return [(q.label, self._rows(q)) for q in self.page.typed if q.kind == Kind.ROWS]

    def plain(self) -> list[forms.BoundField]:
        """For the page: the fields that stand by themselves."""
        return [self[q.name] for q in self.page.typed if q.name in self.fields and not self[q.name].revealed_elsewhere]  # type: ignore[attr-defined]

    def _add_rows(self, question: Question, answered: int) -> None:
        sent = sum(1 for name in self.data if name.startswith(f"{question.name}-") and name.endswith("-detail"))
        for number in range(sent or answered + BLANK_ROWS):
            for column in question.columns:
                self.fields[_cell(question, number, column)] = _field(column, self.page.context, {}, in_row=True)

    def _rows(self, question: Question) -> list[list[forms.BoundField]]:
        first = question.columns[0]
        numbers = range(sum(name.endswith(f"-{first.name}") for name in self.fields))
        return [[self[_cell(question, number, column)] for column in question.columns] for number in numbers]

    def _read(self, question: Question) -> Any:
        if question.kind != Kind.ROWS:
            return _kept(question, self._raw(question.name))
        rows = [
            {column.name: _kept(column, self._raw(_cell(question, number, column))) for column in question.columns}
            for number, _ in enumerate(self._rows(question))
        ]
        return [row for row in rows if any(row.values())]

    def _raw(self, name: str) -> Any:
        return self.fields[name].widget.value_from_datadict(self.data, self.files, name)


def _cell(question: Question, number: int, column: Question) -> str:
    return f"{question.name}-{number}-{column.name}"


def _field(question: Question, context: Context, reveals: dict[str, list[str]], *, in_row: bool = False) -> forms.Field:
    told: dict[str, Any] = {
        "label": question.label,
        "help_text": question.hint,
        "required": question.required or in_row,
    }
    given = context.choices.get(question.choices_from, ()) if question.choices_from else question.choices_on(context.on)
    match question.kind:
        case Kind.LONG_TEXT:
            return forms.CharField(widget=govuk.Textarea(rows=3 if in_row else 6), **told)
        case Kind.DATE:
            return govuk.GovukDateField(**told)
        case Kind.TIME:
            return govuk.GovukTimeField(**told)
        case Kind.YES_NO:
            return govuk.RadiosField(YES_OR_NO, inline=not reveals, reveals=reveals, **told)
        case Kind.CHOICE:
            return govuk.SelectField(given, **told) if in_row else govuk.RadiosField(given, reveals=reveals, **told)
        case Kind.SEVERAL:
            return govuk.CheckboxesField(given, reveals=reveals, **told)
    return forms.CharField(**told)


def _reveals(page: SectionPage, name: str) -> dict[str, list[str]]:
    """The questions an answer leads to. One that several answers lead to stands by itself: a page has it once."""
    led = [q for q in page.typed if q.when and q.when.name == name and len(q.when.answers) == 1]
    revealed: dict[str, list[str]] = {}
    for question in led:
        assert question.when
        revealed.setdefault(question.when.answers[0], []).append(question.name)
    return revealed


def _initial(page: SectionPage) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for question in page.typed:
        answer = page.answers.get(question.name)
        if question.kind == Kind.ROWS:
            for number, row in enumerate(answer or ()):
                cells = {
                    _cell(question, number, column): _typed(column, row.get(column.name)) for column in question.columns
                }
                values.update(cells)
        else:
            values[question.name] = _typed(question, answer)
    return values


def _typed(question: Question, answer: Any) -> Any:
    """A kept answer as its field shows it."""
    try:
        if question.kind == Kind.DATE and isinstance(answer, str) and answer:
            return date.fromisoformat(answer)
        if question.kind == Kind.TIME and answer:
            return time.fromisoformat(answer)
    except ValueError:
        return answer if question.kind == Kind.TIME else (answer, "", "")
    return tuple(answer) if question.kind == Kind.DATE and answer else answer


def _kept(question: Question, typed: Any) -> Any:
    """What was typed as it is kept: a whole day or time by its figures, any other text as it stands."""
    try:
        if question.kind == Kind.DATE:
            day = govuk.GovukDateField(required=False).to_python(typed)
            return day.isoformat() if day else ""
        if question.kind == Kind.TIME:
            at = govuk.GovukTimeField(required=False).to_python(typed)
            return at.isoformat("minutes") if at else ""
    except ValidationError:
        return list(typed) if question.kind == Kind.DATE else typed
    return typed if typed is not None else ""
