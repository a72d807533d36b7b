"""What a result does: to the order, to the person, to the count, and in the codes of the record (enforcement.md §4.8).

A result is carried out in one transaction. It closes the breach and the count begins again, and the history stays.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import EndReason, SentenceKind
from enforcement.vocabulary import RESULT_CODES, BreachState, ClosingCode, ResultCodes, ResultKind
from probation.policy import Citation, Mark, Rule
from probation.working_days import Term, day_in_words

from .results.ordered import ResultFacts

RESETS = Citation("MoJ manage-supervisions design history (2021)", "count after a breach ends")
POWERS = Citation("CJA 2003", "Sch 8 para 9, Sch 12 para 8, s.256AC(4) and Sch 19A", Mark.KNOWN)
COMMITTAL = Citation("calculate-release-dates-api", "post-sentence supervision committal")

ENDS_THE_ORDER = (ResultKind.REVOKE, ResultKind.CUSTODY, ResultKind.ACTIVATE, ResultKind.ACTIVATE_SHORTER)
NOT_PROVED_CODES = ResultCodes("BRE07", ClosingCode.ABNP)
WITHDRAWN_CODES = ResultCodes("BRE06", ClosingCode.ABWD)


@dataclass(frozen=True, kw_only=True)
class NewDefaultOrder:
    """A supervision default order made on breach. One of the two figures; ``curfew_hours`` a day."""

    starts_on: date
    ends_on: date
    unpaid_work_hours: int | None = None
    curfew_days: int | None = None
    curfew_hours: int | None = None


@dataclass(frozen=True, kw_only=True)
class Effects:
    """What is to be done. ``then``: where the case goes, back to the officer or to its end.

    ``extended``: the one extension of a community order is used. ``custody_until``: the last day of a committal,
    served in full; ``custody_term``: of a sentence that ends the order. ``revokes_default_order``: the supervision
    default order running until now ends. ``says``: sentences for the record and the letter.
    """

    codes: ResultCodes
    then: BreachState
    closes_on: date
    says: tuple[str, ...]
    new_ends_on: date | None = None
    new_supervision_ends_on: date | None = None
    extended: bool = False
    requirements: tuple[RequirementFacts, ...] = ()
    ended_because: EndReason | None = None
    custody_from: date | None = None
    custody_until: date | None = None
    custody_term: Term | None = None
    new_default_order: NewDefaultOrder | None = None
    revokes_default_order: bool = False
    resets_count: bool = True

    @property
    def amends(self) -> bool:
        """Whether an amended order is to be served on the person."""
        return bool(self.requirements or self.new_ends_on or self.new_supervision_ends_on)


effects: Rule[ResultFacts] = Rule("enforcement.result_effects", keyed_on="breach hearing")


@effects.in_force_from("2012-12-03", POWERS, RESETS, COMMITTAL, name="LASPO 2012 and ORA 2014")
def effects_of(facts: ResultFacts) -> Effects:
    """What the result does. Ask only of a result its own rule permits."""
    ordered, heard_on = facts.ordered, facts.heard_on
    result = ResultKind(ordered.result)
    ends = result in ENDS_THE_ORDER
    committed = heard_on + timedelta(days=ordered.committal_days - 1) if ordered.committal_days else None
    return Effects(
        codes=RESULT_CODES[result],
        then=BreachState.ENDED if ends else BreachState.RE_ENGAGE,
        closes_on=heard_on,
        says=tuple(_says(facts, result)),
        new_ends_on=ordered.new_ends_on,
        new_supervision_ends_on=ordered.new_supervision_ends_on,
        extended=ordered.new_ends_on is not None and facts.order.kind == SentenceKind.COMMUNITY_ORDER,
        requirements=ordered.requirements,
        ended_because=EndReason.REVOKED if ends else None,
        custody_from=heard_on if committed else None,
        custody_until=committed,
        custody_term=_custody_term(facts, result),
        new_default_order=_new_default_order(facts, result),
        revokes_default_order=_revokes_default_order(facts, result),
    )


def _revokes_default_order(facts: ResultFacts, result: ResultKind) -> bool:
    """Any sanction for breach of supervision ends a default order; a fine for breach of the default order does not."""
    if facts.order.kind == SentenceKind.SUPERVISION_DEFAULT_ORDER:
        return result in (ResultKind.COMMITTAL, ResultKind.SUPERVISION_DEFAULT_ORDER)
    return facts.order.default_order_running and result != ResultKind.NO_ACTION


def _custody_term(facts: ResultFacts, result: ResultKind) -> Term | None:
    return facts.order.custodial_term if result == ResultKind.ACTIVATE else facts.ordered.term


def _new_default_order(facts: ResultFacts, result: ResultKind) -> NewDefaultOrder | None:
    if result != ResultKind.SUPERVISION_DEFAULT_ORDER:
        return None
    ordered = facts.ordered
    return NewDefaultOrder(
        starts_on=facts.heard_on,
        ends_on=ordered.default_order_ends_on or facts.order.ends_on,
        unpaid_work_hours=ordered.default_order_hours,
        curfew_days=ordered.default_order_curfew_days,
        curfew_hours=ordered.default_order_curfew_hours,
    )


def _says(facts: ResultFacts, result: ResultKind) -> list[str]:
    ordered = facts.ordered
    says = [f"{result.label}."]
    if ordered.new_ends_on and facts.order.kind == SentenceKind.COMMUNITY_ORDER:
        says.append(
            f"The order now ends on {day_in_words(ordered.new_ends_on)}. It cannot be extended on breach again."
        )
    elif ordered.new_ends_on:
        says.append(f"The operational period now ends on {day_in_words(ordered.new_ends_on)}.")
    if ordered.new_supervision_ends_on:
        says.append(f"The supervision period now ends on {day_in_words(ordered.new_supervision_ends_on)}.")
    if result == ResultKind.COMMITTAL:
        says.append("The committal is served in full. It neither ends nor lengthens supervision.")
    if result in (ResultKind.FINE, ResultKind.NO_ACTION):
        says.append("The order continues as it was.")
    return [*says, "The breach is closed and the count of failures begins again. What happened stays on the record."]
