"""Who is registered already: with a number that names one person alone, or a last name and date of birth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cases.models import Person
from probation.accounts.models import User

from .visibility import visible_to


@dataclass(frozen=True)
class RegisteredAlready:
    """The CRN of whoever has each number: None where nobody has, empty where the reader may not see the record."""

    pnc: str | None = None
    prison_number: str | None = None

    @property
    def crns(self) -> tuple[str, ...]:
        """The records that may be opened, each once."""
        return tuple(sorted({crn for crn in (self.pnc, self.prison_number) if crn}))


def registered_already(*, pnc: str, prison_number: str, by: User) -> RegisteredAlready:
    """Whoever is registered with these numbers; a number not given is nobody's."""
    return RegisteredAlready(pnc=_crn(by, pnc=pnc), prison_number=_crn(by, prison_number=prison_number))


def _crn(by: User, **number: str) -> str | None:
    if not all(number.values()) or not Person.objects.filter(**number).exists():
        return None
    return visible_to(by).filter(**number).values_list("crn", flat=True).first() or ""


def namesakes(*, last_name: str, date_of_birth: date, by: User) -> tuple[str, ...]:
    """The CRNs of those with this last name and date of birth whose records the reader may see. One query."""
    people = visible_to(by).filter(date_of_birth=date_of_birth, last_name__iexact=last_name.strip())
    return tuple(people.order_by("crn").values_list("crn", flat=True))
