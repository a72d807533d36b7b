"""The pack of a breach: its checklist, the versions of each document, what is wrong, who prepared and checked it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from enforcement.models import BreachCase, PackDocument
from enforcement.policy.breach.pack import checks_needed, preparing, required_documents
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import PackCheck, PackDocumentKind
from probation.accounts.acting import Acting

from .open_acts import open_acts
from .pack_facts import latest_documents, pack_facts


@dataclass(frozen=True)
class DocumentView:
    """One version of a document. ``sha256``: its fingerprint."""

    pk: int
    version: int
    title: str
    is_draft: bool
    text: str
    file_name: str
    sha256: str
    made_at: datetime
    made_by: str


@dataclass(frozen=True)
class ChecklistItem:
    """A document of the pack: its versions, the latest first, and what is wrong; ``problem`` is empty where nothing is.

    ``needed``: the pack must hold it.
    """

    kind: str
    label: str
    needed: bool
    versions: tuple[DocumentView, ...]
    problem: str

    @property
    def latest(self) -> DocumentView | None:
        """The version the pack is judged by."""
        return self.versions[0] if self.versions else None


@dataclass(frozen=True)
class PackPage:
    """The pack. ``checks``: what whoever checks it confirms; ``still_needed``: why it was last sent back."""

    items: tuple[ChecklistItem, ...]
    problems: tuple[str, ...]
    proposal: str
    still_needed: str
    prepared_at: datetime | None
    prepared_by: str
    checked_at: datetime | None
    checked_by: str
    checks: tuple[PackCheck, ...]
    confirmed: tuple[PackCheck, ...]
    acts: frozenset[str]

    @property
    def is_whole(self) -> bool:
        """Whether it may be put up as prepared."""
        return not self.problems


def pack_page(breach: BreachCase, acting: Acting) -> PackPage:
    """The pack as it stands. A fixed number of queries."""
    counts = reckoning(breach.sentence, acting.at)
    facts = pack_facts(breach, counts.settings)
    documents = list(breach.documents.select_related("made_by"))
    reasons = preparing.decide(facts, on=counts.on).reasons
    needed = required_documents(warned=facts.warned, settings=counts.settings)
    problems = {reason.field: reason.text for reason in reasons}
    return PackPage(
        items=tuple(_items(documents, needed, problems)),
        problems=tuple(reason.text for reason in reasons),
        proposal=breach.proposal,
        still_needed=breach.still_needed,
        prepared_at=breach.prepared_at,
        prepared_by=str(breach.prepared_by or ""),
        checked_at=breach.checked_at,
        checked_by=str(breach.checked_by or ""),
        checks=tuple(checks_needed(facts)),
        confirmed=tuple(PackCheck(check) for check in breach.checks),
        acts=open_acts(breach, acting),
    )


def _items(
    documents: list[PackDocument], needed: tuple[PackDocumentKind, ...], problems: dict[str, str]
) -> Iterable[ChecklistItem]:
    """The kinds needed or held, in the order of the list; each other document on its own."""
    for kind in PackDocumentKind:
        held = [document for document in documents if document.kind == kind]
        if kind == PackDocumentKind.OTHER:
            yield from (_item(kind, [one], needed, problems) for one in latest_documents(held))
        elif held or kind in needed:
            yield _item(kind, held, needed, problems)


def _item(
    kind: PackDocumentKind,
    held: list[PackDocument],
    needed: tuple[PackDocumentKind, ...],
    problems: dict[str, str],
) -> ChecklistItem:
    versions = sorted(held, key=lambda document: document.number, reverse=True)
    return ChecklistItem(
        kind=kind,
        label=kind.label,
        needed=kind in needed,
        versions=tuple(map(_view, versions)),
        problem=problems.get(f"document-{kind}", ""),
    )


def _view(document: PackDocument) -> DocumentView:
    return DocumentView(
        pk=document.pk,
        version=document.number,
        title=document.title,
        is_draft=document.is_draft,
        text=document.text,
        file_name=document.file_name,
        sha256=document.sha256,
        made_at=document.made_at,
        made_by=str(document.made_by),
    )
