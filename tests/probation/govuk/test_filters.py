"""The chips of a filter panel."""

from django import forms
from django.http import QueryDict

from probation.govuk import filters
from probation.govuk import forms as govuk

LIGHTS = [("red", "Late"), ("amber", "Due soon")]


class Filter(govuk.GovukForm):
    name = forms.CharField(label="Name", required=False)
    light = govuk.CheckboxesField(LIGHTS, label="Clock", required=False)
    on = govuk.GovukDateField(label="Earliest date", required=False)
    mine = forms.BooleanField(label="Only mine", required=False)


def chips(query: str) -> dict[str, list[tuple[str, str]]]:
    parameters = QueryDict(query)
    categories = filters.selected(Filter(parameters), parameters)
    return {category.heading: [(chip.text, chip.href) for chip in category.chips] for category in categories}


def test_nothing_selected_has_no_chips() -> None:
    assert chips("") == {}


def test_each_value_has_a_chip_that_takes_away_that_value_alone_and_the_page() -> None:
    assert chips("light=red&light=amber&sort=due&page=4") == {
        "Clock": [("Late", "?light=amber&sort=due"), ("Due soon", "?light=red&sort=due")]
    }


def test_a_text_a_tick_and_a_date_have_chips_in_words() -> None:
    assert chips("name=Smith&mine=on&on-day=1&on-month=4&on-year=2017") == {
        "Name": [("Smith", "?mine=on&on-day=1&on-month=4&on-year=2017")],
        "Earliest date": [("1 April 2017", "?name=Smith&mine=on")],
        "Only mine": [("Yes", "?name=Smith&on-day=1&on-month=4&on-year=2017")],
    }


def test_a_value_the_filter_refuses_has_no_chip() -> None:
    assert chips("light=purple&name=Smith") == {"Name": [("Smith", "?light=purple")]}
