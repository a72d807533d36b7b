"""What somebody typed into the search box, understood: a number, a date of birth, a name, or a name and a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cases.policy.identity import CRN, PRISON_NUMBER

PNC = re.compile(r"(?P<year>[0-9]{4}|[0-9]{2})/(?P<number>[0-9]{1,7})(?P<check>[A-Z])")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY_FIRST = re.compile(r"\b(?P<day>[0-9]{1,2})[/.\-](?P<month>[0-9]{1,2})[/.\-](?P<year>[0-9]{4}|[0-9]{2})\b")
YEAR_FIRST = re.compile(r"\b(?P<year>[0-9]{4})[/.\-](?P<month>[0-9]{1,2})[/.\-](?P<day>[0-9]{1,2})\b")
IN_WORDS = re.compile(
    rf"\b(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{'|'.join(MONTHS)})[a-z]*\s+(?P<year>[0-9]{{4}}|[0-9]{{2}})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class SearchTerms:
    """One way of finding somebody. A number stands alone; a name and a date of birth may stand together."""

    crn: str = ""
    pnc: str = ""
    prison_number: str = ""
    born_on: date | None = None
    name: str = ""

    @property
    def is_empty(self) -> bool:
        return self == SearchTerms()


def understand(typed: str, *, today: date) -> SearchTerms:
    """Read what was typed. A two-figure year is the latest such year before today."""
    number = "".join(typed.upper().split())
    if CRN.fullmatch(number):
        return SearchTerms(crn=number)
    if PRISON_NUMBER.fullmatch(number):
        return SearchTerms(prison_number=number)
    if pnc := PNC.fullmatch(number):
        year = _full_year(pnc["year"], today)
        return SearchTerms(pnc=f"{year}/{int(pnc['number']):07}{pnc['check']}")
    for pattern in (YEAR_FIRST, DAY_FIRST, IN_WORDS):
        if (found := pattern.search(typed)) and (born_on := _real_day(found, today)):
            rest = typed[: found.start()] + " " + typed[found.end() :]
            return SearchTerms(born_on=born_on, name=_as_name(rest))
    return SearchTerms(name=_as_name(typed))


def _real_day(found: re.Match[str], today: date) -> date | None:
    month = found["month"].lower()
    number = MONTHS.index(month[:3]) + 1 if month.isalpha() else int(month)
    try:
        return date(_full_year(found["year"], today), number, int(found["day"]))
    except ValueError:
        return None


def _full_year(written: str, today: date) -> int:
    if len(written) == 4:
        return int(written)
    century = today.year - today.year % 100
    year = century + int(written)
    return year if year <= today.year else year - 100


def _as_name(text: str) -> str:
    return " ".join(text.replace(",", " ").split())
