"""A document is made from the record, kept as it was made, and put in the pack."""

import hashlib

import pytest
from django.db import DatabaseError, transaction

from enforcement.models import BreachCase, Document, PackDocument
from enforcement.queries.documents.contents import draft, paper
from enforcement.queries.documents.stored import Altered, stored_pdf
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import PackDocumentKind
from enforcement.vocabulary.document import DocumentKind as K
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.documents.rendering import render
from probation.policy import Refused
from probation.refusals import NotAdmitted
from tests.factories.breaches import a_breach_case, the_officer
from tests.factories.sentences import a_community_order
from tests.factories.staff import an_officer
from tests.factories.times import at

from .making import LETTER, ON, REPORT, changes, made, said


@pytest.fixture
def breach(officer: User) -> BreachCase:
    return a_breach_case(a_community_order(officer), S.PACK_REQUESTED)


def test_it_is_a_tagged_pdf_with_its_fingerprint(breach: BreachCase) -> None:
    document = made(K.CONFIRMATION, breach, LETTER)
    pdf = stored_pdf(document)
    assert document.sha256 == hashlib.sha256(pdf).hexdigest()
    assert b"/MarkInfo<</Marked true" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert (document.number, document.why, document.made_by, document.made_at) == (1, "", the_officer(breach), ON)
    assert document.file_name == f"confirmation-{breach.crn}-2017-04-25-v1.pdf"


@pytest.mark.parametrize(
    ("kind", "written", "template"),
    [(K.CONFIRMATION, LETTER, "letter.typ"), (K.REPORT, REPORT, "court.typ"), (K.STATEMENT, {}, "court.typ")],
)
def test_what_was_seen_is_what_is_made_and_the_words_kept_are_the_words_printed(
    kind: K, written: dict[str, str], template: str, breach: BreachCase
) -> None:
    seen = paper(draft(kind, breach, written), Acting(the_officer(breach), ON))
    document = Document.objects.get(pk=made(kind, breach, written, seen=seen.pdf().sha256).pk)
    assert document.words == seen.words
    assert render(template, document.words).pdf == stored_pdf(document)


def test_a_paper_other_than_the_one_seen_is_not_made(breach: BreachCase) -> None:
    seen = paper(draft(K.REPORT, breach, REPORT), Acting(the_officer(breach), ON)).pdf().sha256
    before = changes()
    with pytest.raises(Refused, match="not the one you were shown"):
        made(K.REPORT, breach, {**REPORT, "proposal": "A fine."}, seen=seen)
    assert changes() == before


def test_nobody_can_change_or_delete_it(breach: BreachCase) -> None:
    document = made(K.CONFIRMATION, breach, LETTER)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(sha256="0" * 64)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Document.objects.filter(pk=document.pk).delete()
    assert Document.objects.get(pk=document.pk).sha256 == document.sha256


def test_it_does_not_follow_the_record_afterwards(breach: BreachCase) -> None:
    document = made(K.CONFIRMATION, breach, LETTER)
    breach.person.last_name = "Jones"
    breach.person.save()
    kept = Document.objects.get(pk=document.pk)
    assert hashlib.sha256(stored_pdf(kept)).hexdigest() == document.sha256
    assert kept.words["addressee"][0] == "John Smith"


def test_a_file_that_was_altered_is_not_handed_out(breach: BreachCase) -> None:
    document = made(K.CONFIRMATION, breach, LETTER)
    with open(document.file.path, "ab") as file:
        file.write(b"%")
    with pytest.raises(Altered, match="is not what was made"):
        stored_pdf(document)


def test_a_second_version_says_why_and_the_first_stays(breach: BreachCase) -> None:
    first = made(K.REPORT, breach, REPORT)
    before = changes()
    with pytest.raises(Refused) as refused:
        made(K.REPORT, breach, REPORT)
    assert [(r.field, r.text) for r in refused.value.decision.reasons] == [("why", "Enter why a new version is made.")]
    assert changes() == before
    other = {**REPORT, "proposal": "A fine."}
    second = made(K.REPORT, breach, other, why="The manager asked for another proposal.")
    assert (second.number, second.why) == (2, "The manager asked for another proposal.")
    assert "A fine." in said(second)
    assert "A fine." not in said(Document.objects.get(pk=first.pk))


