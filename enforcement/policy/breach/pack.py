"""Whether a breach pack is whole, and whether it may be passed as checked (enforcement.md §4.0 box 9 and §4.5)."""

from collections.abc import Iterator
from dataclasses import dataclass

from enforcement.vocabulary import PackCheck, PackDocumentKind
from probation.policy import Citation, Mark, ProviderPolicy, Reason, Rule

SIX_PIECES = Citation("MoJ manage-supervisions design history (2021)", "six pieces of the pack")
CHECKED = Citation("MoJ manage-supervisions design history (2021)", "pack checked, BRE04 and BRE18")
NOT_THE_AUTHOR = Citation("Domain reference: enforcement", "§4.5", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class PackDocument:
    """The latest version of one document of the pack. ``author``: the id of the account that wrote it."""

    kind: str
    version: int
    is_draft: bool
    author: int


@dataclass(frozen=True, kw_only=True)
class PackFacts:
    """A pack about to be put up as prepared. ``warned``: a warning was given before the failures.

    ``proposal``: what the court should do, and why; None where it is not asked yet.
    """

    documents: tuple[PackDocument, ...]
    warned: bool
    settings: ProviderPolicy
    proposal: str | None = None


@dataclass(frozen=True, kw_only=True)
class CheckFacts:
    """A pack about to be passed. ``prepared_by`` and ``checked_by`` are ids of accounts; ``confirmed``: PackChecks."""

    pack: PackFacts
    prepared_by: int
    checked_by: int
    confirmed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SendBackFacts:
    """A pack the checker does not pass."""

    what_is_needed: str


preparing: Rule[PackFacts] = Rule("enforcement.prepare_pack", keyed_on="pack")
checking: Rule[CheckFacts] = Rule("enforcement.check_pack", keyed_on="pack")
sending_back: Rule[SendBackFacts] = Rule("enforcement.send_back_pack", keyed_on="pack")


def required_documents(*, warned: bool, settings: ProviderPolicy) -> tuple[PackDocumentKind, ...]:
    """The documents the pack must hold, in order. Warning letters only where a warning was given."""
    wanted = {
        PackDocumentKind.INFORMATION: settings.pack_needs_information,
        PackDocumentKind.STATEMENT: settings.pack_needs_statement,
        PackDocumentKind.ORDER: settings.pack_needs_order,
        PackDocumentKind.WARNINGS: settings.pack_needs_warnings and warned,
        PackDocumentKind.REPORT: settings.pack_needs_report,
        PackDocumentKind.CONVICTIONS: settings.pack_needs_convictions,
    }
    return tuple(kind for kind, is_wanted in wanted.items() if is_wanted)


@preparing.in_force_from("2014-06-01", SIX_PIECES, name="six pieces")
def reasons_against(facts: PackFacts) -> list[Reason]:
    """Every document missing, every draft, and a proposal left unwritten."""
    return [*_missing(facts), *_drafts(facts), *_unproposed(facts)]


@checking.in_force_from("2014-06-01", SIX_PIECES, CHECKED, NOT_THE_AUTHOR, name="checked by a manager")
def reasons_against_passing(facts: CheckFacts) -> list[Reason]:
    """Every reason against passing the pack as checked."""
    reasons = [*_missing(facts.pack), *_drafts(facts.pack)]
    authors = {facts.prepared_by, *(document.author for document in facts.pack.documents)}
    if facts.checked_by in authors:
        text = "Whoever prepared the pack or wrote a document in it cannot also check it."
        reasons.append(Reason(text, "checked_by"))
    for check in checks_needed(facts.pack):
        if check not in facts.confirmed:
            reasons.append(Reason(f"Confirm, or send the pack back: {check.label.lower()}.", "confirmed"))
    return reasons


@sending_back.in_force_from("2014-06-01", CHECKED, name="checked by a manager")
def reasons_against_sending_back(facts: SendBackFacts) -> list[Reason]:
    """Every reason against sending the pack back as it stands."""
    return [] if facts.what_is_needed.strip() else [Reason("Say what the pack still needs.", "what_is_needed")]


def _missing(facts: PackFacts) -> Iterator[Reason]:
    held = {document.kind for document in facts.documents}
    for kind in required_documents(warned=facts.warned, settings=facts.settings):
        if kind not in held:
            yield Reason(f"The pack needs: {kind.label[0].lower()}{kind.label[1:]}.", f"document-{kind}")


def _drafts(facts: PackFacts) -> Iterator[Reason]:
    for document in facts.documents:
        if document.is_draft:
            label = PackDocumentKind.label_of(document.kind)
            text = f"{label}: version {document.version} is still a draft."
            yield Reason(text, f"document-{document.kind}")


def _unproposed(facts: PackFacts) -> Iterator[Reason]:
    if facts.proposal is not None and not facts.proposal.strip():
        yield Reason("Enter what the court should do, and why.", "proposal")


def checks_needed(facts: PackFacts) -> Iterator[PackCheck]:
    """What whoever checks the pack confirms. Warnings only where one was given."""
    for check in PackCheck:
        if check != PackCheck.WARNINGS or facts.warned:
            yield check
