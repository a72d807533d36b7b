"""The question whether a result is allowed, as asked and answered (enforcement.md §4.8; §9 cases 28, 30, 31, 32)."""

import pytest

import enforcement.explained  # noqa: F401
from probation.policy import NotInForce, ProviderPolicy
from probation.rules import Answer, BadInput, ask
from probation.working_days.published import published_calendar

CO, SSO = "community-order", "suspended-sentence-order"
PSS, SDO = "post-sentence-supervision", "supervision-default-order"


def answer_to(kind: str, result: str, figures: str = "") -> Answer:
    keys = {"kind": kind, "result": result, **dict(figure.split("=") for figure in figures.split())}
    return ask("result-allowed", keys.items(), calendar=published_calendar(), settings=ProviderPolicy.default())


@pytest.mark.parametrize(
    ("kind", "result", "figures"),
    [
        (CO, "no-action", ""),
        (CO, "fine", "fine=2500"),
        (CO, "fine", "fine=0.01"),
        (CO, "amend", "hours=20"),
        (CO, "amend", "hours=300"),
        (CO, "amend", "hours=15 hours_before=60"),
        (CO, "amend", "curfew_days=1 curfew_hours=2"),
        (CO, "amend", "curfew_days=365 curfew_hours=16"),
        (CO, "amend", "new_end_on=2017-12-30 order_end_on=2017-06-30"),
        (CO, "amend", "new_end_on=2017-12-30 order_end_on=2017-06-30 original_order_on=2014-07-01 already_extended=no"),
        (CO, "amend", "hours=20 already_extended=yes"),
        (CO, "revoke", ""),
        (CO, "custody", "days=365"),
        (CO, "custody", "days=181 imprisonable=no heard_on=2018-02-01"),
        (SSO, "activate", ""),
        (SSO, "activate-shorter", "days=28"),
        (SSO, "fine", "fine=2500"),
        (SSO, "amend", "hours=40"),
        (SSO, "amend", "new_end_on=2019-03-09 original_order_on=2017-03-10"),
        (SSO, "amend", "new_end_on=2019-03-09 original_order_on=2017-03-10 order_end_on=2018-03-09"),
        (PSS, "no-action", ""),
        (PSS, "fine", "fine=1000"),
        (PSS, "committal", "days=14"),
        (PSS, "committal", "days=1"),
        (PSS, "supervision-default-order", "hours=20"),
        (PSS, "supervision-default-order", "hours=60 pss_last_day=2018-07-06"),
        (
            PSS,
            "supervision-default-order",
            "curfew_days=20 curfew_hours=2 new_end_on=2018-07-06 pss_last_day=2018-07-06",
        ),
        (
            PSS,
            "supervision-default-order",
            "curfew_days=20 curfew_hours=16 order_end_on=2018-07-06 pss_last_day=2018-07-06",
        ),
        (SDO, "committal", "days=14"),
        (SDO, "fine", "fine=1000"),
        (SDO, "supervision-default-order", "hours=60"),
        (SDO, "supervision-default-order", "curfew_days=20 curfew_hours=20 original_order_on=2022-06-28"),
    ],
)
def test_what_the_law_allows_is_allowed(kind: str, result: str, figures: str) -> None:
    found = answer_to(kind, result, figures).to_json()
    assert (found["allowed"], found["reasons"]) == (True, [])


@pytest.mark.parametrize(
    ("kind", "result", "figures", "reasons"),
    [
        (CO, "fine", "fine=2500.01", ["at most £2,500"]),
        (CO, "fine", "fine=0", ["amount of the fine"]),
        (CO, "amend", "hours=15", ["at least 20 hours"]),
        (CO, "amend", "hours=301", ["at most 300 hours"]),
        (CO, "amend", "hours=241 hours_before=60", ["at most 300 hours in all"]),
        (CO, "amend", "curfew_days=30 curfew_hours=17", ["from 2 to 16"]),
        (CO, "amend", "curfew_days=366 curfew_hours=12", ["at most 12 months"]),
        (CO, "amend", "new_end_on=2017-12-31 order_end_on=2017-06-30", ["so to 30 December 2017"]),
        (CO, "amend", "new_end_on=2017-06-30 order_end_on=2017-06-30", ["after the stated end"]),
        (CO, "amend", "new_end_on=2017-09-30 order_end_on=2017-06-30 already_extended=yes", ["once"]),
        (CO, "amend", "hours=19 new_end_on=2018-01-01 order_end_on=2017-06-30", ["at least 20", "at most 6 months"]),
        (CO, "custody", "days=182 imprisonable=no heard_on=2018-02-01", ["at most 6 months"]),
        (CO, "committal", "days=14", ["not open to a court on breach of a community order"]),
        (CO, "fine", "fine=100 hours=20", ["in one way"]),
        (SSO, "no-action", "", ["not open"]),
        (SSO, "fine", "fine=2501", ["at most £2,500"]),
        (SSO, "amend", "new_end_on=2019-03-10 original_order_on=2017-03-10", ["by 9 March 2019"]),
        (PSS, "fine", "fine=1000.01", ["at most £1,000"]),
        (PSS, "committal", "days=15", ["at most 14 days"]),
        (PSS, "committal", "days=0", ["days of committal"]),
        (PSS, "revoke", "", ["not open"]),
        (PSS, "supervision-default-order", "hours=61", ["from 20 to 60 hours"]),
        (PSS, "supervision-default-order", "hours=19", ["from 20 to 60 hours"]),
        (PSS, "supervision-default-order", "hours=40 curfew_days=20", ["not both"]),
        (PSS, "supervision-default-order", "curfew_days=19", ["at least 20 days"]),
        (PSS, "supervision-default-order", "curfew_days=20 curfew_hours=17", ["from 2 to 16"]),
        (
            PSS,
            "supervision-default-order",
            "curfew_days=20 curfew_hours=8 new_end_on=2018-07-07 pss_last_day=2018-07-06",
            ["by the last day of supervision, 6 July 2018"],
        ),
        (
            PSS,
            "supervision-default-order",
            "curfew_days=20 curfew_hours=8 order_end_on=2018-07-07 pss_last_day=2018-07-06",
            ["by the last day of supervision"],
        ),
        (
            PSS,
            "supervision-default-order",
            "curfew_days=20 curfew_hours=8 new_end_on=2018-07-06 pss_last_day=2018-07-06 heard_on=2018-06-18",
            ["cannot end before 7 July 2018"],
        ),
        (PSS, "supervision-default-order", "hours=40 pss_last_day=2018-01-31 heard_on=2018-02-01", ["no time"]),
        (SDO, "supervision-default-order", "curfew_days=20 curfew_hours=20 original_order_on=2022-06-27", ["2 to 16"]),
    ],
)
def test_what_the_law_does_not_allow_is_refused_with_every_reason(
    kind: str, result: str, figures: str, reasons: list[str]
) -> None:
    found = answer_to(kind, result, figures).to_json()
    assert found["allowed"] is False
    assert len(found["reasons"]) == len(reasons)
    assert all(part in text for part, text in zip(reasons, found["reasons"], strict=True))


