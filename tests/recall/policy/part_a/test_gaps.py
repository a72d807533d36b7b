"""What a report lacks before it may be complete (recall.md §5; cases 11, 32 and 57)."""

from typing import Any

import pytest

from recall.policy.part_a import whole
from recall.policy.part_a.recall_type import FACTORS
from tests.recall.policy.part_a.complete import ON, a_context

FIXED = {"recall_type": "fixed"}
WEIGHED = {name: "Weighed." for name, _ in FACTORS}


def lacks(changed: dict[str, dict[str, Any]], **different: Any) -> list[str]:
    """The fields of the reasons against a report."""
    return [reason.field for reason in whole.decide(a_context(changed, **different), on=ON).reasons]


def test_a_whole_report_lacks_nothing_and_cites_the_form() -> None:
    decision = whole.decide(a_context(), on=ON)
    assert decision.permits
    assert any("Part A form" in str(cite) for cite in decision.cites)


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ("disclosure", "alternatives_considered"),
        ("emergency", "is_emergency"),
        ("extended", "extended"),
        ("person", "pnomis_number"),
        ("person", "releasing_prison"),
        ("person", "last_released_on"),
        ("sentence", "offence"),
        ("sentence", "sentenced_on"),
        ("sentence", "length"),
        ("sentence", "licence_expires_on"),
        ("sentence", "sentence_expires_on"),
        ("custody", "custody"),
        ("address", "no_fixed_abode"),
        ("address", "address"),
        ("arrest", "arrest_issues"),
        ("police", "police_name"),
        ("police", "police_phone"),
        ("police", "police_email"),
        ("vulnerability", "issues"),
        ("contraband", "contraband"),
        ("mappa", "category"),
        ("victim", "in_contact"),
        ("rosh", "public"),
        ("rosh", "staff"),
        ("offence", "analysis"),
        ("standard", "conditions"),
        ("circumstances", "circumstances"),
        ("circumstances", "unmanageable"),
        ("response", "response"),
        ("alternatives", "tried"),
        ("type", "reasons"),
        ("author", "name"),
        ("author", "mailbox"),
        ("author", "decided_at"),
        ("supervisor", "is_other"),
        ("attachments", "paper_licence"),
        ("attachments", "paper_oasys"),
    ],
)
@pytest.mark.parametrize("empty", ["", "  ", None])
def test_each_mandatory_answer_left_out_is_the_one_gap(section: str, name: str, empty: str | None) -> None:
    assert lacks({section: {name: empty}}) == [f"{section}.{name}"]


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"arrest": {"arrest_issues": "yes"}}, ["arrest.arrest_detail"]),
        ({"custody": {"custody": "prison"}}, ["custody.held_at"]),
        ({"address": {"no_fixed_abode": "yes", "address": ""}}, []),
        ({"contraband": {"contraband": "yes"}}, ["contraband.contraband_detail", "contraband.police_told"]),
        ({"mappa": {"category": "2"}}, ["mappa.level"]),
        ({"vulnerability": {"issues": ["self-harm"]}}, ["vulnerability.detail_self_harm"]),
        ({"vulnerability": {"issues": ["none", "not-known"]}}, ["vulnerability.issues", "vulnerability.issues"]),
        ({"supervisor": {"is_other": "yes"}}, ["supervisor.name", "supervisor.phone"]),
        ({"disclosure": {"alternatives_considered": "no"}}, ["disclosure.alternatives_considered"]),
        ({"attachments": {"paper_oasys": "missing"}}, ["attachments.why_oasys"]),
        ({"attachments": {"paper_oasys": "missing", "why_oasys": "Being written."}}, []),
        ({"attachments": {"paper_licence": "missing"}}, ["attachments.why_licence"]),
    ],
)
def test_an_answer_leads_to_others(changed: dict[str, dict[str, Any]], fields: list[str]) -> None:
    assert lacks(changed) == fields


def test_an_emergency_needs_the_officer_of_ppcs_the_time_and_a_number() -> None:
    fields = ["ppcs_officer", "ppcs_approved_at", "reachable_number"]
    assert lacks({"emergency": {"is_emergency": "yes"}}) == [f"emergency.{name}" for name in fields]
    given = dict.fromkeys(fields, "given")
    assert lacks({"emergency": {"is_emergency": "yes", **given}}) == []


def test_case_57_a_victim_in_the_scheme_needs_every_date_the_liaison_officer_was_told() -> None:
    dates = ["told_request_on", "told_statement_on", "told_summary_on"]
    assert lacks({"victim": {"in_contact": "yes"}}) == [f"victim.{name}" for name in dates]
    told = dict.fromkeys(dates, "2017-05-15")
    assert lacks({"victim": {"in_contact": "yes", **told}}) == []


def test_a_victim_on_the_record_is_not_denied() -> None:
    assert lacks({"victim": {"in_contact": "no"}}, victim_recorded=True) == ["victim.in_contact"]


def test_no_condition_broken_is_only_for_risk_alone() -> None:
    nothing: dict[str, dict[str, Any]] = {"standard": {"conditions": []}}
    assert lacks(nothing) == ["standard.conditions"]
    assert lacks(nothing, risk_only=True) == []
    assert lacks({**nothing, "additional": {"conditions": ["12"]}}) == []
    assert lacks({**nothing, "additional": {"other": "Not to enter Example Street."}}) == []


def test_no_alternative_needs_a_reason() -> None:
    assert lacks({"alternatives": {"tried": []}}) == ["alternatives.tried"]
    assert lacks({"alternatives": {"tried": [], "none_because": "There was no time."}}) == []
    assert lacks({"alternatives": {"tried": [{"kind": "warnings", "detail": "", "on": ""}]}}) == ["alternatives.tried"]


def test_a_fixed_term_is_weighed_factor_by_factor() -> None:
    context: dict[str, Any] = {"recall_type": "fixed"}
    assert lacks({"type": FIXED}, **context) == [f"type.{name}" for name, _ in FACTORS]
    assert lacks({"type": {**FIXED, **WEIGHED}}, **context) == []


def test_case_11_an_extended_sentence_is_never_fixed_term_and_has_a_test_of_its_own() -> None:
    extended = {"extended": {"extended": "eds"}, "type": {**FIXED, **WEIGHED}}
    assert "type.recall_type" in lacks(extended, recall_type="fixed")
    extended.pop("type")
    assert lacks(extended) == ["sentence.custodial_term", "sentence.extended_term", "extended-test.criteria"]
    terms = {"custodial_term": "4 years", "extended_term": "2 years"}
    met = {"criteria": ["out-of-touch"]}
    assert lacks({**extended, "sentence": terms, "extended-test": met}) == ["extended-test.comment_out_of_touch"]


@pytest.mark.parametrize("half", ["12 4", ["12", "4", ""], "yesterday"])
def test_half_a_date_is_a_gap_with_a_sentence(half: Any) -> None:
    reasons = whole.decide(a_context({"sentence": {"sentenced_on": half}}), on=ON).reasons
    assert [str(reason) for reason in reasons] == [
        "Section 5, Sentence: Date of sentence: give a whole date, with day, month and year."
    ]
