"""The eleven questions of recall, as asked and answered (contract of the rule command; recall.md §4 and §8)."""

from typing import Any

import pytest

import recall.explained  # noqa: F401
from probation.policy import ProviderPolicy
from probation.rules import ask
from probation.working_days.published import published_calendar

PERSON = {"born_on": "1987-06-01", "kind": "determinate", "mappa_category": "1", "mappa_level": "1"}


def answer(rule: str, **keys: str) -> dict[str, Any]:
    return ask(rule, keys.items(), calendar=published_calendar(), settings=ProviderPolicy.default()).to_json()


@pytest.mark.parametrize(
    ("rule", "keys", "expected"),
    [
        pytest.param(
            "recallable-on",
            {"on": "2017-05-31", "licence_ends_on": "2017-06-01"},
            {"recallable": True, "reasons": []},
            id="case-49-the-day-before",
        ),
        pytest.param(
            "fixed-term-release",
            {"returned_on": "2017-06-01", "days": "28", "sentence_expires_on": "2018-01-01"},
            {"release_on": "2017-06-28", "capped": False, "earlier_working_day": None},
            id="case-1",
        ),
        pytest.param(
            "fixed-term-release",
            {"returned_on": "2017-12-21", "days": "14", "sentence_expires_on": "2018-06-01"},
            {"release_on": "2018-01-03", "capped": False},
            id="case-2",
        ),
        pytest.param(
            "fixed-term-release",
            {"returned_on": "2017-06-01", "days": "28", "sentence_expires_on": "2017-06-10"},
            {"release_on": "2017-06-10", "capped": True, "earlier_working_day": "2017-06-09"},
            id="case-9-and-53",
        ),
        pytest.param(
            "fixed-term-release",
            {
                "returned_on": "2017-06-01",
                "days": "14",
                "sentence_expires_on": "2018-01-01",
                "home_detention": "yes",
                "conditional_release_on": "2017-07-20",
            },
            {"release_on": "2017-07-20", "capped": False},
            id="home-detention",
        ),
        pytest.param(
            "fixed-term-release",
            {
                "returned_on": "2017-06-01",
                "days": "14",
                "sentence_expires_on": "2018-01-01",
                "days_at_large_in_term": "3",
                "added_days": "2",
            },
            {"release_on": "2017-06-19", "capped": False},
            id="days-at-large-and-added",
        ),
        pytest.param(
            "unlawfully-at-large",
            {"revoked_on": "2017-03-01", "returned_on": "2017-03-20"},
            {"days": 18, "first_day": "2017-03-02", "last_day": "2017-03-19"},
            id="worked-18-days",
        ),
        pytest.param(
            "unlawfully-at-large",
            {"revoked_on": "2017-03-01", "returned_on": "2017-03-02"},
            {"days": 0, "first_day": None, "counted": []},
            id="back-the-next-day",
        ),
        pytest.param(
            "recall-timetable",
            {"agreed_at": "2017-06-03T23:00+01:00", "emergency": "yes"},
            {
                "ppcs_by": "2017-06-04T23:00:00+01:00",
                "revoke_by": "2017-06-05T01:00:00+01:00",
                "arrest_by": "2017-06-07T01:00:00+01:00",
                "end_to_end_by": "2017-06-07T01:00:00+01:00",
            },
            id="case-28",
        ),
        pytest.param(
            "recall-timetable",
            {"agreed_at": "2017-03-25T20:00Z", "emergency": "no"},
            {
                "ppcs_by": "2017-03-26T21:00:00+01:00",
                "revoke_by": "2017-03-27T21:00:00+01:00",
                "arrest_by": "2017-03-31T21:00:00+01:00",
                "end_to_end_by": "2017-03-31T21:00:00+01:00",
            },
            id="clocks-go-forward",
        ),
        pytest.param(
            "recall-timetable",
            {"agreed_at": "2017-10-28T20:00+01:00", "emergency": "no"},
            {"ppcs_by": "2017-10-29T19:00:00+00:00", "end_to_end_by": "2017-11-03T19:00:00+00:00"},
            id="clocks-go-back",
        ),
        pytest.param(
            "police-arrest-due",
            {"received_at": "2017-06-02T18:00+01:00", "emergency": "no"},
            {"due_at": "2017-06-06T18:00:00+01:00"},
            id="case-41",
        ),
        pytest.param(
            "police-arrest-due",
            {"received_at": "2017-06-02T18:00+01:00", "emergency": "yes"},
            {"due_at": "2017-06-04T18:00:00+01:00"},
            id="case-41-emergency",
        ),
        pytest.param("dossier-due", {"told_at": "2017-04-13"}, {"due_on": "2017-04-18"}, id="worked-easter"),
        pytest.param(
            "dossier-due",
            {"told_at": "2017-06-01T23:30+00:00"},
            {"due_on": "2017-06-05", "counted": ["2017-06-05"]},
            id="case-44-told-after-midnight-in-London",
        ),
        pytest.param("parole-referral", {"returned_on": "2017-06-01"}, {"refer_on": "2017-06-29"}, id="worked"),
        pytest.param(
            "parole-referral",
            {"returned_on": "2017-06-01", "representations_on": "2017-06-03"},
            {"refer_on": "2017-06-03", "counted": ["2017-06-01", "2017-06-02"]},
            id="case-45",
        ),
        pytest.param(
            "part-b-due",
            {"returned_on": "2017-04-13", "on": "2021-06-01"},
            {"due_on": "2017-05-08"},
            id="worked-easter-14-working-days",
        ),
        pytest.param(
            "part-b-due",
            {"returned_on": "2019-04-02", "on": "2019-03-31"},
            {"due_on": "2019-04-16", "version": "P1_PI27"},
            id="case-58-14-calendar-days",
        ),
        pytest.param("annual-review", {"determined_on": "2017-06-01"}, {"due_on": "2018-06-01"}, id="case-48"),
        pytest.param(
            "annual-review",
            {"determined_on": "2017-06-01", "sentence_expires_on": "2018-01-01"},
            {"due_on": None},
            id="case-48-expires-before",
        ),
        pytest.param("deemed-notified", {"last_contact_on": "2017-01-10"}, {"on": "2017-07-10"}, id="case-54"),
        pytest.param(
            "fixed-term-suitability",
            {**PERSON, "revoked_on": "2026-04-10", "sentence": "12 years"},
            {"outcome": "mandatory", "length_days": 56, "warnings": [], "version": "R5_FTR56"},
            id="case-19",
        ),
        pytest.param(
            "fixed-term-suitability",
            {**PERSON, "revoked_on": "2017-06-01", "sentence": "11 months 30 days", "rosh": "low"},
            {"outcome": "discretionary", "length_days": 14, "version": "R2_ORA"},
            id="case-4",
        ),
        pytest.param(
            "fixed-term-suitability",
            {**PERSON, "revoked_on": "2017-06-01", "sentence": "10 months", "kind": "extended"},
            {"outcome": "excluded", "length_days": None},
            id="case-11",
        ),
    ],
)
def test_the_answer(rule: str, keys: dict[str, str], expected: dict[str, Any]) -> None:
    found = answer(rule, **keys)
    assert {name: found[name] for name in expected} == expected
    assert found["rule"] == rule
    assert found["version"]
    assert found["citation"]


