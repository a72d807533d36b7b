"""How what is typed for a key is read."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from probation.rules import UNKNOWN, Key, Kind
from probation.working_days import Term

DAY = Key("failed_on", Kind.DATE, "the day of the failure")
TERM = Key("term", Kind.TERM, "the term")
DAYS = Key("remand_days", Kind.DAYS, "the days on remand", required=False, default=0)
HOURS = Key("hours", Kind.HOURS, "the hours", required=False)
FINE = Key("fine", Kind.POUNDS, "the fine in pounds", required=False)
CHOICE = Key("count_mode", Kind.CHOICE, "how", choices=("exclusive", "inclusive"))


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        (DAY, "2017-04-12", date(2017, 4, 12)),
        (DAY, " 2016-02-29 ", date(2016, 2, 29)),
        (DAY, "1800-01-01", date(1800, 1, 1)),
        (TERM, "12 weeks", Term.parse("12 weeks")),
        (DAYS, "0", 0),
        (DAYS, "030", 30),
        (DAYS, "36525", 36525),
        (HOURS, "0", 0),
        (HOURS, "99999", 99999),
        (FINE, "2500", Decimal(2500)),
        (FINE, "2500.01", Decimal("2500.01")),
        (FINE, "0.5", Decimal("0.5")),
        (CHOICE, "inclusive", "inclusive"),
    ],
)
def test_what_is_typed_is_read(key: Key, typed: str, value: object) -> None:
    assert key.read(typed) == value


@pytest.mark.parametrize(
    "typed",
    [
        "2017-02-29",
        "2017-13-01",
        "2017-00-10",
        "20170412",
        "2017-W15-3",
        "12/04/2017",
        "12 April 2017",
        "2017-4-12",
        "2017-04-12T10:00",
        "yesterday",
        "２０１７-04-12",
        "0000-01-01",
    ],
)
def test_what_is_not_an_iso_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^failed_on: .* is not a date; write a real date like 2017-04-12\.$"):
        DAY.read(typed)


@pytest.mark.parametrize(
    ("key", "typed", "sentence"),
    [
        (DAY, "2200-01-01", "failed_on: 2200-01-01 is after 2199."),
        (DAY, "  ", "failed_on has no value: give the day of the failure."),
        (TERM, "0 weeks", "term: A term is at least 1 week."),
        (TERM, "a while", "term: “a while” is not a term"),
        (DAYS, "-1", "remand_days: “-1” is not a number of days"),
        (DAYS, "1.5", "remand_days: “1.5” is not a number of days"),
        (DAYS, "36526", "remand_days: “36526” is not a number of days"),
        (DAYS, "9999999999", "remand_days: “9999999999” is not a number of days"),
        (HOURS, "15.5", "hours: “15.5” is not a number of hours; write a whole number from 0 to 99999."),
        (HOURS, "100000", "hours: “100000” is not a number of hours"),
        (FINE, "-1", "fine: “-1” is not an amount in pounds; write it like 250 or 250.50."),
        (FINE, "£250", "fine: “£250” is not an amount in pounds"),
        (FINE, "2,500", "fine: “2,500” is not an amount in pounds"),
        (FINE, "2500.001", "fine: “2500.001” is not an amount in pounds"),
        (FINE, "NaN", "fine: “NaN” is not an amount in pounds"),
        (CHOICE, "Inclusive", "count_mode: “Inclusive” is not one of exclusive, inclusive."),
        (CHOICE, "", "count_mode has no value"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence_that_begins_with_the_key(
    key: Key, typed: str, sentence: str
) -> None:
    with pytest.raises(ValueError, match="^" + sentence.replace(".", r"\.")):
        key.read(typed)


TIME = Key("agreed_at", Kind.TIME, "the time")
DAY_OR_TIME = Key("told_at", Kind.DATE_OR_TIME, "the day or time")
SENTENCE = Key("sentence", Kind.TERMS, "the sentence", may_be_unknown=True)
BORN = Key("born_on", Kind.DATE, "the date of birth", may_be_unknown=True)
MIDDAY_IN_JUNE = datetime(2017, 6, 3, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        (TIME, "2017-06-03T12:00+01:00", MIDDAY_IN_JUNE),
        (TIME, "2017-06-03T11:00Z", MIDDAY_IN_JUNE),
        (TIME, "2017-06-03T12:00:00 01:00", MIDDAY_IN_JUNE),
        (DAY_OR_TIME, "2017-06-03", date(2017, 6, 3)),
        (DAY_OR_TIME, "2017-06-03T23:30+00:00", date(2017, 6, 4)),
        (SENTENCE, "12 months", (Term.parse("12 months"),)),
        (SENTENCE, "11 months 30 days", (Term.parse("11 months"), Term.parse("30 days"))),
        (SENTENCE, "6 months and 8 months", (Term.parse("6 months"), Term.parse("8 months"))),
        (SENTENCE, "2 years, 3 weeks", (Term.parse("2 years"), Term.parse("3 weeks"))),
        (SENTENCE, "unknown", UNKNOWN),
        (BORN, "unknown", UNKNOWN),
    ],
)
def test_times_sentences_of_parts_and_what_is_unknown_are_read(key: Key, typed: str, value: object) -> None:
    assert key.read(typed) == value


@pytest.mark.parametrize(
    ("key", "typed", "sentence"),
    [
        (TIME, "2017-06-03T12:00", "agreed_at: “2017-06-03T12:00” is not a time; write a real time with its offset"),
        (TIME, "2017-06-03", "agreed_at: “2017-06-03” is not a time"),
        (TIME, "2017-06-31T12:00Z", "agreed_at: “2017-06-31T12:00Z” is not a time"),
        (TIME, "0001-01-01T00:00+01:00", "agreed_at: 0001-01-01T00:00"),
        (TIME, "9999-12-31T23:59Z", "agreed_at: 9999-12-31T23:59Z is not between 1900 and 2199"),
        (TIME, "unknown", "agreed_at: “unknown” is not a time"),
        (DAY_OR_TIME, "tomorrow", "told_at: “tomorrow” is not a time"),
        (SENTENCE, "6 months and x", "sentence: “6 months and x” is not a term"),
        (SENTENCE, "a year", "sentence: “a year” is not a term"),
        (SENTENCE, "11 moons", "sentence: “11 moons” is not a term"),
        (DAY, "unknown", "failed_on: “unknown” is not a date"),
    ],
)
def test_what_is_no_time_and_no_sentence_is_refused(key: Key, typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(sentence)):
        key.read(typed)
