"""Which documents a breach pack must hold: there were six, and their names are not known for certain."""

from dataclasses import dataclass
from typing import Annotated

from .citation import Citation, Mark
from .setting_definition import Kind, SettingDefinition

SIX_PIECES = Citation("MoJ manage-supervisions design history (2021)", "six pieces of the pack", Mark.DOUBTFUL)
DOUBT = "Six documents are spoken of and not named."


def _document(name: str) -> SettingDefinition:
    return SettingDefinition(f"A breach pack must hold: {name}", Kind.BOOL, SIX_PIECES, DOUBT)


@dataclass(frozen=True, kw_only=True)
class PackSettings:
    """One setting for each document of the pack."""

    pack_needs_information: Annotated[bool, _document("the information and draft summons")] = True
    pack_needs_statement: Annotated[bool, _document("the statement of breach with the contact log")] = True
    pack_needs_order: Annotated[bool, _document("the order and the induction record")] = True
    pack_needs_warnings: Annotated[bool, _document("the warning letters with proof of service")] = True
    pack_needs_report: Annotated[bool, _document("the breach report with a proposal")] = True
    pack_needs_convictions: Annotated[bool, _document("updated previous convictions")] = True