def test_the_days_counted_are_those_of_the_term_with_the_return_as_day_1() -> None:
    found = answer("fixed-term-release", returned_on="2017-06-01", days="28", sentence_expires_on="2018-01-01")
    assert (len(found["counted"]), found["counted"][0], found["counted"][-1]) == (28, "2017-06-01", "2017-06-28")
    assert found["skipped"] == []
    referral = answer("parole-referral", returned_on="2017-06-01")["counted"]
    assert (len(referral), referral[-1]) == (28, "2017-06-28")
    at_large = answer("unlawfully-at-large", revoked_on="2017-03-01", returned_on="2017-03-20")["counted"]
    assert (len(at_large), at_large[0], at_large[-1]) == (18, "2017-03-02", "2017-03-19")
    part_b = answer("part-b-due", returned_on="2017-06-01", on="2017-06-01")
    assert (len(part_b["counted"]), part_b["counted"][-1]) == (14, part_b["due_on"])


def test_every_holiday_passed_over_is_named() -> None:
    found = answer("dossier-due", told_at="2017-04-13")
    assert {"date": "2017-04-14", "reason": "Good Friday"} in found["skipped"]
    assert {"date": "2017-04-17", "reason": "Easter Monday"} in found["skipped"]


def test_every_test_of_suitability_has_its_result_and_source() -> None:
    found = answer(
        "fixed-term-suitability", **{**PERSON, "mappa_level": "unknown"}, revoked_on="2026-04-10", sentence="1 year"
    )
    assert found["outcome"] == "excluded"
    results = {test["name"]: test["result"] for test in found["tests"]}
    assert results["Not managed at MAPPA level 2 or 3"] == "unknown"
    assert set(results.values()) == {"met", "unknown"}
    assert all(test["citation"] for test in found["tests"])
    [warning] = found["warnings"]
    assert warning == "Not known, so it counts as an exclusion; find out: not managed at MAPPA level 2 or 3."


def test_case_50_supervision_offers_the_way_to_court() -> None:
    found = answer("recallable-on", on="2017-06-01", licence_ends_on="2017-05-01", in_pss="yes")
    assert not found["recallable"]
    assert "Return the person to court" in found["reasons"][0]


def test_case_8_a_short_sentence_of_an_old_offence_has_no_licence() -> None:
    keys = {"on": "2017-06-01", "licence_ends_on": "2018-06-01", "sentence": "10 months", "offence_on": "2015-01-31"}
    assert not answer("recallable-on", **keys)["recallable"]
    assert answer("recallable-on", **keys, home_detention="yes")["recallable"]
