"""The GOV.UK date: what it takes, and how it says what is wrong."""

from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from probation.govuk import forms as govuk


class Birth(govuk.GovukForm):
    born = govuk.GovukDateField(label="Date of birth")


class Event(govuk.GovukForm):
    on = govuk.GovukDateField(label="When did it happen?", required=False)


def typed(name: str, day: str, month: str, year: str) -> dict[str, str]:
    return {f"{name}-day": day, f"{name}-month": month, f"{name}-year": year}


@pytest.mark.parametrize("month", ["4", "04", "April", "april", "Apr", "apr.", "APRIL"])
def test_a_month_is_a_number_or_a_name(month: str) -> None:
    form = Birth(typed("born", "13", month, "1987"))
    assert form.is_valid()
    assert form.cleaned_data["born"] == date(1987, 4, 13)


@pytest.mark.parametrize(
    ("day", "month", "year", "says"),
    [
        ("", "", "", "Enter date of birth"),
        ("", "4", "1987", "Date of birth must include a day"),
        ("13", "", "1987", "Date of birth must include a month"),
        ("13", "4", "", "Date of birth must include a year"),
        ("13", "", "", "Date of birth must include a month and year"),
        ("", "4", "", "Date of birth must include a day and year"),
        ("31", "2", "1987", "Date of birth must be a real date"),
        ("0", "2", "1987", "Date of birth must be a real date"),
        ("x", "2", "1987", "Date of birth must be a real date"),
        ("13", "13", "1987", "Date of birth must include a real month, like 4 or April"),
        ("13", "Ma", "1987", "Date of birth must include a real month, like 4 or April"),
        ("13", "4", "87", "Date of birth must include a year of 4 numbers"),
        ("13", "4", "0000", "Date of birth must be a real date"),
    ],
)
def test_an_error_names_the_part_that_is_missing_or_wrong(day: str, month: str, year: str, says: str) -> None:
    assert Birth(typed("born", day, month, year)).errors == {"born": [says]}


def test_a_question_is_not_repeated_in_the_error() -> None:
    assert Event(typed("on", "1", "2", "")).errors == {"on": ["Date must include a year"]}


def test_an_optional_date_may_be_left_empty() -> None:
    form = Event(typed("on", " ", "", ""))
    assert form.is_valid()
    assert form.cleaned_data == {"on": None}


def test_only_the_wrong_boxes_are_marked_and_the_summary_leads_to_the_first_of_them() -> None:
    form = Birth(typed("born", "13", "", ""))
    bound: Any = form["born"]
    html = bound.as_govuk()
    assert html.count("govuk-input--error") == 2
    assert bound.error_target == "id_born-month"
    assert f'id="{bound.error_target}"' in html


def test_an_error_from_elsewhere_marks_the_whole_date() -> None:
    form = Birth(typed("born", "13", "4", "1987"))
    form.add_error("born", "Date of birth must be before the sentence")
    bound: Any = form["born"]
    assert bound.as_govuk().count("govuk-input--error") == 3
    assert bound.error_target == "id_born-day"


def test_what_was_typed_is_shown_again() -> None:
    html = str(Birth(typed("born", "31", "Febuary", "1987")))
    assert all(f'value="{text}"' in html for text in ("31", "Febuary", "1987"))


def test_a_date_given_at_first_fills_the_boxes() -> None:
    html = str(Birth(initial={"born": date(1987, 4, 13)}))
    assert all(f'value="{text}"' in html for text in ("13", "4", "1987"))


def test_a_form_sent_as_it_was_has_not_changed() -> None:
    initial = {"born": date(1987, 4, 13)}
    assert not Birth(typed("born", "13", "April", "1987"), initial=initial).has_changed()
    assert Birth(typed("born", "14", "April", "1987"), initial=initial).has_changed()
    assert Birth(typed("born", "x", "April", "1987"), initial=initial).has_changed()


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_typed_as_it_is_shown_is_that_day(on: date) -> None:
    field = govuk.GovukDateField()
    assert field.clean(field.widget.format_value(on)) == on


@given(st.tuples(*[st.text(max_size=5)] * 3))
def test_whatever_is_typed_is_a_date_nothing_or_an_error(value: tuple[str, str, str]) -> None:
    field = govuk.GovukDateField(required=False)
    with suppress(ValidationError):
        assert isinstance(field.clean(value), date | None)


def test_a_date_works_in_a_plain_django_form() -> None:
    class Plain(forms.Form):
        born = govuk.GovukDateField()

    assert Plain(typed("born", "1", "2", "")).errors == {"born": ["Date must include a year"]}
