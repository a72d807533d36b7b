"""Who a recall may be assigned to at PPCS, which documents it asks for, and what probation answers (§3.4 P1 to P3)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import Attachment

PPCS = Citation("manage-recalls (2021-22)", "booking on and assessment")
BANDS = Citation("Domain reference: recall", "§1, PPCS caseworker and decision-maker", Mark.DECIDED)
CONSIDER = Citation("Consider a recall (2022-26)", "documents: required, wanted, optional")

REQUIRED = (Attachment.LICENCE,)
WANTED = (Attachment.OASYS, Attachment.CONVICTIONS)


@dataclass(frozen=True, kw_only=True)
class AssigningFacts:
    """A recall about to be assigned. ``to_decider``: who gets it may assess, and did not sign the request."""

    is_open: bool
    in_assessment: bool
    to_nobody: bool
    to_ppcs: bool
    to_decider: bool


@dataclass(frozen=True, kw_only=True)
class AskingFacts:
    """Documents about to be asked for. ``undecided``: the request is with PPCS, and nothing is decided of it."""

    undecided: bool
    waits_for_answer: bool
    documents: Collection[str]
    why: str


@dataclass(frozen=True, kw_only=True)
class AnsweringFacts:
    """Probation's answer: by document "" where it came, why it is missing, or None where nothing is said.

    ``files``: the documents that came with a file.
    """

    is_open: bool
    asked: Collection[str]
    answers: Mapping[str, str | None]
    files: Collection[str]


assigning: Rule[AssigningFacts] = Rule("recall.assign", keyed_on="the day it is assigned")
asking: Rule[AskingFacts] = Rule("recall.ask_for_documents", keyed_on="the day they are asked for")
answering: Rule[AnsweringFacts] = Rule("recall.answer_documents", keyed_on="the day it is answered")


@assigning.in_force_from("2014-06-01", PPCS, BANDS, name="PPCS")
def _assigning(facts: AssigningFacts) -> Iterator[Reason]:
    if not facts.is_open:
        yield Reason("The recall is not with PPCS.")
    if facts.to_nobody:
        return
    if not facts.to_ppcs:
        yield Reason("Choose somebody of PPCS.", "to")
    elif facts.in_assessment and not facts.to_decider:
        yield Reason("Choose a decision-maker who did not sign the request: it is to be assessed.", "to")


@asking.in_force_from("2014-06-01", PPCS, name="PPCS")
def _asking(facts: AskingFacts) -> Iterator[Reason]:
    if not facts.undecided:
        yield Reason("The request is not waiting for the decision of PPCS.")
    if facts.waits_for_answer:
        yield Reason("Probation has not answered the last query.")
    if not facts.documents or any(document not in list(Attachment) for document in facts.documents):
        yield Reason("Select the documents you ask for.", "documents")
    if not facts.why.strip():
        yield Reason("Say what you need, and why.", "missing")


@answering.in_force_from("2014-06-01", PPCS, CONSIDER, name="PPCS")
def _answering(facts: AnsweringFacts) -> Iterator[Reason]:
    if not facts.is_open:
        yield Reason("The query has been answered.")
    for document in facts.asked:
        answer = facts.answers.get(document)
        if answer is None:
            yield Reason(f"{Attachment.label_of(document)}: say whether it is sent now.", f"came_{document}")
        elif answer and not answer.strip():
            yield Reason(f"{Attachment.label_of(document)}: say why it is missing.", f"why_{document}")
        elif not answer and document not in facts.files:
            yield Reason(f"{Attachment.label_of(document)}: attach the file, a PDF.", f"file_{document}")