@pytest.mark.parametrize(
    ("kind", "written", "in_the_pack"),
    [(K.REPORT, REPORT, PackDocumentKind.REPORT), (K.STATEMENT, {}, PackDocumentKind.STATEMENT)],
)
def test_a_document_of_the_pack_is_also_a_final_version_in_it(
    kind: K, written: dict[str, str], in_the_pack: PackDocumentKind, breach: BreachCase
) -> None:
    document = made(kind, breach, written)
    added = PackDocument.objects.get()
    assert (added.kind, added.number, added.is_draft, added.sha256) == (in_the_pack, 1, False, document.sha256)
    with added.file.open("rb") as file:
        assert file.read() == stored_pdf(document)
    made(kind, breach, written, why="Again.")
    assert PackDocument.objects.filter(kind=in_the_pack).count() == 2


def test_a_letter_is_not_in_the_pack(breach: BreachCase) -> None:
    made(K.CONFIRMATION, breach, LETTER)
    assert not PackDocument.objects.exists()


def test_making_it_is_in_the_audit_with_the_rule(breach: BreachCase) -> None:
    document = made(K.CONFIRMATION, breach, LETTER)
    entry = Entry.objects.get(verb="enforcement.document.make", subject_id=str(document.pk))
    assert (entry.crn, entry.why) == (
        breach.crn,
        "Confirmation of breach, version 1",
    )
    assert entry.rule == "enforcement.make_document"
    assert "ORA 2014, Sch 4 para 6" in entry.cites


def test_everything_not_written_is_said_at_once(breach: BreachCase) -> None:
    made(K.REPORT, breach, REPORT)
    before = changes()
    with pytest.raises(Refused) as refused:
        made(K.REPORT, breach, {"response": " "})
    assert [reason.field for reason in refused.value.decision.reasons] == ["response", "proposal", "why"]
    assert changes() == before


def test_what_cannot_be_printed_is_refused_by_name(breach: BreachCase) -> None:
    before = changes()
    with pytest.raises(Refused, match="Take them out: 😀"):
        made(K.REPORT, breach, {**REPORT, "response": "Well 😀"})
    assert changes() == before


@pytest.mark.parametrize("state", [S.PACK_PREPARED, S.PACK_CHECKED, S.REFERRED])
@pytest.mark.parametrize("kind", [K.REPORT, K.STATEMENT])
def test_a_closed_pack_takes_no_document(kind: K, state: S, officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), state)
    before = changes()
    with pytest.raises(Refused, match="The pack is closed"):
        made(kind, breach, REPORT, at=at("2017-04-26 12:00"))
    assert changes() == before


def test_an_ended_breach_is_not_confirmed(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.CLOSED)
    with pytest.raises(Refused, match="The breach has ended"):
        made(K.CONFIRMATION, breach, LETTER, at=at("2017-06-12 12:00"))


@pytest.mark.parametrize("kind", [K.DEFAULT_ORDER, K.AMENDED_ORDER])
def test_there_is_no_notice_of_what_the_court_did_not_order(kind: K, officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.RE_ENGAGE)
    before = changes()
    with pytest.raises(Refused, match=r"The court (has made no|has not amended)"):
        made(kind, breach, LETTER, at=at("2017-06-12 12:00"))
    assert changes() == before


def test_a_refused_permission_changes_nothing(breach: BreachCase) -> None:
    colleague = an_officer(first_name="Col", last_name="League")
    before = changes()
    with pytest.raises(NotAdmitted):
        made(K.REPORT, breach, REPORT, by=colleague)
    assert changes() == before
