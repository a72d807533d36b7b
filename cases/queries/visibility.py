"""Who may see whose record: by role, by provider, and by the list of a limited-access record (enforcement.md §9.53)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.models import LimitedAccess, Person, Sentence
from cases.vocabulary import LimitedAccessKind
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.refusals import NotSeen

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
    sentences = Sentence.objects.filter(person=OuterRef("pk"))
    own = Exists(sentences.filter(provider_id=user.organisation_id))
    return people.filter(own | ~Exists(sentences) if user.may(Act.KEEP_RECORD) else own)


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


def _not_kept_from(user: User) -> Q:
    limits = LimitedAccess.objects.filter(person=OuterRef("pk"))
    mine = limits.filter(user=user)
    excluded, let_in = Exists(mine.filter(kind=EXCLUDED)), Exists(mine.filter(kind=RESTRICTED))
    restricted = Exists(limits.filter(kind=RESTRICTED))
    return Q(limited_access=False) | (~Q(excluded) & (~Q(restricted) | Q(let_in)))
