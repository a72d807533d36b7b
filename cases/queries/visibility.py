"""Who may see whose record: by role, by provider, and by the list of a limited-access record (enforcement.md §9.53)."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.postgres.aggregates import BoolOr
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from cases.models import LimitedAccess, Person, Sentence
from cases.vocabulary import LimitedAccessKind
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.refusals import NotSeen

from .caseload import of_the_team

EXCLUDED, RESTRICTED = LimitedAccessKind.EXCLUDED, LimitedAccessKind.RESTRICTED


def visible_to(user: User) -> QuerySet[Person]:
    """The people this member of staff may see: those their provider supervises or supervised, or everybody's.

    Somebody registered and not yet sentenced is nobody's, and so everybody's whose role keeps the record.
    """
    if not user.may(Act.SEE_CASES):
        return Person.objects.none()
    people = Person.objects.filter(_not_kept_from(user))
    if user.may(Act.SEE_ALL_PROVIDERS):
        return people
    sentences = Sentence.objects.filter(person=OuterRef("pk")).order_by()
    if not user.may(Act.KEEP_RECORD):
        return people.filter(Exists(sentences.filter(provider_id=user.organisation_id)))
    # Asked as one question about the person's own sentences: as two, the database would first look through everybody's.
    own = sentences.values("person").annotate(own=BoolOr(Q(provider_id=user.organisation_id))).values("own")
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
    return Sentence.objects.filter(of_the_team(user)).exclude(person__in=_kept_from(user))


def _not_kept_from(user: User) -> Q:
    return Q(limited_access=False) | ~Q(pk__in=_kept_from(user))


def _kept_from(user: User) -> QuerySet[LimitedAccess, int]:
    """The ids of those whose list keeps the user out: few, and the same for every row, so made once a query."""
    let_in = LimitedAccess.objects.filter(user=user, kind=RESTRICTED)
    not_let_in = Q(~Q(person__in=let_in.values("person")), kind=RESTRICTED)
    return LimitedAccess.objects.filter(Q(user=user, kind=EXCLUDED) | not_let_in).values_list("person", flat=True)
