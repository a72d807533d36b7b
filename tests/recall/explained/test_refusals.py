"""What is missing, malformed, impossible or before its time is refused with a sentence that names the key."""

import json
from contextlib import suppress
from io import StringIO
from itertools import product

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

import recall.explained  # noqa: F401
from probation.policy import NotInForce, ProviderPolicy
from probation.rules import BadInput, Kind, ask, rule_named
from probation.working_days.published import published_calendar

RULES = (
    "recallable-on",
    "fixed-term-suitability",
    "fixed-term-release",
    "unlawfully-at-large",
    "recall-timetable",
    "police-arrest-due",
    "dossier-due",
    "parole-referral",
    "part-b-due",
    "annual-review",
    "deemed-notified",
)
SUITABILITY = {
    "revoked_on": "2017-06-01",
    "born_on": "1987-06-01",
    "sentence": "10 months",
    "kind": "determinate",
    "mappa_category": "1",
    "mappa_level": "1",
}
RELEASE = {"returned_on": "2017-06-01", "days": "28", "sentence_expires_on": "2018-01-01"}


def asked(rule: str, keys: dict[str, str]) -> None:
    ask(rule, keys.items(), calendar=published_calendar(), settings=ProviderPolicy.default())


@pytest.mark.parametrize(
    ("rule", "keys", "key"),
    [
        ("fixed-term-suitability", {**SUITABILITY, "born_on": "2007-06-02"}, "born_on"),
        ("fixed-term-suitability", {**SUITABILITY, "sentenced_on": "2017-06-02"}, "sentenced_on"),
        ("fixed-term-suitability", {**SUITABILITY, "offence_on": "2017-06-02"}, "offence_on"),
        ("fixed-term-suitability", {**SUITABILITY, "convicted": "yes"}, "convicted"),
        ("fixed-term-suitability", {**SUITABILITY, "sentence": "a while"}, "sentence"),
        ("fixed-term-suitability", {**SUITABILITY, "sentence": " and ".join(["1 year"] * 21)}, "sentence"),
        ("fixed-term-suitability", {**SUITABILITY, "revoked_on": "unknown"}, "revoked_on"),
        ("fixed-term-suitability", {**SUITABILITY, "mappa_level": "4"}, "mappa_level"),
        ("fixed-term-suitability", {**SUITABILITY, "mappa_lvl": "4"}, "mappa_lvl"),
        ("fixed-term-release", {**RELEASE, "days": "15"}, "days"),
        ("fixed-term-release", {**RELEASE, "days": "56"}, "days"),
        ("fixed-term-release", {**RELEASE, "returned_on": "2014-06-01", "days": "14"}, "days"),
        ("fixed-term-release", {**RELEASE, "sentence_expires_on": "2017-05-31"}, "sentence_expires_on"),
        ("fixed-term-release", {**RELEASE, "home_detention": "yes"}, "conditional_release_on"),
        ("unlawfully-at-large", {"revoked_on": "2017-06-02", "returned_on": "2017-06-01"}, "returned_on"),
        ("recall-timetable", {"agreed_at": "2017-06-03T23:00", "emergency": "no"}, "agreed_at"),
        ("recall-timetable", {"agreed_at": "2017-06-03T23:00Z"}, "emergency"),
        ("police-arrest-due", {"received_at": "2017-06-03", "emergency": "no"}, "received_at"),
        ("dossier-due", {"told_at": "2100-06-03"}, "told_at"),
        ("parole-referral", {"returned_on": "2017-06-02", "representations_on": "2017-06-01"}, "representations_on"),
        ("part-b-due", {"returned_on": "2017-06-01"}, "on"),
        ("part-b-due", {"returned_on": "2100-06-01", "on": "2021-06-01"}, "returned_on"),
        ("annual-review", {"determined_on": "2017-06-02", "sentence_expires_on": "2017-06-01"}, "sentence_expires_on"),
        ("recallable-on", {"on": "2017-02-29", "licence_ends_on": "2017-06-01"}, "on"),
    ],
)
def test_input_that_cannot_be_is_refused_by_the_name_of_its_key(rule: str, keys: dict[str, str], key: str) -> None:
    with pytest.raises(BadInput) as refused:
        asked(rule, keys)
    assert [problem.key for problem in refused.value.problems] == [key]
    assert key in refused.value.problems[0].sentence


