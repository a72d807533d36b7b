"""Whether a document may be made, and another version of it (enforcement.md §4.3, §4.5 and §4.6)."""

from collections.abc import Iterator
from dataclasses import dataclass

from enforcement.vocabulary.document import DocumentKind
from probation.policy import Citation, Mark, Reason, Rule

DOCUMENTS = Citation("Domain reference: enforcement", "§4.3, §4.5 and §4.6", Mark.DECIDED)
LAID_BY = Citation("ORA 2014", "Sch 4 para 6")

ADDRESS = {"addressed_to": "Enter where the letter goes."}
ASKED: dict[DocumentKind, dict[str, str]] = {
    DocumentKind.WITHDRAWAL: ADDRESS,
    DocumentKind.CONFIRMATION: ADDRESS,
    DocumentKind.REPORT: {
        "response": "Enter how the person has responded to the sentence.",
        "proposal": "Enter what the court should do, and why.",
    },
    DocumentKind.INFORMATION: {
        "court": "Select the court the information is for.",
        "process": "Select summons or warrant.",
    },
    DocumentKind.DEFAULT_ORDER: ADDRESS,
    DocumentKind.AMENDED_ORDER: ADDRESS,
}
"""What whoever makes a document must write for it, by field, and how it is asked for."""

OPTIONAL: dict[DocumentKind, tuple[str, ...]] = {DocumentKind.WITHDRAWAL: ("reason",)}
"""What they may write for it besides."""


def fields_of(kind: DocumentKind) -> tuple[str, ...]:
    """Everything that may be written for a document of this kind, by field."""
    return (*ASKED.get(kind, {}), *OPTIONAL.get(kind, ()))


@dataclass(frozen=True, kw_only=True)
class DocumentFacts:
    """A document about to be made, as version ``number``, and how what it is about stands.

    ``written``: the fields written. ``unprintable``: characters of it that no font can print. ``seen_otherwise``: the
    paper is not the one its maker saw. ``pack_open``: documents may be added to the pack.
    """

    kind: str
    number: int
    why: str = ""
    written: tuple[str, ...] = ()
    unprintable: tuple[str, ...] = ()
    seen_otherwise: bool = False
    warning_given: bool = False
    warning_withdrawn: bool = False
    breach_over: bool = False
    pack_open: bool = False
    accepted: bool = False
    default_order_made: bool = False
    order_amended: bool = False


making: Rule[DocumentFacts] = Rule("enforcement.make_document", keyed_on="document")


@making.in_force_from("2005-04-04", DOCUMENTS, LAID_BY, name="documents of breach")
def reasons_against(facts: DocumentFacts) -> list[Reason]:
    """Every reason against making the document as it stands."""
    asked = ASKED.get(DocumentKind(facts.kind), {})
    reasons = [Reason(text) for text in why_closed(facts)]
    reasons += [Reason(text, field) for field, text in asked.items() if field not in facts.written]
    if facts.number > 1 and not facts.why.strip():
        reasons.append(Reason("Enter why a new version is made.", "why"))
    if facts.unprintable:
        reasons.append(Reason(f"These characters cannot be printed. Take them out: {', '.join(facts.unprintable)}"))
    if facts.seen_otherwise:
        reasons.append(Reason("The document is not the one you were shown. Look at it again before you make it."))
    return reasons


def why_closed(facts: DocumentFacts) -> Iterator[str]:
    """Why this kind of document cannot be made as things stand; nothing where it can."""
    match facts.kind:
        case DocumentKind.WARNING:
            if facts.number > 1 or not facts.warning_given:
                yield "The letter of a warning is made once, when the warning is given."
        case DocumentKind.WITHDRAWAL:
            if not (facts.warning_given and facts.warning_withdrawn):
                yield "Only a warning that was given and has been withdrawn has a letter that says so."
        case DocumentKind.STATEMENT | DocumentKind.REPORT if not facts.pack_open:
            yield "The pack is closed to new documents."
        case DocumentKind.INFORMATION if not facts.accepted:
            yield "The enforcement officer has not accepted the referral."
        case DocumentKind.CONFIRMATION | DocumentKind.INFORMATION if facts.breach_over:
            yield "The breach has ended."
        case DocumentKind.DEFAULT_ORDER if not facts.default_order_made:
            yield "The court has made no supervision default order."
        case DocumentKind.AMENDED_ORDER if not facts.order_amended:
            yield "The court has not amended the order."
