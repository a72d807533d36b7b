"""Put one alert in each of several inboxes, once a message however often it is delivered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from cases.models import Alert, Clock, Person, Sentence
from cases.queries.visibility import those_who_may_see
from probation.accounts.models import Cover, User, covering_on
from probation.accounts.roles import LINE_MANAGER, SENIOR_MANAGER


def deliver_alert(
    key: str,
    *,
    to: Iterable[User],
    person: Person,
    level: str,
    text: str,
    path: str,
    at: datetime,
    clock: Clock | None = None,
) -> None:
    """Within the relay's transaction. Whoever may not see the person's record is not told of it."""
    Alert.objects.bulk_create(
        (
            Alert(
                recipient=recipient,
                key=key,
                level=level,
                person=person,
                clock=clock,
                text=text[:300],
                path=path,
                sent_at=at,
            )
            for recipient in those_who_may_see(person, set(to))
        ),
        ignore_conflicts=True,
    )


def officer_and_cover(officer: User | None, day: date) -> set[User]:
    """The officer and whoever covers for them on a day."""
    if officer is None:
        return set()
    covers = Cover.objects.filter(covering_on(day), officer=officer).select_related("covered_by")
    return {officer, *(cover.covered_by for cover in covers)}


def managers_of(sentence: Sentence) -> set[User]:
    """The line managers of the sentence's team; without one, the provider's senior managers."""
    return managers_of_team(sentence.team_id, sentence.provider_id)


def managers_of_team(team_id: int | None, provider_id: int | None) -> set[User]:
    """The line managers of a team; without one, the provider's senior managers."""
    active = User.objects.filter(is_active=True)
    managers = set(active.filter(role_code=LINE_MANAGER.code, team_id=team_id)) if team_id else set()
    if managers or provider_id is None:
        return managers
    return set(active.filter(role_code=SENIOR_MANAGER.code, organisation_id=provider_id))


def seniors_of(sentence: Sentence) -> set[User]:
    """The senior managers of the provider that has the case, and of one it is referred to."""
    providers = [pk for pk in (sentence.provider_id, sentence.referred_to_id) if pk]
    return set(User.objects.filter(is_active=True, role_code=SENIOR_MANAGER.code, organisation_id__in=providers))
