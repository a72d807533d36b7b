"""Who is kept from a person's record, or alone let into it."""

from __future__ import annotations

from dataclasses import dataclass

from cases.models import LimitedAccess, Person
from cases.vocabulary import LimitedAccessKind
from probation.accounts.models import User
from probation.refusals import NotSeen

from .visibility import visible_to


@dataclass(frozen=True)
class LimitRow:
    """One member of staff on the list."""

    pk: int
    name: str
    role: str
    kind: str
    reason: str


def limits_of(person: Person) -> list[LimitRow]:
    """The list, by name. One query."""
    listed = person.limited_access_list.select_related("user").order_by("user__last_name", "user__first_name", "pk")
    return [
        LimitRow(one.pk, str(one.user), one.user.role.label, LimitedAccessKind.label_of(one.kind), one.reason)
        for one in listed
    ]


def limit_or_not_seen(person: Person, pk: int) -> LimitedAccess:
    """One of them. Raises NotSeen."""
    found = person.limited_access_list.select_related("user").filter(pk=pk).first()
    if found is None:
        raise NotSeen("limit", pk)
    return found


def sees(user: User, person: Person) -> bool:
    """Whether a member of staff sees the record as it stands now. One query."""
    return visible_to(user).filter(pk=person.pk).exists()


def staff_called(username: str) -> User | None:
    """The member of staff with a username, whose account is open."""
    return User.objects.filter(username__iexact=username.strip(), is_active=True).first()
