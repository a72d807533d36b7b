"""Documents made as the tests make them, and what they say."""

from typing import Any

from enforcement.actions.documents.make_document import make_document
from enforcement.models import BreachCase, Document, PackDocument, Warning
from enforcement.vocabulary.document import DocumentKind
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.factories.times import at

ON = at("2017-04-25 11:00")
REPORT = {"response": "He kept six of eight appointments.", "proposal": "Twenty hours of unpaid work."}
LETTER = {"addressed_to": "1 Example Street\nBirmingham"}


def made(
    kind: DocumentKind, about: BreachCase | Warning, written: dict[str, str], *, by: User | None = None, **how: Any
) -> Document:
    """By the responsible officer on 25 April 2017 unless said."""
    maker = by or about.sentence.officer
    assert maker
    return make_document(kind, about, written=written, by=maker, **{"at": ON, **how})


def said(document: Document) -> str:
    """Its title and body, as one text."""
    parts = [document.words["title"]]
    for block in document.words["blocks"]:
        cells = [cell for row in block["rows"] for cell in row]
        parts += [block["text"], *block["items"], *block["head"], *cells]
    return " ".join(filter(None, parts))


def changes() -> tuple[int, int, int]:
    """Documents, documents of packs, and audit entries there are."""
    return Document.objects.count(), PackDocument.objects.count(), Entry.objects.count()
