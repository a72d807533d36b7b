"""A document as it was made: its file, proved by its fingerprint."""

from __future__ import annotations

import hashlib

from enforcement.models import Document, Warning
from enforcement.queries.letter import letter_of
from enforcement.vocabulary.document import DocumentKind
from probation.documents.letter import letter_pdf
from probation.documents.paper import paper_of


class Altered(Exception):
    """The file in the store is not the one that was made."""

    def __init__(self, document: Document) -> None:
        self.document = document
        super().__init__(f"The stored file of “{document}” is not what was made on {document.made_at.isoformat()}.")


def stored_pdf(document: Document) -> bytes:
    """The file as it was made. Raises Altered."""
    with document.file.storage.open(str(document.file)) as file:
        content: bytes = file.read()
    if hashlib.sha256(content).hexdigest() != document.sha256:
        raise Altered(document)
    return content


def letter_of_warning(warning: Warning) -> Document | None:
    """The letter as it was given; None while it has not been. One query."""
    found: Document | None = warning.made_documents.filter(kind=DocumentKind.WARNING).first()
    return found


def warning_letter_pdf(warning: Warning) -> bytes:
    """The letter as it was given; before that, as it would be printed now. Raises Altered, Unprintable."""
    given = letter_of_warning(warning)
    return stored_pdf(given) if given else letter_pdf(letter_of(warning)).pdf


def warning_letter_words(warning: Warning) -> dict[str, object]:
    """Every word of that letter. Two queries."""
    given = letter_of_warning(warning)
    words: dict[str, object] = given.words if given else paper_of(letter_of(warning)).words
    return words
