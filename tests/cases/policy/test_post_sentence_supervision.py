"""Release, licence and post-sentence supervision, day by day (enforcement.md §2.5 and §9 cases 34 to 39)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from cases.policy.custodial_sentence import CustodialSentence
from cases.policy.post_sentence_supervision import SupervisionFacts, SupervisionPeriod, supervision
from probation.policy import NotInForce, ProviderPolicy
from probation.working_days import Term
from probation.working_days.terms import Unit

SETTINGS = ProviderPolicy.default()


def a_sentence(sentenced_on: str, term: str, **changes: Any) -> CustodialSentence:
    given_facts = {
        "sentenced_on": date.fromisoformat(sentenced_on),
        "term": Term.parse(term),
        "offence_on": date(2015, 2, 1),
        "born_on": date(1985, 6, 15),
        **changes,
    }
    return CustodialSentence(**given_facts)


def period(sentence: CustodialSentence, **settings: object) -> SupervisionPeriod:
    facts = SupervisionFacts(sentence, SETTINGS.with_values(settings))
    answer, _ = supervision.answer(facts, on=sentence.sentenced_on)
    assert isinstance(answer, SupervisionPeriod)
    return answer


@pytest.mark.parametrize(
    ("term", "sentenced_on", "remand", "crd", "sled", "first", "last", "anniversary"),
    [
        ("6 weeks", "2017-06-05", 0, "2017-06-25", "2017-07-16", "2017-07-17", "2018-06-25", "2018-06-05"),
        ("12 weeks", "2017-01-10", 0, "2017-02-20", "2017-04-03", "2017-04-04", "2018-02-20", "2018-01-10"),
        ("3 months", "2017-03-14", 0, "2017-04-28", "2017-06-13", "2017-06-14", "2018-04-28", "2018-03-14"),
        ("27 weeks", "2017-04-03", 0, "2017-07-06", "2017-10-08", "2017-10-09", "2018-07-06", "2018-04-03"),
        ("8 weeks", "2017-03-03", 30, "2017-03-03", "2017-03-28", "2017-03-29", "2018-03-03", "2018-03-03"),
        ("18 months", "2016-09-01", 0, "2017-05-31", "2018-02-28", "2018-03-01", "2018-05-31", "2017-09-01"),
        ("23 months", "2016-01-15", 0, "2016-12-29", "2017-12-14", "2017-12-15", "2017-12-29", "2017-01-15"),
        ("12 weeks", "2016-01-19", 0, "2016-02-29", "2016-04-11", "2016-04-12", "2017-02-28", "2017-01-19"),
        ("8 months", "2015-02-16", 21, "2015-05-26", "2015-09-24", "2015-09-25", "2016-05-26", "2016-02-16"),
    ],
    ids=lambda value: str(value),
)
def test_the_published_examples(
    term: str, sentenced_on: str, remand: int, crd: str, sled: str, first: str, last: str, anniversary: str
) -> None:
    answer = period(a_sentence(sentenced_on, term, remand_days=remand))
    assert answer.applies
    assert answer.conditional_release_on.isoformat() == crd
    assert str(answer.licence_ends_on) == sled
    assert str(answer.first_day) == first
    assert str(answer.last_day) == last
    assert answer.sentence_anniversary.isoformat() == anniversary
    assert answer.doubts == ()


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (a_sentence("2017-01-10", "2 years"), "The term of 2 years is not less than two years."),
        (a_sentence("2017-01-10", "24 months"), "The term of 24 months is not less than two years."),
        (a_sentence("2017-03-01", "730 days"), "The term of 730 days is not less than two years."),
        (a_sentence("2017-01-10", "1 day"), "The term is not more than one day."),
        (
            a_sentence("2017-01-10", "12 weeks", offence_on=date(2015, 1, 31)),
            "The offence was on 31 January 2015, before 1 February 2015.",
        ),
        (
            a_sentence("2017-01-10", "12 weeks", born_on=date(1999, 2, 21)),
            "The person was under 18 on 20 February 2017, when the custodial period was served.",
        ),
        (
            a_sentence("2017-01-10", "12 weeks", extended=True),
            "It is an extended sentence, or one for an offender of particular concern.",
        ),
        (a_sentence("2016-01-01", "730 days"), "The licence of 365 days leaves nothing of the twelve months."),
        (a_sentence("2026-04-27", "12 weeks"), "Post-sentence supervision was repealed on 27 April 2026."),
    ],
)
def test_it_does_not_follow_and_says_why(sentence: CustodialSentence, why: str) -> None:
    answer = period(sentence)
    assert not answer.applies
    assert answer.why == why
    assert (answer.first_day, answer.last_day) == (None, None)


def test_every_reason_against_is_given() -> None:
    answer = period(a_sentence("2015-03-02", "2 years", offence_on=date(2014, 6, 1), born_on=date(1999, 1, 1)))
    assert answer.why.count(".") == 3


@pytest.mark.parametrize(
    "sentence",
    [
        a_sentence("2017-01-10", "2 days"),
        a_sentence("2016-01-01", "729 days"),
        a_sentence("2017-01-10", "729 days"),
        a_sentence("2017-01-10", "104 weeks"),
        a_sentence("2017-01-10", "12 weeks", born_on=date(1999, 2, 20)),
        a_sentence("2017-01-10", "12 weeks", offence_on=date(2015, 2, 1)),
    ],
)
def test_it_follows_just_inside_each_limit(sentence: CustodialSentence) -> None:
    assert period(sentence).applies


@pytest.mark.parametrize(("release_on", "applies"), [("2018-02-28", False), ("2018-03-01", True)])
def test_a_person_born_on_29_february_is_eighteen_on_1_march(release_on: str, applies: bool) -> None:
    sentence = a_sentence(release_on, "2 days", born_on=date(2000, 2, 29), offence_on=date(2017, 1, 1))
    answer = period(sentence)
    assert answer.conditional_release_on.isoformat() == release_on
    assert answer.applies is applies


def test_it_lasts_one_day_when_the_licence_takes_all_but_one_of_the_twelve_months() -> None:
    answer = period(a_sentence("2017-01-10", "729 days"))
    assert answer.first_day == answer.last_day


def test_added_days_move_release_and_the_end_but_not_the_licence() -> None:
    answer = period(a_sentence("2017-01-10", "12 weeks", added_days=7))
    assert answer.conditional_release_on == date(2017, 2, 27)
    assert answer.licence_ends_on == date(2017, 4, 3)
    assert (answer.first_day, answer.last_day) == (date(2017, 4, 4), date(2018, 2, 27))


def test_absence_while_unlawfully_at_large_moves_the_licence_and_the_end() -> None:
    answer = period(a_sentence("2017-01-10", "12 weeks", unlawfully_at_large_days=10))
    assert answer.conditional_release_on == date(2017, 2, 20)
    assert answer.licence_ends_on == date(2017, 4, 13)
    assert (answer.first_day, answer.last_day) == (date(2017, 4, 14), date(2018, 3, 2))


def test_absence_does_not_take_supervision_away_from_a_long_term() -> None:
    answer = period(a_sentence("2016-01-15", "23 months", unlawfully_at_large_days=60))
    assert answer.applies
    assert (answer.first_day, answer.last_day) == (date(2018, 2, 13), date(2018, 2, 27))


@pytest.mark.parametrize("remand", [28, 30, 55])
def test_release_from_court_on_remand_time_ends_on_the_anniversary_of_the_sentence(remand: int) -> None:
    answer = period(a_sentence("2017-03-03", "8 weeks", remand_days=remand))
    assert answer.conditional_release_on == date(2017, 3, 3)
    assert answer.last_day == answer.sentence_anniversary == date(2018, 3, 3)


def test_remand_of_the_whole_term_leaves_no_licence_and_a_doubt() -> None:
    answer = period(a_sentence("2017-03-03", "8 weeks", remand_days=56))
    assert answer.licence_ends_on is None
    assert (answer.first_day, answer.last_day) == (date(2017, 3, 3), date(2018, 3, 3))
    assert any("no licence" in doubt for doubt in answer.doubts)


@pytest.mark.parametrize(("reading", "last"), [("moj_tool", "2016-02-28"), ("statute", "2016-02-29")])
def test_the_end_after_release_on_28_february_before_a_leap_year_is_a_setting_with_a_doubt(
    reading: str, last: str
) -> None:
    sentence = a_sentence("2015-02-27", "4 days")
    answer = period(sentence, pss_28_february=reading)
    assert answer.conditional_release_on == date(2015, 2, 28)
    assert str(answer.last_day) == last
    assert any("29 February" in doubt for doubt in answer.doubts)


def test_the_repeal_ends_supervision_already_running() -> None:
    answer = period(a_sentence("2026-01-12", "12 weeks"))
    assert (answer.applies, answer.last_day) == (True, date(2026, 4, 26))
    assert answer.doubts[0] == "Without the repeal on 27 April 2026, a doubtful day, the end would be 22 February 2027."


@pytest.mark.parametrize(("repealed_on", "applies"), [("2026-04-07", False), ("2026-04-08", True)])
def test_supervision_that_would_begin_on_the_day_of_repeal_does_not(repealed_on: str, applies: bool) -> None:
    answer = period(a_sentence("2026-01-13", "12 weeks"), pss_repealed_on=repealed_on)
    assert answer.applies is applies


def test_before_the_act_a_term_under_twelve_months_had_no_licence() -> None:
    early = {"offence_on": date(2014, 6, 1)}
    assert period(a_sentence("2015-03-02", "12 weeks", **early)).licence_ends_on is None
    assert period(a_sentence("2015-03-02", "12 months", **early)).licence_ends_on == date(2016, 3, 1)


def test_sentences_before_the_criminal_justice_act_have_other_rules() -> None:
    with pytest.raises(NotInForce):
        period(a_sentence("2005-04-03", "12 weeks", offence_on=date(2005, 1, 1)))


SENTENCES = st.builds(
    CustodialSentence,
    sentenced_on=st.dates(date(2015, 3, 1), date(2023, 12, 31)),
    term=st.one_of(
        st.builds(Term, st.integers(2, 728), st.just(Unit.DAY)),
        st.builds(Term, st.integers(1, 103), st.just(Unit.WEEK)),
        st.builds(Term, st.integers(1, 23), st.just(Unit.MONTH)),
    ),
    offence_on=st.just(date(2015, 2, 1)),
    born_on=st.just(date(1985, 6, 15)),
    remand_days=st.integers(0, 40),
    unlawfully_at_large_days=st.integers(0, 40),
)


@given(SENTENCES)
def test_supervision_follows_the_licence_without_a_gap_and_ends_a_year_after_release(
    sentence: CustodialSentence,
) -> None:
    answer = period(replace(sentence, remand_days=min(sentence.remand_days, sentence.days - 1)))
    assert answer.applies
    assert answer.licence_ends_on is not None
    assert answer.first_day == answer.licence_ends_on + timedelta(days=1)
    assert answer.first_day is not None
    assert answer.last_day is not None
    assert answer.first_day <= answer.last_day
    absence = timedelta(days=sentence.unlawfully_at_large_days)
    assert answer.last_day == answer.conditional_release_on + relativedelta(months=12) + absence


@given(SENTENCES)
def test_half_the_term_rounded_up_is_served(sentence: CustodialSentence) -> None:
    served = replace(sentence, remand_days=0)
    custody = (served.conditional_release_on - served.sentenced_on).days + 1
    assert custody in (served.days - custody, served.days - custody + 1)


@given(SENTENCES)
def test_the_two_readings_of_28_february_differ_by_one_day_and_only_then(sentence: CustodialSentence) -> None:
    tool, statute = period(sentence).last_day, period(sentence, pss_28_february="statute").last_day
    release = sentence.conditional_release_on
    leap_day_next = (release.month, release.day) == (2, 28) and (release.year + 1) % 4 == 0
    assert tool is not None
    assert statute is not None
    assert (statute - tool).days == (1 if leap_day_next else 0)
