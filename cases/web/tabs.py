"""The tabs of a case, in their order, and who sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from probation.accounts.models import User
from probation.accounts.roles import Act


@dataclass(frozen=True)
class Tab:
    """A tab as ``components/case_tabs.html`` shows it."""

    label: str
    href: str
    current: bool


def _everybody(user: User) -> bool:
    return True


# Label, URL name, seen by. The pages of enforcement and recall belong to their apps; the house knows them by name.
_TABS: tuple[tuple[str, str, Callable[[User], bool]], ...] = (
    ("Overview", "case", _everybody),
    ("Sentences", "case-sentences", _everybody),
    ("Contacts", "case-contacts", _everybody),
    ("Enforcement", "case-enforcement", _everybody),
    ("Recall", "case-recall", _everybody),
    ("Risk", "case-risk", _everybody),
    ("Personal details", "case-personal", _everybody),
    ("Audit", "case-audit", lambda user: user.may(Act.SEE_AUDIT)),
)


def tabs_of(crn: str, current: str, user: User) -> list[Tab]:
    """The tabs this member of staff sees; ``current`` is the URL name of the one they are on."""
    return [Tab(label, reverse(name, args=[crn]), name == current) for label, name, seen_by in _TABS if seen_by(user)]
