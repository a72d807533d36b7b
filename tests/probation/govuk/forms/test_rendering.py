"""How a Django form looks: each widget as its GOV.UK component, labels, hints and errors."""

from typing import Any

import pytest
from django import forms
from django.test.html import Element, parse_html

from probation.govuk import forms as govuk

FINDINGS = [("acceptable", "Acceptable"), ("unreasonable", "Unreasonable")]


class Plain(forms.Form):
    """A form of Django's own fields only."""

    name = forms.CharField(label="Name", help_text="As on the <b>order</b>.")
    notes = forms.CharField(label="Notes", widget=forms.Textarea, required=False)
    counted = forms.CharField(label="Counted", widget=forms.Textarea, max_length=100)
    hours = forms.IntegerField(label="Hours")
    finding = forms.ChoiceField(label="Finding", choices=FINDINGS, widget=forms.RadioSelect)
    needs = forms.MultipleChoiceField(label="Needs", choices=FINDINGS, widget=forms.CheckboxSelectMultiple)
    team = forms.ChoiceField(label="Team", choices=FINDINGS)
    agreed = forms.BooleanField(label="Agreed", required=False)
    file = forms.FileField(label="File")
    password = forms.CharField(label="Password", widget=forms.PasswordInput)
    version = forms.IntegerField(widget=forms.HiddenInput, initial=3)


@pytest.mark.parametrize(
    ("field", "component"),
    [
        ("name", "govuk-input"),
        ("notes", "govuk-textarea"),
        ("counted", "govuk-js-character-count"),
        ("hours", 'inputmode="numeric"'),
        ("finding", "govuk-radios"),
        ("needs", "govuk-checkboxes"),
        ("team", "govuk-select"),
        ("agreed", "govuk-checkboxes"),
        ("file", "govuk-file-upload"),
        ("password", "govuk-password-input"),
    ],
)
def test_a_django_widget_is_its_govuk_component(field: str, component: str) -> None:
    assert component in Plain()[field].as_field_group()


def test_a_whole_form_holds_every_field_and_the_hidden_ones() -> None:
    html = str(Plain())
    assert all(f'name="{name}"' in html for name in Plain().fields)
    assert 'type="hidden" name="version" value="3"' in html


def test_an_optional_field_says_so_and_a_required_one_has_no_mark() -> None:
    assert "Notes (optional)" in Plain()["notes"].as_field_group()
    assert "(optional)" not in Plain()["name"].as_field_group()


def test_a_box_to_tick_is_not_called_optional() -> None:
    assert "(optional)" not in Plain()["agreed"].as_field_group()


def test_a_hint_is_escaped_and_described_to_screen_readers() -> None:
    html = Plain()["name"].as_field_group()
    assert "As on the &lt;b&gt;order&lt;/b&gt;." in html
    assert 'id="id_name-hint"' in html
    assert 'aria-describedby="id_name-hint"' in html


def test_every_error_of_a_field_stands_beside_it() -> None:
    form = Plain({})
    form.add_error("name", "Second <reason>")
    html = form["name"].as_field_group()
    assert "This field is required.<br>Second &lt;reason&gt;" in html
    assert "govuk-form-group--error" in html


@pytest.mark.parametrize("name", ["name", "counted", "finding", "needs", "team", "agreed", "file", "password"])
def test_the_error_summary_leads_to_a_control_of_the_field(name: str) -> None:
    bound: Any = Plain({})[name]
    assert f'id="{bound.error_target}"' in bound.as_field_group()


@pytest.mark.parametrize(
    ("name", "typed", "shown"),
    [
        ("name", "<Jo>", 'value="&lt;Jo&gt;"'),
        ("notes", "<one>", "&lt;one&gt;"),
        ("finding", "unreasonable", 'value="unreasonable" checked'),
        ("team", "unreasonable", 'value="unreasonable" selected'),
    ],
)
def test_what_was_typed_or_chosen_is_shown_again(name: str, typed: str, shown: str) -> None:
    assert shown in Plain({name: typed})[name].as_field_group()


def test_a_password_is_not_shown_again() -> None:
    assert "secret" not in Plain({"password": "secret"})["password"].as_field_group()


class Reveal(govuk.GovukForm):
    finding = govuk.RadiosField(FINDINGS, hints={"acceptable": "With evidence."}, reveals={"unreasonable": ["why"]})
    why = forms.CharField(label="Why", widget=govuk.Textarea())


def test_a_revealed_field_stands_under_its_choice_and_nowhere_else() -> None:
    html = str(Reveal())
    assert html.count('name="why"') == 1
    assert 'name="why"' in str(_conditional(html))


def test_a_choice_has_its_hint() -> None:
    assert "With evidence." in str(Reveal())


def test_lines_typed_under_a_choice_are_shown_again_as_they_were() -> None:
    html = str(Reveal({"finding": "unreasonable", "why": "one\r\n  two"}))
    assert "one&#10;  two</textarea>" in html


def test_a_field_can_be_the_heading_of_its_page() -> None:
    bound: Any = Reveal()["finding"]
    assert '<h1 class="govuk-fieldset__heading">' in bound.as_govuk(heading=True)
    assert "<h1" not in bound.as_govuk()


def test_a_page_can_add_options_of_the_component() -> None:
    bound: Any = Plain()["name"]
    html = bound.as_govuk(prefix={"text": "£"}, label={"classes": "special"})
    assert "govuk-input__prefix" in html
    assert 'class="govuk-label special"' in html
    assert "Name" in html


def _conditional(html: str) -> Element:
    def walk(element: Element) -> Element | None:
        if ("id", "conditional-id_finding-2") in element.attributes:
            return element
        inner = (walk(child) for child in element.children if isinstance(child, Element))
        return next(filter(None, inner), None)

    found = walk(parse_html(html))
    assert found is not None
    return found
