"""The tags and filters that every template has."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory

from probation.govuk import forms as govuk


def rendered(template: str, path: str = "/", **context: Any) -> str:
    return engines["django"].from_string(template).render(context, RequestFactory().get(path)).strip()


class Form(govuk.GovukForm):
    crn = forms.CharField(label="CRN")


def test_a_component_takes_its_options_from_the_tag() -> None:
    html = rendered('{% govuk "tag" text=state classes="govuk-tag--red" %}', state="<Late>")
    assert html.split() == ["<strong", 'class="govuk-tag', 'govuk-tag--red">', "&lt;Late&gt;", "</strong>"]


def test_a_double_underscore_reaches_inside_and_keeps_what_the_view_gave() -> None:
    params = {"tag": {"classes": "govuk-tag--grey"}, "text": "No real person’s data."}
    html = rendered('{% govuk "phase-banner" params tag__text="Demonstration" %}', params=params)
    assert "govuk-tag--grey" in html
    assert "Demonstration" in html
    assert params["tag"] == {"classes": "govuk-tag--grey"}


def test_a_block_holds_a_piece_of_template() -> None:
    html = rendered('{% govuk_block "inset-text" %}<b>{{ name }}</b>{% endgovuk_block %}', name="<Jo>")
    assert "<b>&lt;Jo&gt;</b>" in html


def test_a_field_takes_options_from_the_tag() -> None:
    html = rendered('{% govuk_field form.crn heading=True classes="govuk-input--width-10" %}', form=Form())
    assert "<h1" in html
    assert "govuk-input--width-10" in html


def test_an_error_summary_links_to_the_field() -> None:
    html = rendered("{% error_summary form %}", form=Form({}))
    assert "There is a problem" in html
    assert '<a href="#id_crn">Enter CRN</a>' in html


@pytest.mark.parametrize("context", [{}, {"form": None}, {"form": Form()}, {"form": Form({"crn": "X"})}])
def test_there_is_no_error_summary_without_a_problem(context: dict[str, Any]) -> None:
    assert rendered("{% error_summary form %}", **context) == ""


@pytest.mark.parametrize(
    ("path", "sorted_as", "leads_to"),
    [
        ("/", "", "?sort=due"),
        ("/?sort=due&page=3&light=red", 'aria-sort="ascending"', "?sort=-due&amp;light=red"),
        ("/?sort=-due", 'aria-sort="descending"', "?sort=due"),
        ("/?sort=name", "", "?sort=due"),
    ],
)
def test_a_heading_sorts_one_way_and_then_the_other(path: str, sorted_as: str, leads_to: str) -> None:
    html = rendered('{% sort_header "Due" "due" %}', path)
    assert f'href="{leads_to}"' in html
    assert sorted_as in html
    assert ("aria-sort" in html) == bool(sorted_as)


def test_the_default_sort_of_a_page_is_marked() -> None:
    assert 'aria-sort="ascending"' in rendered('{% sort_header "Due" "due" default="due" %}')


def test_pages_near_the_current_one_and_the_ends_are_shown() -> None:
    page = Paginator(range(400), 20).page(7)
    assert rendered("{{ page|pages_shown }}", page=page) == "[1, None, 6, 7, 8, None, 20]"


def test_pagination_keeps_the_rest_of_the_query() -> None:
    page = Paginator(range(60), 20).page(2)
    html = rendered('{% include "components/pagination.html" %}', "/?sort=due&page=2", page=page)
    assert 'href="?sort=due&amp;page=3"' in html
    assert html.count('aria-current="page"') == 1


def test_a_single_page_has_no_pagination() -> None:
    page = Paginator(range(3), 20).page(1)
    assert rendered('{% include "components/pagination.html" %}', page=page) == ""


@dataclass
class Clock:
    """As a query gives it."""

    counted: list[date]
    skipped: list[tuple[date, str]]


@pytest.mark.parametrize("kind", [Clock, dict])
def test_counted_and_skipped_days_are_told_in_order(kind: type) -> None:
    clock = kind(counted=[date(2017, 4, 13), date(2017, 4, 18)], skipped=[(date(2017, 4, 14), "Good Friday")])
    html = rendered('{% include "components/clock.html" %}', clock=clock)
    told = [line.split("</li>")[0].split(">")[-1] for line in html.split("<li")[1:]]
    assert told == [
        "Thu 13 Apr working day 1",
        "Fri 14 Apr Good Friday, not counted",
        "Tue 18 Apr working day 2",
    ]


@pytest.mark.parametrize(
    ("clock", "says"),
    [
        ({"light": "green"}, "In time"),
        ({"light": "amber"}, "Due soon"),
        ({"light": "red", "late_by": 1}, "1 working day late"),
        ({"light": "red", "late_by": 2}, "2 working days late"),
        ({"light": "red"}, "Late"),
        ({"light": "met"}, "Done"),
        ({"light": "met", "late_by": 2}, "Done 2 working days late"),
    ],
)
def test_a_clock_says_in_words_what_its_colour_says(clock: dict[str, Any], says: str) -> None:
    html = rendered('{% include "components/clock_tag.html" %}', clock=clock)
    assert html.split(">", 1)[1].split("<")[0].strip() == says


def test_a_person_stands_in_a_list_surname_first() -> None:
    assert rendered("{{ p|person_name_list }}", p={"last_name": "Smith", "first_name": "John"}) == "Smith, John"
