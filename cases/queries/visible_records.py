"""The records of the people a member of staff may see, each with what is shown of it fetched along."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from cases.models import Clock, Contact, Person, Sentence
from probation.accounts.models import User
from probation.refusals import NotSeen

from .caseload import of_the_team, officers_answered_for
from .clocks import running
from .contact_rows import contacts_seen_by
from .visibility import visible_to


class Whose(StrEnum):
    """Whose cases a list is about: one's own and those one covers, the team's, or everybody's one may see."""

    MINE = "mine"
    TEAM = "team"
    ALL = "all"


def of_cases(whose: str, *, user: User, at: datetime) -> QuerySet[Sentence]:
    """The sentences that choice is about. One query for one's own."""
    if whose == Whose.MINE:
        return Sentence.objects.filter(officer_id__in=officers_answered_for(user, at))
    return Sentence.objects.filter(of_the_team(user) if whose == Whose.TEAM else Q())


def people(user: User, *, whose: str, at: datetime) -> QuerySet[Person]:
    """People by name."""
    seen = visible_to(user).order_by("last_name", "first_name", "crn")
    if whose == Whose.ALL:
        return seen
    held = of_cases(whose, user=user, at=at).filter(person=OuterRef("pk"), ended_on__isnull=True)
    return seen.filter(Exists(held))


# For ``prefetch_related_objects`` on a page of people: ``supervised_under``, the sentences not ended.
SUPERVISED_UNDER = Prefetch(
    "sentences",
    queryset=Sentence.objects.filter(ended_on__isnull=True).select_related("officer", "provider"),
    to_attr="supervised_under",
)


def sentences(user: User) -> QuerySet[Sentence]:
    """Sentences, the latest to begin first."""
    return (
        Sentence.objects.filter(person__in=visible_to(user))
        .select_related("person", "court", "provider", "team", "officer")
        .order_by("-starts_on", "-pk")
    )


# For ``prefetch_related_objects`` on one sentence.
ON_A_SENTENCE = (
    "requirements",
    "conditions",
    "allocations__officer",
    "allocations__team",
    "allocations__provider",
)


def sentence_or_not_seen(user: User, pk: int) -> Sentence:
    """One sentence. Raises NotSeen."""
    found = sentences(user).filter(pk=pk).first()
    if found is None:
        raise NotSeen("sentence", pk)
    return found


def contacts(user: User) -> QuerySet[Contact]:
    """Entries of the contact log, the latest first; sensitive ones only for those who may read them."""
    return (
        contacts_seen_by(user)
        .filter(person__in=visible_to(user))
        .select_related("person", "type", "officer", "outcome_by")
        .prefetch_related("on_sentences")
        .order_by("-starts_at", "-pk")
    )


def contact_or_not_seen(user: User, pk: int) -> Contact:
    """One entry of the log. Raises NotSeen."""
    found = contacts(user).filter(pk=pk).first()
    if found is None:
        raise NotSeen("contact", pk)
    return found


def clocks(user: User, *, stopped: bool) -> QuerySet[Clock]:
    """Clocks, the first due first: those running, or those stopped."""
    chosen = Clock.objects.filter(stopped_at__isnull=False).order_by("due_at", "pk") if stopped else running()
    return chosen.filter(person__in=visible_to(user)).select_related("person", "sentence__officer")
