"""The service's form: its messages, and fields that are asked only when they are revealed."""

import pytest
from django import forms

from probation.govuk import forms as govuk

FINDINGS = [("acceptable", "Acceptable"), ("unreasonable", "Unreasonable")]


class Judgement(govuk.GovukForm):
    finding = govuk.RadiosField(FINDINGS, label="Finding", reveals={"unreasonable": ["reasons", "warned"]})
    reasons = forms.CharField(label="Reasons", widget=govuk.Textarea(), max_length=20)
    warned = govuk.YesNoField(label="Warned", reveals={True: ["letter"]})
    letter = govuk.GovukDateField(label="Date of the letter")


def test_a_field_under_the_choice_made_is_asked() -> None:
    form = Judgement({"finding": "unreasonable"})
    assert form.errors == {"reasons": ["Enter reasons"], "warned": ["Select warned"]}


def test_a_field_under_a_choice_not_made_is_not_asked_and_is_empty_whatever_was_typed() -> None:
    form = Judgement({"finding": "acceptable", "reasons": "x" * 30, "warned": "yes", "letter-day": "x"})
    assert form.is_valid(), form.errors
    assert form.cleaned_data == {"finding": "acceptable", "reasons": "", "warned": None, "letter": None}


def test_a_field_revealed_by_a_revealed_field_is_asked_only_when_both_are() -> None:
    answers = {"finding": "unreasonable", "reasons": "None given", "warned": "yes"}
    assert Judgement(answers).errors == {"letter": ["Enter date of the letter"]}
    assert Judgement({**answers, "warned": "no"}).is_valid()


def test_a_field_that_two_choices_reveal_is_asked_for_either() -> None:
    class Shared(govuk.GovukForm):
        pick = govuk.CheckboxesField(
            [("a", "A"), ("b", "B"), ("c", "C")], reveals={"a": ["why"], "b": ["why"]}, required=False
        )
        why = forms.CharField()

    assert Shared({"pick": ["b"]}).errors == {"why": ["Enter why"]}
    assert Shared({"pick": ["c"]}).is_valid()


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        (forms.CharField(label="CRN"), "", "Enter CRN"),
        (forms.CharField(label="What did they say?"), "", "Enter an answer to “What did they say?”"),
        (forms.CharField(label="Notes", max_length=3), "four", "Notes must be 3 characters or fewer"),
        (forms.CharField(label="Why?", max_length=3), "four", "Your answer must be 3 characters or fewer"),
        (forms.CharField(), "", "Enter thing"),
        (forms.IntegerField(label="Hours"), "some", "Hours must be a whole number"),
        (forms.BooleanField(label="I agree"), "", "Select “I agree” to continue"),
        (govuk.SelectField([("1", "One")], label="Team"), "", "Select team"),
        (govuk.RadiosField([("1", "One")], label="Team"), "2", "Select team"),
        (govuk.YesNoField(label="Was it so?"), "", "Select an answer to “Was it so?”"),
        (forms.FileField(label="Evidence"), "", "Select evidence"),
        (forms.CharField(error_messages={"required": "Say why"}), "", "Say why"),
    ],
)
def test_an_error_says_what_to_do(field: forms.Field, typed: str, says: str) -> None:
    form = type("OneField", (govuk.GovukForm,), {"thing": field})({"thing": typed})
    assert form.errors == {"thing": [says]}


def test_a_line_end_counts_as_one_character_as_the_browser_counts_it() -> None:
    class Notes(govuk.GovukForm):
        notes = forms.CharField(widget=govuk.Textarea(), max_length=3)

    form = Notes({"notes": "a\r\nb"})
    assert form.is_valid()
    assert form.cleaned_data["notes"] == "a\nb"


@pytest.mark.parametrize(("typed", "meant"), [("yes", True), ("no", False)])
def test_yes_or_no_is_true_or_false(typed: str, meant: bool) -> None:
    assert govuk.YesNoField().clean(typed) is meant


def test_yes_or_no_left_out_is_neither() -> None:
    assert govuk.YesNoField(required=False).clean("") is None


@pytest.mark.parametrize("answer", [True, False])
def test_yes_or_no_shows_the_answer_given_at_first(answer: bool) -> None:
    form = type("OneField", (govuk.GovukForm,), {"seen": govuk.YesNoField()})(initial={"seen": answer})
    assert f'value="{"yes" if answer else "no"}" checked' in str(form)
    assert str(form).count("checked") == 1