@pytest.mark.parametrize("rule", RULES)
def test_every_required_key_is_asked_for_by_name(rule: str) -> None:
    with pytest.raises(BadInput) as refused:
        asked(rule, {})
    required = [key.name for key in rule_named(rule).keys if key.required]
    assert [problem.key for problem in refused.value.problems] == required


@pytest.mark.parametrize(
    ("rule", "keys"),
    [
        ("recallable-on", {"on": "2005-04-03", "licence_ends_on": "2006-01-01"}),
        ("fixed-term-suitability", {**SUITABILITY, "revoked_on": "2008-07-13"}),
        ("fixed-term-release", {**RELEASE, "returned_on": "2008-07-13"}),
        ("unlawfully-at-large", {"revoked_on": "2005-04-03", "returned_on": "2005-05-01"}),
        ("recall-timetable", {"agreed_at": "2014-05-31T23:59+01:00", "emergency": "no"}),
        ("police-arrest-due", {"received_at": "2014-05-31T12:00Z", "emergency": "yes"}),
        ("dossier-due", {"told_at": "2014-05-30"}),
        ("parole-referral", {"returned_on": "2008-07-13"}),
        ("part-b-due", {"returned_on": "2017-06-01", "on": "2014-05-31"}),
        ("annual-review", {"determined_on": "2008-07-13"}),
        ("deemed-notified", {"last_contact_on": "2015-04-12"}),
    ],
)
def test_before_its_time_a_rule_is_not_in_force(rule: str, keys: dict[str, str]) -> None:
    with pytest.raises(NotInForce, match=rule):
        asked(rule, keys)


def test_the_command_exits_2_for_bad_input_and_3_out_of_force_and_prints_json() -> None:
    out, err = StringIO(), StringIO()
    with pytest.raises(SystemExit, match="2"):
        call_command("rule", "recall-timetable", "emergency=no", stderr=err)
    assert "agreed_at is missing" in err.getvalue()
    with pytest.raises(SystemExit, match="3"):
        call_command("rule", "deemed-notified", "last_contact_on=2015-04-12", stderr=err)
    assert "No version of the rule “deemed-notified” was in force on 2015-04-12" in err.getvalue()
    call_command("rule", "fixed-term-suitability", *(f"{k}={v}" for k, v in SUITABILITY.items()), "--json", stdout=out)
    assert json.loads(out.getvalue())["outcome"] == "discretionary"


def test_the_command_shows_each_test_and_its_result() -> None:
    out = StringIO()
    call_command("rule", "fixed-term-suitability", *(f"{k}={v}" for k, v in SUITABILITY.items()), stdout=out)
    assert "The sentence is not an extended sentence: met (CJA 2003, s.255A)" in out.getvalue()
    assert "length_days: 14" in out.getvalue()


UNKNOWABLE = [
    key.name
    for key in rule_named("fixed-term-suitability").keys
    if key.may_be_unknown or (key.kind == Kind.CHOICE and "unknown" in key.choices)
]
DAYS = ("2010-06-01", "2013-06-01", "2017-06-01", "2024-06-01", "2025-10-01", "2026-04-10", "2026-08-10")


@pytest.mark.parametrize(("key", "revoked_on"), list(product(UNKNOWABLE, DAYS)))
def test_unknown_is_an_answer_to_every_question_about_the_person_in_every_rule_set(key: str, revoked_on: str) -> None:
    asked("fixed-term-suitability", {**SUITABILITY, "revoked_on": revoked_on, key: "unknown"})


def test_all_but_the_days_may_be_unknown() -> None:
    keys = {key.name for key in rule_named("fixed-term-suitability").keys}
    assert keys - set(UNKNOWABLE) == {"revoked_on", "sentenced_on", "offence_on"}


TEXTS = st.one_of(
    st.sampled_from(
        ["", "unknown", "yes", "28", "2017-06-01", "2199-12-31", "0001-01-01", "100 years", "2199-12-31T23:59Z"]
    ),
    st.dates().map(str),
    st.text(max_size=20),
)


@given(st.sampled_from(RULES), st.data())
def test_whatever_is_typed_there_is_an_answer_or_a_sentence(rule: str, data: st.DataObject) -> None:
    keys = {key.name: data.draw(TEXTS) for key in rule_named(rule).keys if key.required or data.draw(st.booleans())}
    with suppress(BadInput, NotInForce):
        asked(rule, keys)
