"""Who may see whose record: by role, by provider, and by the list of a limited-access record (enforcement.md §9.53)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from django.contrib.postgres.aggregates import BoolOr
from django.db.models import Exists, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from cases.models import LimitedAccess, Person, Sentence
from cases.vocabulary import LimitedAccessKind
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.refusals import NotSeen

from .caseload import of_the_team

Row = TypeVar("Row", bound=Model)
EXCLUDED, RESTRICTED = LimitedAccessKind.EXCLUDED, LimitedAccessKind.RESTRICTED


def visible_to(user: User) -> QuerySet[Person]:
    """The people this member of staff may see: those their provider supervises or supervised, or everybody's.

    A provider asked to take a case over sees it until it has answered. Somebody registered and not yet sentenced is
    nobody's, and so everybody's whose role keeps the record.
    """
    if not user.may(Act.SEE_CASES):
        return Person.objects.none()
    people = Person.objects.filter(_not_kept_from(user, "pk"))
    if user.may(Act.SEE_ALL_PROVIDERS):
        return people
    sentences = Sentence.objects.filter(person=OuterRef("pk")).order_by()
    if not user.may(Act.KEEP_RECORD):
        return people.filter(Exists(sentences.filter(_of_provider(user))))
    # Asked as one question about the person's own sentences: as two, the database would first look through everybody's.
    own = sentences.values("person").annotate(own=BoolOr(_of_provider(user))).values("own")
    return people.filter(Coalesce(Subquery(own), Value(True)))


def person_or_not_seen(crn: str, user: User) -> Person:
    """The person with this CRN. Raises NotSeen, which does not say whether there is such a record."""
    person = visible_to(user).filter(crn=crn.upper()).first()
    if person is None:
        raise NotSeen("person with the CRN", crn)
    return person


def those_who_may_see(person: Person, staff: Iterable[User]) -> list[User]:
    """Of these members of staff, those a limited-access list does not keep from the record; in a steady order."""
    in_order = sorted(set(staff), key=lambda user: user.pk)
    if not person.limited_access:
        return in_order
    listed = dict(person.limited_access_list.values_list("user_id", "kind"))
    only = {user for user, kind in listed.items() if kind == RESTRICTED}
    return [user for user in in_order if listed.get(user.pk) != EXCLUDED and (not only or user.pk in only)]


def sentences_of_the_team(user: User) -> QuerySet[Sentence]:
    """The sentences of the user's team, or whatever else their role answers for, about people they may see.

    As their own provider's they are all to be seen, but for those a limited-access list keeps them from.
    """
    if not user.may(Act.SEE_CASES):
        return Sentence.objects.none()
    return Sentence.objects.filter(_not_kept_from(user, "person"), of_the_team(user))


def about_those_seen(rows: QuerySet[Row], user: User, *, person: str = "person") -> QuerySet[Row]:
    """Of these rows, those about people this member of staff may see; ``person`` is the path to whom they are about."""
    if user.may(Act.SEE_CASES) and user.may(Act.SEE_ALL_PROVIDERS):
        return rows.filter(_not_kept_from(user, person))
    return rows.filter(**{f"{person}__in": visible_to(user)})


def _of_provider(user: User) -> Q:
    return Q(provider_id=user.organisation_id) | Q(referred_to__isnull=False, referred_to_id=user.organisation_id)


def _not_kept_from(user: User, person: str) -> Q:
    """No limited-access list keeps the user from the person at this path of a row."""
    limits = LimitedAccess.objects.filter(person=OuterRef(person))
    let_in = LimitedAccess.objects.filter(person=OuterRef("person"), user=user, kind=RESTRICTED)
    keeping_out = limits.filter(Q(user=user, kind=EXCLUDED) | Q(~Exists(let_in), kind=RESTRICTED))
    return Q(~Exists(keeping_out))
