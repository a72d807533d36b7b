"""The pack of a breach as facts for the rules: the latest version of each document, and whether a warning was given."""

from __future__ import annotations

from enforcement.models import BreachCase, PackDocument
from enforcement.policy.breach import pack
from enforcement.vocabulary import PackDocumentKind
from probation.policy import ProviderPolicy


def latest_documents(documents: list[PackDocument]) -> list[PackDocument]:
    """The latest version of each document, of those given; other documents are told apart by their titles."""
    latest: dict[tuple[str, str], PackDocument] = {}
    for document in sorted(documents, key=lambda document: document.number):
        title = document.title if document.kind == PackDocumentKind.OTHER else ""
        latest[document.kind, title] = document
    return list(latest.values())


def was_warned(breach: BreachCase) -> bool:
    """Whether a warning was live when the failure that led to the decision was judged."""
    return breach.decision.live_warning_id is not None


def pack_facts(breach: BreachCase, settings: ProviderPolicy, *, proposal: str | None = None) -> pack.PackFacts:
    """The pack as it stands, and the proposal where it is made. One query."""
    return pack.PackFacts(
        documents=tuple(
            pack.PackDocument(
                kind=document.kind,
                version=document.number,
                is_draft=document.is_draft,
                author=document.made_by_id,
            )
            for document in latest_documents(list(breach.documents.all()))
        ),
        warned=was_warned(breach),
        settings=settings,
        proposal=proposal,
    )
