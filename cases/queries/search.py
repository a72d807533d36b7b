"""Finding people: by CRN, PNC, prison number, date of birth, or a name that may be misspelt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from cases.models import Alias, Person, Sentence
from cases.policy.person_search import query_keys, rank, words_of
from cases.vocabulary import RoshLevel, SentenceKind
from probation.accounts.models import User
from probation.working_days import london_date

from .by_person import by_person
from .search_terms import SearchTerms, understand
from .visibility import visible_to

PAGE_SIZE = 20
# Beyond this many near names a second word or a date of birth is the way to find somebody.
MOST_CANDIDATES = 300


@dataclass(frozen=True)
class FoundPerson:
    """One person found. ``also_known_as``: every alias, so that a match by one is understood."""

    crn: str
    name: str
    date_of_birth: date
    age: int
    also_known_as: tuple[str, ...]
    rosh: str
    sentences: tuple[str, ...]
    officer: str
    provider: str
    limited_access: bool


@dataclass(frozen=True)
class Found:
    """What was understood, and a page of the people found, the nearest first. ``cut``: there were too many to rank."""

    terms: SearchTerms
    page: Page[FoundPerson]
    cut: bool = False


def search(user: User, typed: str, *, at: datetime, page: int | str = 1) -> Found:
    """People this member of staff may see. At most five queries, however many are found."""
    terms = understand(typed, today=london_date(at))
    people, cut = _found(visible_to(user), terms)
    shown = Paginator(people, PAGE_SIZE).get_page(page)
    rows = _rows(list(shown.object_list), at)
    return Found(terms, Page(rows, shown.number, shown.paginator), cut)  # type: ignore[arg-type]


def people_like(among: QuerySet[Person], typed: str, *, at: datetime) -> list[Person]:
    """Those among these people whom a search finds, the nearest first. At most two queries."""
    return _found(among, understand(typed, today=london_date(at)))[0]


def _found(visible: QuerySet[Person], terms: SearchTerms) -> tuple[list[Person], bool]:
    if terms.is_empty:
        return [], False
    people = visible.filter(_numbers_and_dates(terms))
    if not terms.name:
        return list(people[:MOST_CANDIDATES]), people[MOST_CANDIDATES:].exists()
    words = words_of(terms.name)
    if not words:
        return [], False
    for keys in query_keys(terms.name):
        people = people.filter(search_keys__overlap=keys)
    spelt_so = Case(When(search_keys__contains=words, then=Value(0)), default=Value(1), output_field=IntegerField())
    candidates = list(people.order_by(spelt_so, "last_name", "first_name", "crn")[: MOST_CANDIDATES + 1])
    return _ranked(terms.name, candidates[:MOST_CANDIDATES]), len(candidates) > MOST_CANDIDATES


def _numbers_and_dates(terms: SearchTerms) -> Q:
    wanted = {
        "crn": terms.crn,
        "pnc": terms.pnc,
        "prison_number": terms.prison_number,
        "date_of_birth": terms.born_on,
    }
    return Q(**{field: value for field, value in wanted.items() if value})


def _ranked(name: str, candidates: list[Person]) -> list[Person]:
    aliases = by_person(Alias.objects.filter(person__in=candidates))
    names = [
        [
            *(person.first_name, person.middle_names, person.preferred_name, person.last_name),
            *(part for alias in aliases[person.pk] for part in (alias.first_name, alias.last_name)),
        ]
        for person in candidates
    ]
    return [candidates[match.candidate] for match in rank(name, names)]


def _rows(people: list[Person], at: datetime) -> list[FoundPerson]:
    sentences = by_person(
        Sentence.objects.filter(person__in=people, ended_on__isnull=True).select_related("officer", "provider")
    )
    aliases = by_person(Alias.objects.filter(person__in=people))
    return [_row(person, sentences[person.pk], aliases[person.pk], at) for person in people]


def _row(person: Person, sentences: list[Sentence], aliases: list[Alias], at: datetime) -> FoundPerson:
    return FoundPerson(
        crn=person.crn,
        name=person.list_name,
        date_of_birth=person.date_of_birth,
        age=person.age_on(person.died_on or london_date(at)),
        also_known_as=tuple(str(alias) for alias in aliases),
        rosh=RoshLevel.label_of(person.rosh) if person.rosh else "",
        sentences=tuple(dict.fromkeys(SentenceKind.label_of(sentence.kind) for sentence in sentences)),
        officer=", ".join(dict.fromkeys(str(sentence.officer or "Unallocated") for sentence in sentences)),
        provider=", ".join(dict.fromkeys(sentence.provider.name for sentence in sentences)),
        limited_access=person.limited_access,
    )
