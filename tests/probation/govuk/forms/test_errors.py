"""The list of the error summary."""

from django import forms

from probation.govuk import forms as govuk
from probation.govuk.forms.errors import error_list


class Two(govuk.GovukForm):
    first = forms.CharField(label="First")
    second = govuk.GovukDateField(label="Second")


def test_problems_stand_in_the_order_of_the_fields_after_those_of_the_whole() -> None:
    form = Two({"second-day": "1"})
    form.add_error(None, "Not now")
    assert error_list(form) == [
        {"text": "Not now"},
        {"text": "Enter first", "href": "#id_first"},
        {"text": "Second must include a month and year", "href": "#id_second-month"},
    ]


def test_a_form_not_sent_has_no_problems() -> None:
    assert error_list(Two()) == []
