"""The documents of a breach or a warning: the versions of each, and which may be made now. And finding one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from cases.models import Person
from cases.queries.visibility import visible_to
from enforcement.models import BreachCase, Document, Warning
from enforcement.permissions import documents as may
from enforcement.policy.document import why_closed
from enforcement.vocabulary.document import OF_A_WARNING, DocumentKind
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.refusals import NotSeen

from .contents import facts_of


@dataclass(frozen=True)
class VersionView:
    """One version as it was made. ``why``: empty of the first."""

    pk: int
    number: int
    made_at: datetime
    made_by: str
    why: str


@dataclass(frozen=True)
class DocumentItem:
    """A kind of document: its versions, the latest first, and whether another may be made by this person now."""

    kind: str
    label: str
    versions: tuple[VersionView, ...]
    may_make: bool


def kinds_about(about: BreachCase | Warning) -> tuple[DocumentKind, ...]:
    """The kinds of document there are about a breach, or about a warning."""
    of_a_warning = isinstance(about, Warning)
    return tuple(kind for kind in DocumentKind if (kind in OF_A_WARNING) == of_a_warning)


def documents_of(about: BreachCase | Warning, acting: Acting) -> tuple[DocumentItem, ...]:
    """Each kind that was made or may be made now, in order. A fixed number of queries."""
    rows = list(about.made_documents.select_related("made_by").order_by("-number"))
    items = (_item(kind, about, [row for row in rows if row.kind == kind], acting) for kind in kinds_about(about))
    return tuple(item for item in items if item.versions or item.may_make)


def documents_seen_by(user: User) -> QuerySet[Document]:
    """Documents about the people this user may see, the latest first."""
    rows = Document.objects.filter(sentence__person__in=visible_to(user))
    return rows.select_related("sentence__person", "made_by").order_by("-made_at", "-pk")


def document_anywhere(user: User, pk: int) -> Document:
    """A document about anybody this user may see. Raises NotSeen."""
    return _one(documents_seen_by(user), pk)


def document_or_not_seen(person: Person, pk: int) -> Document:
    """A document about the person. Raises NotSeen."""
    rows = Document.objects.filter(sentence__person=person).select_related("sentence__person", "made_by")
    return _one(rows, pk)


def _item(kind: DocumentKind, about: BreachCase | Warning, held: list[Document], acting: Acting) -> DocumentItem:
    of = {"breach": about} if isinstance(about, BreachCase) else {"warning": about}
    document = Document(kind=kind, number=len(held) + 1, sentence=about.sentence, **of)
    is_open = not any(why_closed(facts_of(document)))
    return DocumentItem(
        kind=kind,
        label=kind.label,
        versions=tuple(VersionView(row.pk, row.number, row.made_at, str(row.made_by), row.why) for row in held),
        may_make=is_open and kind != DocumentKind.WARNING and may.make(document, acting),
    )


def _one(rows: QuerySet[Document], pk: int) -> Document:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen("document", pk)
    return found
