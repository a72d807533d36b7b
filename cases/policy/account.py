"""Whether an account may be opened or closed: one person, one role, one place of work, and no case left behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule

ROLES_SOURCE = Citation("Domain reference: features", "§4 who may do what", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class AccountFacts:
    """An account about to be opened. ``team_is_of_organisation``: True also where no team is named."""

    username: str
    username_taken: bool
    team_is_of_organisation: bool
    has_cases_to_see: bool
    has_organisation: bool


@dataclass(frozen=True, kw_only=True)
class ClosingFacts:
    """An account about to be closed. ``cases``: sentences not ended whose officer this is."""

    is_own: bool
    closed_already: bool
    cases: int
    reason: str


opening: Rule[AccountFacts] = Rule("cases.open_account", keyed_on="the day it is opened")
closing: Rule[ClosingFacts] = Rule("cases.close_account", keyed_on="the day it is closed")


@opening.in_force_from("2005-04-04", ROLES_SOURCE, name="one person, one role, one place of work")
def _opening(facts: AccountFacts) -> Iterator[Reason]:
    if facts.username_taken:
        yield Reason(f"There is an account called “{facts.username}” already.", "username")
    if facts.has_cases_to_see and not facts.has_organisation:
        yield Reason("Choose the organisation: this role sees cases through it.", "organisation")
    if not facts.team_is_of_organisation:
        yield Reason("Choose a team of the organisation.", "team")


@closing.in_force_from("2005-04-04", ROLES_SOURCE, name="no case left behind")
def _closing(facts: ClosingFacts) -> Iterator[Reason]:
    if facts.is_own:
        yield Reason("You cannot close your own account.")
    if facts.closed_already:
        yield Reason("This account is closed already.")
    if facts.cases:
        sentences = "1 sentence" if facts.cases == 1 else f"{facts.cases} sentences"
        yield Reason(f"They are the responsible officer of {sentences}: have a manager allocate them first.")
    if not facts.reason.strip():
        yield Reason("Enter why the account is closed.", "reason")
