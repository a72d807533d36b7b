"""In which court a breach is heard (enforcement.md §4.7)."""

from dataclasses import dataclass

from cases.vocabulary import CourtKind, SentenceKind
from enforcement.vocabulary import CourtArea
from probation.policy import Citation, Reason, Rule

COMMUNITY = Citation("CJA 2003", "Sch 8 paras 7 and 8")
SUSPENDED = Citation("CJA 2003", "Sch 12 paras 6 and 7")
SUPERVISION = Citation("CJA 2003", "s.256AC(1) to (3)")
DEFAULT_ORDER = Citation("CJA 2003", "Sch 19A")

OF_SUPERVISION = (SentenceKind.POST_SENTENCE_SUPERVISION, SentenceKind.SUPERVISION_DEFAULT_ORDER)


@dataclass(frozen=True, kw_only=True)
class CourtFacts:
    """An order in breach. ``crown_direction``: the Crown Court directed that magistrates deal with any breach.

    ``under_review``: a magistrates' court reviews the order (drug rehabilitation, or a suspended sentence order).
    ``order_area``: the local justice area named in the order.
    """

    kind: str
    made_by: str
    order_area: str = ""
    crown_direction: bool = False
    under_review: bool = False
    address_known: bool = True


@dataclass(frozen=True, kw_only=True)
class CourtChoice:
    """The court. ``area`` is None for the Crown Court. ``may_commit``: magistrates may commit to the Crown Court.

    ``area_name``: the local justice area by name, where the order names it; empty where it turns on something else.
    """

    court: CourtKind
    area: CourtArea | None
    why: str
    area_name: str = ""
    may_commit: bool = False


@dataclass(frozen=True, kw_only=True)
class ChosenCourtFacts:
    """The court about to be named in an information, and what the right one turns on.

    ``court``: its kind; ``area``: the local justice area it sits for.
    """

    order: CourtFacts
    court: str
    area: str = ""


choice: Rule[CourtFacts] = Rule("enforcement.court_for_breach", keyed_on="information")
chosen: Rule[ChosenCourtFacts] = Rule("enforcement.right_court", keyed_on="information")


@choice.in_force_from("2005-04-04", COMMUNITY, SUSPENDED, SUPERVISION, DEFAULT_ORDER, name="CJA 2003")
def court_for(facts: CourtFacts) -> CourtChoice:
    """The court that hears the breach, and why."""
    if facts.kind in OF_SUPERVISION:
        return _of_supervision(facts)
    if facts.made_by == CourtKind.CROWN and not facts.crown_direction:
        why = "The Crown Court made the order and gave no direction that magistrates deal with breach of it."
        return CourtChoice(court=CourtKind.CROWN, area=None, why=why)
    directed = facts.made_by == CourtKind.CROWN
    why = (
        "The Crown Court made the order and directed that magistrates deal with breach of it."
        if directed
        else "A magistrates' court made the order."
    )
    if facts.under_review:
        return CourtChoice(court=CourtKind.MAGISTRATES, area=CourtArea.REVIEWING, why=why, may_commit=directed)
    return CourtChoice(
        court=CourtKind.MAGISTRATES,
        area=CourtArea.ORDER,
        area_name=facts.order_area,
        why=why,
        may_commit=directed,
    )


def _of_supervision(facts: CourtFacts) -> CourtChoice:
    whatever = "Breach of supervision goes to a magistrates' court, whichever court passed the sentence"
    if facts.address_known:
        why = f"{whatever}, for the area where the person lives."
        return CourtChoice(court=CourtKind.MAGISTRATES, area=CourtArea.HOME, why=why)
    if facts.kind == SentenceKind.SUPERVISION_DEFAULT_ORDER:
        why = f"{whatever}. Where the person lives is not known, so it is for the area named in the order."
        return CourtChoice(court=CourtKind.MAGISTRATES, area=CourtArea.NAMED, area_name=facts.order_area, why=why)
    why = f"{whatever}. Where the person lives is not known, so it is for the area of the justice who issues process."
    return CourtChoice(court=CourtKind.MAGISTRATES, area=CourtArea.ISSUING_JUSTICE, why=why)


@chosen.in_force_from("2005-04-04", COMMUNITY, SUSPENDED, SUPERVISION, DEFAULT_ORDER, name="CJA 2003")
def reasons_against(facts: ChosenCourtFacts) -> list[Reason]:
    """Every reason against laying the information for that court.

    Which area a person lives in, and which court reviews an order, is not in the record: there only the kind is judged.
    """
    right = court_for(facts.order)
    if facts.court != right.court:
        return [Reason(f"{right.why} The breach goes to the {_named(right.court)}.", "court")]
    if right.area_name and not _same(facts.area, right.area_name):
        text = f"The order names the local justice area {right.area_name}; that court does not sit for it."
        return [Reason(text, "court")]
    return []


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _named(court: CourtKind) -> str:
    return "Crown Court" if court == CourtKind.CROWN else "magistrates' court"
