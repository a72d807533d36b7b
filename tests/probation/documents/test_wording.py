"""Facts written as the language writes them."""

from datetime import UTC, date, datetime

import pytest

from probation.documents.wording import Fact, Phrase, wording


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        (date(2017, 4, 21), "21 April 2017"),
        (datetime(2017, 4, 21, 13, 30, tzinfo=UTC), "21 April 2017 at 2:30pm"),
        (Phrase("sentence", "licence"), "licence"),
        (Phrase("under", "whole", {"bound_by": Phrase("bound-by", "licence")}), "This was part of your licence."),
        ("{typed}", "{typed}"),
        (None, ""),
    ],
)
def test_a_fact_is_written(fact: Fact, written: str) -> None:
    assert wording("en").fill("{fact}", {"fact": fact}) == written


def test_a_name_that_is_no_fact_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(KeyError):
        wording("en").fill("{officer}", {})


def test_a_code_without_words_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(KeyError):
        wording("en").write(Phrase("sentence", "youth-order"))
