"""Recalls with PPCS as it books them on and asks probation, and who of PPCS acts."""

from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from probation.accounts.models import User
from probation.accounts.roles import PPCS_CASEWORKER
from recall.actions.casework.document_queries import ask_for_documents
from recall.models import DocumentQuery, PpcsDuty, RecallRequest

from .staff import somebody_of
from .times import at


def a_caseworker() -> User:
    """A caseworker of PPCS."""
    return somebody_of("PPCS", PPCS_CASEWORKER)


def a_query(
    request: RecallRequest, *, documents: tuple[str, ...] = ("oasys",), on: str = "2017-05-16 11:00"
) -> DocumentQuery:
    """PPCS asks probation for documents."""
    why = "It did not come with the report."
    return ask_for_documents(request, documents=documents, why=why, by=a_caseworker(), at=at(on))


def a_pdf(words: str = "Section 10", *, name: str = "oasys.pdf") -> SimpleUploadedFile:
    """A document as it is uploaded."""
    return SimpleUploadedFile(name, b"%PDF-1.7\n" + words.encode() + b"\n%%EOF\n")


def a_duty(officer: User, *, starts: datetime, ends: datetime, **different: Any) -> PpcsDuty:
    """A turn of duty."""
    usual: dict[str, Any] = {"phone": "0300 000 0000"}
    return PpcsDuty.objects.create(officer=officer, starts_at=starts, ends_at=ends, **{**usual, **different})
