"""A document about to be made: what it says, what is written for it at first, and the facts its rule is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases.models import Court
from enforcement.models import BreachCase, Document, Warning
from enforcement.policy.breach.court import choice
from enforcement.policy.document import DocumentFacts
from enforcement.queries.breach.open_acts import DOCUMENTS_BEFORE
from enforcement.queries.breach.order import court_facts
from enforcement.queries.letter import letter_of
from enforcement.vocabulary import ResultKind, WarningState
from enforcement.vocabulary.document import DocumentKind
from probation.accounts.acting import Acting
from probation.documents.letter import LetterData
from probation.documents.paper import Data, Paper, paper_of

from . import court_papers, letters
from .letterhead import postal_address


def draft(kind: DocumentKind, about: BreachCase | Warning, written: dict[str, Any] | None = None) -> Document:
    """The next version of a document about a breach or a warning, not yet made. One query."""
    of: dict[str, Any] = {"breach": about} if isinstance(about, BreachCase) else {"warning": about}
    latest = about.made_documents.filter(kind=kind).order_by("-number").first()
    number = latest.number + 1 if latest else 1
    return Document(kind=kind, number=number, sentence=about.sentence, written=written or {}, **of)


def paper(document: Document, acting: Acting) -> Paper:
    """Every word of it, as the record stands. Only where ``why_closed`` has no reason against it."""
    return paper_of(SAYS[DocumentKind(document.kind)](document, acting))


def written_at_first(document: Document, acting: Acting) -> dict[str, str]:
    """What stands in the form at first: what was written for the version before, else what the record holds."""
    about = document.breach or document.warning
    assert about
    before = about.made_documents.filter(kind=document.kind).order_by("-number").first()
    if before:
        return {**before.written}
    if document.breach and document.kind in (DocumentKind.REPORT, DocumentKind.INFORMATION):
        return _from_the_breach(document.breach)
    return {"addressed_to": postal_address(document.person, on=acting.today)}


def facts_of(document: Document, *, why: str = "") -> DocumentFacts:
    """How what it is about stands. Two queries at most."""
    warning, breach = document.warning, document.breach
    result = getattr(breach, "result", None) if breach else None
    return DocumentFacts(
        kind=document.kind,
        number=document.number,
        why=why,
        written=tuple(field for field, text in document.written.items() if text.strip()),
        warning_given=warning is not None and warning.given_on is not None,
        warning_withdrawn=warning is not None and warning.state == WarningState.WITHDRAWN,
        breach_over=breach is not None and breach.closed_on is not None,
        pack_open=breach is not None and _pack_open(breach),
        accepted=breach is not None and breach.accepted_at is not None,
        default_order_made=result is not None and result.default_order_id is not None,
        order_amended=result is not None and result.kind == ResultKind.AMEND,
    )


def _pack_open(breach: BreachCase) -> bool:
    return not breach.closed_on and (breach.accepted_at is not None or breach.state in DOCUMENTS_BEFORE)


def _from_the_breach(breach: BreachCase) -> dict[str, str]:
    referral = breach.referrals.order_by("number").last()
    right = choice.answer(court_facts(breach.sentence), on=breach.sentence.sentenced_on)[0]
    likely: Court | None = breach.sentence.court if breach.sentence.court.kind == right.court else None
    court = breach.court or likely
    return {
        "response": referral.handover.get("compliance", "") if referral else "",
        "proposal": breach.proposal,
        "court": str(court.pk) if court else "",
        "process": referral.process_wanted if referral else "",
    }


def _warning(document: Document, acting: Acting) -> LetterData:
    assert document.warning
    return letter_of(document.warning)


SAYS: dict[DocumentKind, Callable[[Document, Acting], Data]] = {
    DocumentKind.WARNING: _warning,
    DocumentKind.WITHDRAWAL: letters.withdrawal,
    DocumentKind.CONFIRMATION: letters.confirmation,
    DocumentKind.STATEMENT: court_papers.statement,
    DocumentKind.REPORT: court_papers.report,
    DocumentKind.INFORMATION: court_papers.information,
    DocumentKind.DEFAULT_ORDER: letters.default_order,
    DocumentKind.AMENDED_ORDER: letters.amended_order,
}
