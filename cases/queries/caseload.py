"""Which cases are whose: an officer's own and those they cover, a team's, a provider's."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from probation.accounts.models import Cover, User, covering_on
from probation.accounts.roles import SENIOR_MANAGER, Act
from probation.working_days import london_date


def officers_answered_for(user: User, at: datetime) -> list[int]:
    """The officer, and whoever they cover for that day. One query."""
    covered = Cover.objects.filter(covering_on(london_date(at)), covered_by=user)
    return [user.pk, *covered.values_list("officer_id", flat=True)]


def of_the_team(user: User) -> Q:
    """Sentences of the user's team; a senior manager's is the whole provider, an inspector's every one."""
    if user.may(Act.SEE_TEAM) and user.may(Act.SEE_ALL_PROVIDERS):
        return Q()
    if user.role_code == SENIOR_MANAGER.code:
        return Q(provider_id=user.organisation_id)
    return Q(team_id=user.team_id, team__isnull=False)
