"""The recall dossier: when it may be prepared and issued (recall.md P12, §8 case 31)."""

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule

SERVICE = Citation("PPCS manage-recalls service (2021-22)", "recall dossier")
OUTSTANDING = Citation("Domain reference: recall", "§8 case 31", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class PreparingFacts:
    """A dossier about to be written down. ``in_custody``: returned, or in prison when revoked."""

    in_custody: bool
    prison: str


@dataclass(frozen=True, kw_only=True)
class IssuingFacts:
    """A dossier about to go to the prison. ``part_a``: a version of Part A exists; ``checked``: by whoever issues it.

    ``again``: it was issued before, and ``why`` says why there is another version.
    """

    prepared: bool
    checked: bool
    part_a: bool
    again: bool
    why: str


preparing: Rule[PreparingFacts] = Rule("recall.prepare_dossier", keyed_on="the day it is prepared")
issuing: Rule[IssuingFacts] = Rule("recall.issue_dossier", keyed_on="the day it is issued")


@preparing.in_force_from("2014-06-01", SERVICE, name="PPCS")
def _preparing(facts: PreparingFacts) -> Iterator[Reason]:
    if not facts.in_custody:
        yield Reason("The person has not been returned to custody.")
    if not facts.prison.strip():
        yield Reason("Enter the prison.", "prison")


@issuing.in_force_from("2014-06-01", SERVICE, OUTSTANDING, name="PPCS")
def _issuing(facts: IssuingFacts) -> Iterator[Reason]:
    if not facts.prepared:
        yield Reason("Prepare the dossier first.")
    if not facts.part_a:
        yield Reason("Part A has not been completed: the dossier cannot be issued without it.")
    if not facts.checked:
        yield Reason("Confirm that you have checked the dossier.", "checked")
    if facts.again and not facts.why.strip():
        yield Reason("Say why there is another version of the dossier.", "why")
