"""What the record adds to the primary navigation."""

from __future__ import annotations

from cases.queries.alerts import unread_count
from cases.queries.webhooks import given_up_count
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.govuk import navigation


def register() -> None:
    """Today, cases, search and alerts for whoever sees cases; the rules for everybody; settings for their keepers."""
    navigation.register("Today", "today", seen_by=_sees_cases, order=10)
    navigation.register("Cases", "case-list", seen_by=_sees_a_list, order=20)
    navigation.register("Search", "search", seen_by=_sees_cases, order=25)
    navigation.register("Alerts", "alerts", seen_by=_sees_cases, badge=unread_count, order=40)
    navigation.register("Rules", "rules", order=60)
    navigation.register("Settings", "settings", seen_by=lambda user: user.may(Act.MANAGE_SETTINGS), order=70)
    navigation.register("Accounts", "accounts", seen_by=lambda user: user.may(Act.MANAGE_ACCOUNTS), order=80)
    navigation.register(
        "Webhooks",
        "webhooks",
        seen_by=lambda user: user.may(Act.MANAGE_WEBHOOKS),
        badge=lambda user: given_up_count(),
        order=90,
    )


def _sees_cases(user: User) -> bool:
    return user.may(Act.SEE_CASES)


def _sees_a_list(user: User) -> bool:
    """Whoever has a team or answers for one; the rest come to a case by searching."""
    return user.may(Act.SEE_TEAM) or user.may(Act.RECORD_OUTCOME)