@pytest.mark.parametrize(
    ("kind", "result", "figures", "named"),
    [
        (CO, "fine", "", ["fine"]),
        (PSS, "committal", "", ["days"]),
        (CO, "amend", "", ["hours"]),
        (PSS, "supervision-default-order", "curfew_hours=8", ["hours"]),
        (CO, "amend", "new_end_on=2017-12-30", ["order_end_on"]),
        (SSO, "amend", "new_end_on=2019-03-09", ["original_order_on"]),
        (CO, "amend", "curfew_days=0", ["curfew_days"]),
        (SSO, "activate-shorter", "days=0", ["days"]),
        (CO, "no-action", "order_end_on=2017-02-01 original_order_on=2017-03-01", ["order_end_on"]),
        (PSS, "no-action", "pss_last_day=2017-02-01 original_order_on=2017-03-01", ["pss_last_day"]),
        (PSS, "no-action", "heard_on=2017-02-01 original_order_on=2017-03-01", ["heard_on"]),
        (CO, "recall", "", ["result"]),
        ("licence", "fine", "fine=100", ["kind"]),
        (CO, "fine", "fine=ten", ["fine"]),
        (CO, "fine", "fine=-1", ["fine"]),
        (CO, "amend", "hours=20.5", ["hours"]),
        (CO, "amend", "hours=20 already_extended=maybe", ["already_extended"]),
        (CO, "fine", "fine=100 pounds=100", ["pounds"]),
    ],
)
def test_missing_unknown_and_impossible_figures_are_named(
    kind: str, result: str, figures: str, named: list[str]
) -> None:
    with pytest.raises(BadInput) as bad:
        answer_to(kind, result, figures)
    assert [problem.key for problem in bad.value.problems] == named
    assert all(problem.sentence.startswith((problem.key, "“")) for problem in bad.value.problems)


def test_the_results_there_are_are_named_where_none_is_given() -> None:
    with pytest.raises(BadInput, match="one of no-action, fine, amend, revoke, custody, activate"):
        ask(
            "result-allowed",
            [("kind", CO)],
            calendar=published_calendar(),
            settings=ProviderPolicy.default(),
        )


@pytest.mark.parametrize(
    ("kind", "result", "figures", "doubts"),
    [
        (PSS, "supervision-default-order", "hours=40", ["pss_last_day"]),
        (PSS, "supervision-default-order", "curfew_days=20", ["curfew_hours", "new_end_on", "pss_last_day"]),
        (CO, "amend", "curfew_days=20", ["curfew_hours"]),
        (PSS, "fine", "fine=1000", ["Level 3"]),
        (CO, "fine", "fine=1000", []),
    ],
)
def test_what_was_not_checked_or_is_doubtful_is_said(kind: str, result: str, figures: str, doubts: list[str]) -> None:
    found = answer_to(kind, result, figures)
    assert found.values["allowed"] is True
    assert [doubt.startswith(start) for doubt, start in zip(found.doubts, doubts, strict=True)] == [True] * len(doubts)


def test_the_law_is_that_of_the_hearing() -> None:
    with pytest.raises(NotInForce):
        answer_to(CO, "no-action", "heard_on=2012-12-02")
    with pytest.raises(NotInForce):
        answer_to(PSS, "no-action", "heard_on=2015-01-31")
    assert answer_to(CO, "no-action", "heard_on=2012-12-03").version == "LASPO 2012"


def test_without_activation_the_answer_says_that_reasons_are_due() -> None:
    """§9 case 28: the figures are within the law; the record is refused without the reasons."""
    found = answer_to(SSO, "fine", "fine=500")
    assert found.values["allowed"] is True
    assert any("unless that is unjust" in note for note in found.notes)


def test_the_answer_carries_its_rule_version_and_source() -> None:
    found = answer_to(PSS, "committal", "days=15").to_json()
    assert list(found) == ["allowed", "reasons", "rule", "version", "citation", "notes", "doubts"]
    assert (found["rule"], found["version"]) == ("result-allowed", "ORA 2014")
    assert found["reasons"] == ["Committal to custody is for at most 14 days (CJA 2003, s.256AC(4)(a))."]
