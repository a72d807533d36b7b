"""Deciding, while a fixed term runs, that the person follows the standard route instead (§2.5), on its grounds by date.

New information must show that the test for a fixed term is no longer met. A mandatory fixed term of the Order of 2024
is reopened only by a charge with a serious offence after the recall; the grounds of the Act of 2026 were not seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary.suitability import Charge, Suitability

AUTOMATIC = Citation("CJA 2003", "ss.255B(8) and (9) and 255C(1)")
BINDING = Citation("CJA 2003", "s.255C(5)")
ORDER = Citation("S.I. 2024/408", "mandatory cases")
ACT = Citation("CJA 2003", "s.255BA(5), as inserted by Sentencing Act 2026 s.33", Mark.DOUBTFUL)


@dataclass(frozen=True, kw_only=True)
class UpgradeFacts:
    """A change about to be decided. ``suitability``: as it was at the recall; ``new_charge``: since the recall.

    ``release_ordered``: by the Secretary of State, or directed by the Parole Board.
    """

    on: date
    returned_on: date | None
    release_on: date
    suitability: str
    new_information: str
    new_charge: str = Charge.NO
    release_ordered: bool = False


upgrade: Rule[UpgradeFacts] = Rule("recall.upgrade_fixed_term", keyed_on="revocation")


@upgrade.in_force_from("2008-07-14", AUTOMATIC, BINDING, name="new information")
def reasons_against(facts: UpgradeFacts) -> Iterator[Reason]:
    """Every reason against keeping the person past the end of the fixed term."""
    if facts.returned_on is None or facts.on < facts.returned_on:
        yield Reason("The person has not been returned to custody: the type is changed once they are.")
    elif facts.on > facts.release_on:
        yield Reason("The fixed term has ended.")
    if facts.release_ordered:
        yield Reason("Release is ordered, or directed by the Parole Board, which binds: the term is not upgraded.")
    if not facts.new_information.strip():
        text = "Say which new information shows that the person cannot be released at the end of the term."
        yield Reason(text, "new_information")


@upgrade.in_force_from("2024-04-02", AUTOMATIC, BINDING, ORDER, name="R3_FTR12", until="2025-09-01")
def _order_2024(facts: UpgradeFacts) -> Iterator[Reason]:
    yield from reasons_against(facts)
    if facts.suitability == Suitability.MANDATORY and facts.new_charge != Charge.SERIOUS:
        text = "A mandatory fixed term is reopened only by a charge with a serious offence after the recall."
        yield Reason(text, "new_charge")


upgrade.in_force_from("2025-09-02", AUTOMATIC, BINDING, name="R4_FTR48")(reasons_against)
upgrade.in_force_from("2026-03-31", AUTOMATIC, BINDING, ACT, name="R5_FTR56")(reasons_against)
