"""Who may sign Part A, in which order, and what each signature must hold (recall.md §1 and §5.27 to 28)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import Chart, NpsRefusal, Statement

PART_A = Citation("Part A form (2021)", "line manager and senior manager boxes")
DUTIES = Citation("Domain reference: recall", "§1 separation of duties", Mark.DECIDED)
ROUTE = Citation("Domain reference: recall", "§9.2: who endorses a CRC recall", Mark.DOUBTFUL)


@dataclass(frozen=True, kw_only=True)
class SigningFacts:
    """A signature about to be given. ``complete``: the report has a version and no mandatory field is empty."""

    statements: tuple[str, ...]
    comment: str
    phone: str
    complete: bool
    is_author: bool
    signed_before: bool


@dataclass(frozen=True, kw_only=True)
class EndorsingFacts:
    """A senior manager's endorsement. ``of_the_nps``: the signer is of the NPS; ``route``: direct, or via-nps."""

    signing: SigningFacts
    chart: str
    countersigned: bool
    of_the_nps: bool
    route: str
    rosh_accepted_high: bool = True
    high_fixed_term_reason: str = "-"


@dataclass(frozen=True, kw_only=True)
class RefusingFacts:
    """A refusal by the NPS or a senior manager. ``revoked``: out of hours, before Part A was written."""

    reason: str
    revoked: bool = False
    because: str = ""
    risk_plan: str = "-"


countersigning: Rule[SigningFacts] = Rule("recall.countersign", keyed_on="the day it is signed")
endorsing: Rule[EndorsingFacts] = Rule("recall.endorse", keyed_on="the day it is signed")
returning: Rule[str] = Rule("recall.return_for_rework", keyed_on="the day it is returned")
rejecting: Rule[RefusingFacts] = Rule("recall.reject_as_senior", keyed_on="the day it is rejected")
refusing: Rule[RefusingFacts] = Rule("recall.refuse_for_nps", keyed_on="the day it is refused")


def _signature(facts: SigningFacts) -> Iterator[Reason]:
    if not facts.complete:
        yield Reason("Part A is not complete: it cannot be signed.")
    if facts.is_author:
        yield Reason("Whoever wrote the report cannot sign it.")
    if facts.signed_before:
        yield Reason("You have signed this report already: somebody else must.")
    missing = [statement.label for statement in Statement if statement not in facts.statements]
    if missing:
        yield Reason(
            f"Confirm each statement, or return the report. Not confirmed: {'; '.join(missing)}.", "statements"
        )
    if not facts.comment.strip():
        yield Reason("Give your own view.", "comment")
    if not facts.phone.strip():
        yield Reason("Enter the telephone number you can be reached on.", "phone")


@countersigning.in_force_from("2014-06-01", PART_A, DUTIES, name="PI 27/2014")
def _countersigning(facts: SigningFacts) -> Iterator[Reason]:
    yield from _signature(facts)


@endorsing.in_force_from("2014-06-01", PART_A, DUTIES, ROUTE, name="PI 27/2014")
def _endorsing(facts: EndorsingFacts) -> Iterator[Reason]:
    if not facts.countersigned:
        yield Reason("The line manager countersigns first.")
    if facts.chart == Chart.CRC and facts.route == "via-nps" and not facts.of_the_nps:
        yield Reason("This provider's recalls are endorsed by a senior manager of the NPS.")
    if facts.chart == Chart.CRC_RAISED and not facts.rosh_accepted_high:
        yield Reason("Confirm that you accept ROSH is high, or refuse the referral.", "rosh_accepted")
    if not facts.high_fixed_term_reason.strip():
        yield Reason("ROSH is high and the recall is fixed-term: say why that is right.", "high_fixed_term_reason")
    yield from _signature(facts.signing)


@returning.in_force_from("2014-06-01", PART_A, name="PI 27/2014")
def _returning(needed: str) -> Iterator[Reason]:
    if not needed.strip():
        yield Reason("Say what is needed before it goes on.", "needed")


@rejecting.in_force_from("2014-06-01", Citation("nDelius recall codes", "REC05"), name="PI 27/2014")
def _rejecting(facts: RefusingFacts) -> Iterator[Reason]:
    if facts.revoked:
        yield Reason("The licence is revoked already: ask PPCS to stop the recall.")
    if not facts.reason.strip():
        yield Reason("Say why the recall is not endorsed.", "reason")


@refusing.in_force_from("2014-06-01", Citation("nDelius recall codes", "REC05, outcome REC03"), name="PI 27/2014")
def _refusing(facts: RefusingFacts) -> Iterator[Reason]:
    if facts.because not in list(NpsRefusal):
        yield Reason("Select why the NPS refuses it.", "because")
    if not facts.reason.strip():
        yield Reason("Say why, for the CRC.", "reason")
    if facts.because == NpsRefusal.NO_RECALL and not facts.risk_plan.strip():
        yield Reason("Enter the risk plan the case transfers with.", "risk_plan")
