"""The reasons of a refused decision on the form."""

from datetime import date

from django import forms

from probation.govuk import forms as govuk
from probation.policy import Decision, Reason


class Decide(govuk.GovukForm):
    rationale = forms.CharField(label="Rationale", required=False)
    rosh = forms.CharField(label="ROSH view", required=False)


def test_every_reason_stands_beside_its_field_and_the_others_at_the_top() -> None:
    form = Decide({"rationale": "Typed"})
    reasons = (
        Reason("Say how ROSH was considered", "rosh"),
        Reason("Say whether a home visit was considered", "home_visit"),
        Reason("There is only one failure"),
    )
    govuk.add_reasons(form, Decision("breach", "2015", date(2017, 4, 24), reasons))
    assert form.errors == {
        "rosh": ["Say how ROSH was considered"],
        "__all__": ["Say whether a home visit was considered", "There is only one failure"],
    }
    assert 'value="Typed"' in str(form)


def test_a_decision_that_permits_adds_nothing() -> None:
    form = Decide({})
    govuk.add_reasons(form, Decision("breach", "2015", date(2017, 4, 24)))
    assert form.is_valid()
