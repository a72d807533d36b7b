"""What every letter to a person on probation begins and ends with: from whom, to whom, and what comes next."""

from __future__ import annotations

from datetime import date, datetime

from cases.models import Contact, Person, Sentence
from probation.accounts.models import User
from probation.documents.letter import LetterData
from probation.documents.wording import Facts, Phrase


def letter_to(
    sentence: Sentence, *, letter: str, officer: User, on: date, addressed_to: str, facts: Facts
) -> LetterData:
    """A letter about a sentence, in an officer's name, to where the person is. ``facts`` are those of the letter."""
    person, team = sentence.person, sentence.team
    return LetterData(
        letter=letter,
        provider=sentence.provider.name,
        team=team.name,
        team_address=lines(team.address),
        team_phone=team.phone,
        letter_on=on,
        reference=person.crn,
        addressee=full_name(person),
        address=lines(addressed_to),
        greeted_as=person.name,
        officer=str(officer),
        officer_grade=officer.get_grade_display() if officer.grade else "",
        officer_phone=officer.phone or team.phone,
        facts={
            "sentence": Phrase("sentence", sentence.kind),
            "bound_by": Phrase("bound-by", sentence.kind),
            **facts,
        },
        large_print=_reads_large_print(person, on=on),
    )


def next_appointment(appointment: Contact | None) -> Facts:
    """The appointment a letter gives, or none."""
    if appointment is None:
        return {"next_at": None, "next_appointment": "", "next_place": "", "next_officer": ""}
    return {
        "next_at": appointment.starts_at,
        "next_appointment": str(appointment.type),
        "next_place": appointment.location,
        "next_officer": str(appointment.officer),
    }


def coming_appointment(sentence: Sentence, *, at: datetime) -> Contact | None:
    """The next appointment on the sentence. One query."""
    coming = sentence.contacts.filter(starts_at__gt=at, outcome="", type__is_attendance=True)
    return coming.select_related("type", "officer").order_by("starts_at").first()


def postal_address(person: Person, *, on: date) -> str:
    """The main address as a letter is addressed; empty where there is none that is safe for post. One query."""
    rows = person.addresses.filter(status="main", no_fixed_abode=False, safe_for_post=True, from_date__lte=on)
    row = rows.exclude(to_date__lt=on).first()
    return "\n".join(filter(None, (row.lines, row.postcode))) if row else ""


def full_name(person: Person) -> str:
    """The name on an envelope and in court."""
    return f"{person.first_name} {person.last_name}"


def lines(address: str) -> tuple[str, ...]:
    """An address as lines: as it is broken, or else at its commas."""
    parts = address.splitlines() if "\n" in address.strip() else address.split(",")
    return tuple(filter(None, map(str.strip, parts)))


def _reads_large_print(person: Person, *, on: date) -> bool:
    """Whether an adjustment agreed with the person and running on a day speaks of large print."""
    needs = person.needs.filter(noticed_on__lte=on, adjustment__icontains="large print")
    return any(need.ended_on is None or need.ended_on > on for need in needs)
