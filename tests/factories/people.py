"""People on probation."""

from collections.abc import Iterable
from datetime import datetime
from itertools import count
from typing import Any

from cases.actions.register_person import PersonDetails, register_person
from cases.models import Person
from cases.vocabulary import Sex
from probation.accounts.models import User

from .times import at, day

_numbers = count(100001)


def details(**different: Any) -> PersonDetails:
    """Details of an invented person, in what the test says different."""
    usual: dict[str, Any] = {
        "first_name": "John",
        "last_name": "Smith",
        "date_of_birth": day("1987-04-13"),
        "sex": Sex.MALE,
    }
    return PersonDetails(**{**usual, **different})


def a_person(
    by: User,
    *,
    registered_at: datetime | None = None,
    crn: str = "",
    aliases: Iterable[tuple[str, str]] = (),
    **different: Any,
) -> Person:
    """Somebody registered, in December 2016 unless said; not yet sentenced."""
    return register_person(
        details(**different),
        crn=crn or f"X{next(_numbers)}",
        aliases=aliases,
        by=by,
        at=registered_at or at("2016-12-01"),
    )
