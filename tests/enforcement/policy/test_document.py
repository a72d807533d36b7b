"""When each document may be made, and what it needs written."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from enforcement.policy.document import ASKED, DocumentFacts, fields_of, making, why_closed
from enforcement.vocabulary.document import IN_THE_PACK, OF_A_WARNING, DocumentKind

ON = date(2017, 4, 25)
OPEN: dict[DocumentKind, dict[str, Any]] = {
    DocumentKind.WARNING: {"warning_given": True},
    DocumentKind.WITHDRAWAL: {"warning_given": True, "warning_withdrawn": True},
    DocumentKind.CONFIRMATION: {},
    DocumentKind.STATEMENT: {"pack_open": True},
    DocumentKind.REPORT: {"pack_open": True},
    DocumentKind.INFORMATION: {"accepted": True, "pack_open": True},
    DocumentKind.DEFAULT_ORDER: {"default_order_made": True, "breach_over": True},
    DocumentKind.AMENDED_ORDER: {"order_amended": True, "breach_over": True},
}


def facts(kind: DocumentKind, **different: Any) -> DocumentFacts:
    usual = {"kind": kind, "number": 1, "written": fields_of(kind), **OPEN[kind]}
    return DocumentFacts(**{**usual, **different})


def reasons(of: DocumentFacts) -> list[str]:
    return [reason.text for reason in making.decide(of, on=ON).reasons]


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_document_whose_time_has_come_and_that_is_all_written_may_be_made(kind: DocumentKind) -> None:
    assert reasons(facts(kind)) == []


@pytest.mark.parametrize(
    ("kind", "different"),
    [
        (DocumentKind.WARNING, {"warning_given": False}),
        (DocumentKind.WARNING, {"number": 2, "why": "Another."}),
        (DocumentKind.WITHDRAWAL, {"warning_withdrawn": False}),
        (DocumentKind.WITHDRAWAL, {"warning_given": False}),
        (DocumentKind.CONFIRMATION, {"breach_over": True}),
        (DocumentKind.STATEMENT, {"pack_open": False}),
        (DocumentKind.REPORT, {"pack_open": False}),
        (DocumentKind.INFORMATION, {"accepted": False}),
        (DocumentKind.INFORMATION, {"breach_over": True}),
        (DocumentKind.DEFAULT_ORDER, {"default_order_made": False}),
        (DocumentKind.AMENDED_ORDER, {"order_amended": False}),
    ],
)
def test_out_of_its_time_it_is_closed_and_says_why(kind: DocumentKind, different: dict[str, Any]) -> None:
    closed = facts(kind, **different)
    assert len(list(why_closed(closed))) == 1
    assert reasons(closed) == list(why_closed(closed))


@pytest.mark.parametrize("kind", ASKED)
def test_each_thing_not_written_is_asked_for_at_once(kind: DocumentKind) -> None:
    decision = making.decide(replace(facts(kind), written=()), on=ON)
    assert {reason.field for reason in decision.reasons} == set(ASKED[kind])


def test_a_later_version_says_why() -> None:
    later = facts(DocumentKind.REPORT, number=2)
    assert reasons(later) == ["Enter why a new version is made."]
    assert reasons(replace(later, why="  ")) == ["Enter why a new version is made."]
    assert reasons(replace(later, why="A word was wrong.")) == []


def test_what_cannot_be_printed_and_what_was_seen_otherwise_are_against_it() -> None:
    assert reasons(facts(DocumentKind.REPORT, unprintable=("😀", "🎉"))) == [
        "These characters cannot be printed. Take them out: 😀, 🎉"
    ]
    (said,) = reasons(facts(DocumentKind.REPORT, seen_otherwise=True))
    assert said.startswith("The document is not the one you were shown.")


def test_what_is_in_the_pack_is_about_a_breach() -> None:
    assert not set(IN_THE_PACK) & set(OF_A_WARNING)
