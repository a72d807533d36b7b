"""Whether a breach pack is whole, and who may check it (enforcement.md §4.0 box 9, §4.5)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from enforcement.policy.breach.pack import (
    CheckFacts,
    PackDocument,
    PackFacts,
    SendBackFacts,
    checking,
    preparing,
    required_documents,
    sending_back,
)
from enforcement.vocabulary import PackCheck, PackDocumentKind
from probation.policy import ProviderPolicy

ON = date(2017, 4, 25)
SETTINGS = ProviderPolicy.default()
SIX = tuple(kind for kind in PackDocumentKind if kind != PackDocumentKind.OTHER)
AUTHOR, ADMINISTRATOR, MANAGER = 1, 2, 3


def document(kind: str, *, draft: bool = False, author: int = AUTHOR) -> PackDocument:
    return PackDocument(kind=kind, version=2, is_draft=draft, author=author)


PACK = PackFacts(documents=tuple(document(kind) for kind in SIX), warned=True, settings=SETTINGS)
CHECK = CheckFacts(pack=PACK, prepared_by=AUTHOR, checked_by=MANAGER, confirmed=tuple(PackCheck))


def against(**changes: Any) -> list[str]:
    return [reason.field for reason in preparing.decide(replace(PACK, **changes), on=ON).reasons]


def against_passing(**changes: Any) -> list[str]:
    return [reason.field for reason in checking.decide(replace(CHECK, **changes), on=ON).reasons]


def test_a_pack_of_all_six_documents_is_whole() -> None:
    assert against() == []


@pytest.mark.parametrize("missing", SIX)
def test_each_document_is_asked_for(missing: PackDocumentKind) -> None:
    kept = tuple(held for held in PACK.documents if held.kind != missing)
    assert against(documents=kept) == [f"document-{missing}"]


def test_everything_missing_is_named_at_once() -> None:
    assert against(documents=()) == [f"document-{kind}" for kind in SIX]


def test_a_draft_is_no_document() -> None:
    drafts = (
        document(PackDocumentKind.REPORT, draft=True),
        *(held for held in PACK.documents if held.kind != "report"),
    )
    assert against(documents=drafts) == ["document-report"]


def test_without_a_warning_there_are_no_warning_letters_to_ask_for() -> None:
    kept = tuple(held for held in PACK.documents if held.kind != PackDocumentKind.WARNINGS)
    assert against(documents=kept, warned=False) == []
    assert (
        against_passing(
            pack=replace(PACK, documents=kept, warned=False),
            confirmed=tuple(check for check in PackCheck if check != PackCheck.WARNINGS),
        )
        == []
    )


def test_a_pack_put_up_says_what_the_court_should_do() -> None:
    assert against(proposal=" ") == ["proposal"]
    assert against(proposal="Twenty hours more of unpaid work.") == []


@pytest.mark.parametrize("kind", SIX)
def test_a_provider_may_do_without_a_document(kind: PackDocumentKind) -> None:
    without = SETTINGS.with_values({f"pack_needs_{kind}": False})
    assert kind not in required_documents(warned=True, settings=without)
    assert len(required_documents(warned=True, settings=without)) == 5


def test_a_manager_passes_a_whole_pack() -> None:
    assert against_passing() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"checked_by": AUTHOR}, ["checked_by"]),
        ({"prepared_by": MANAGER}, ["checked_by"]),
        ({"confirmed": ()}, ["confirmed"] * len(PackCheck)),
        ({"confirmed": tuple(PackCheck)[1:]}, ["confirmed"]),
        ({"pack": replace(PACK, documents=PACK.documents[1:])}, ["document-information"]),
    ],
)
def test_the_checker_did_not_write_it_and_confirms_every_point(changes: dict[str, Any], expected: list[str]) -> None:
    assert against_passing(**changes) == expected


def test_whoever_wrote_one_document_cannot_check_the_pack() -> None:
    written = (*PACK.documents[1:], document(PackDocumentKind.INFORMATION, author=ADMINISTRATOR))
    assert against_passing(pack=replace(PACK, documents=written), checked_by=ADMINISTRATOR) == ["checked_by"]


@pytest.mark.parametrize(("text", "expected"), [("The induction record.", []), (" ", ["what_is_needed"])])
def test_a_pack_is_sent_back_with_what_it_needs(text: str, expected: list[str]) -> None:
    found = sending_back.decide(SendBackFacts(what_is_needed=text), on=ON).reasons
    assert [reason.field for reason in found] == expected
