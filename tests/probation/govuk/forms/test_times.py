"""A time of day, however it is typed."""

from contextlib import suppress
from datetime import time

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from probation.govuk import forms as govuk
from probation.govuk.house_style import clock_time


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2.30pm", time(14, 30)),
        ("2:30 PM", time(14, 30)),
        ("2 pm", time(14)),
        ("2pm", time(14)),
        ("2.30 p.m.", time(14, 30)),
        ("14:30", time(14, 30)),
        ("1430", time(14, 30)),
        ("0930", time(9, 30)),
        ("02:30", time(2, 30)),
        ("9", time(9)),
        ("9.15", time(9, 15)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("12:05", time(12, 5)),
        ("00:00", time(0)),
        ("midday", time(12)),
        ("Noon", time(12)),
        ("midnight", time(0)),
    ],
)
def test_a_time_is_understood(typed: str, meant: time) -> None:
    assert govuk.GovukTimeField().clean(typed) == meant


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("2:30", "Time seen must say am or pm, like 2:30pm"),
        ("6", "Time seen must say am or pm, like 2:30pm"),
        ("after lunch", "Time seen must be a time, like 11am or 2:30pm"),
        ("14pm", "Time seen must be a time, like 11am or 2:30pm"),
        ("0am", "Time seen must be a time, like 11am or 2:30pm"),
        ("9a", "Time seen must be a time, like 11am or 2:30pm"),
        ("25:00", "Time seen must be a real time, like 11am or 2:30pm"),
        ("14:75", "Time seen must be a real time, like 11am or 2:30pm"),
    ],
)
def test_what_is_no_time_or_two_times_is_refused(typed: str, says: str) -> None:
    with pytest.raises(ValidationError) as refused:
        govuk.GovukTimeField(label="Time seen").clean(typed)
    assert refused.value.messages == [says]


def test_an_optional_time_may_be_left_empty() -> None:
    assert govuk.GovukTimeField(required=False).clean("") is None


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_every_time_typed_as_it_is_shown_is_that_time(at: time) -> None:
    assert govuk.GovukTimeField().clean(clock_time(at)) == at


@given(st.text(max_size=8))
def test_whatever_is_typed_is_a_time_or_an_error(typed: str) -> None:
    with suppress(ValidationError):
        assert isinstance(govuk.GovukTimeField(required=False).clean(typed), time | None)
