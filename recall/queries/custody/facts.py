"""What is recorded, in words. Custody: the return, the dossier and its disclosure, a fixed term and its end."""

from __future__ import annotations

from collections.abc import Iterator

from probation.govuk.house_style import day, day_and_time
from recall.models import Disclosure, Dossier, Revocation
from recall.queries.standing import Standing
from recall.vocabulary.custody import ReleaseKind, RepresentationsBy

Pair = tuple[str, object]


def facts(standing: Standing) -> Iterator[Pair]:
    """Labels and values; those without a value are left out by the page. Two queries, once the person is back."""
    revocation = standing.revocation
    if revocation is None:
        return
    yield from _return(revocation)
    yield from _term(revocation)
    if standing.dossier:
        yield from _dossier(standing.dossier)
    if standing.disclosure:
        yield from _disclosure(standing.disclosure)
    if standing.returned_on:
        yield from _against(standing)
    yield "Released on", day(revocation.released_on)
    yield "Released by", ReleaseKind.label_of(revocation.release_kind) if revocation.release_kind else ""


def _return(revocation: Revocation) -> Iterator[Pair]:
    if revocation.in_custody:
        yield "In prison when revoked", revocation.prison
    if revocation.returned_at:
        yield "Returned to custody", f"{revocation.prison}, {day_and_time(revocation.returned_at)}"
        yield "Arrested by", revocation.arrested_by
        yield "PPCS told", day_and_time(revocation.told_at)
        yield "Days unlawfully at large", str(revocation.days_at_large or "None")


def _term(revocation: Revocation) -> Iterator[Pair]:
    yield "Days at large within the fixed term", str(revocation.days_at_large_in_term or "")
    yield "Days added by the prison", str(revocation.added_days or "")
    yield "Fixed-term release date", day(revocation.release_on)


def _dossier(dossier: Dossier) -> Iterator[Pair]:
    if dossier.issued_at is None:
        yield "Recall dossier", f"Prepared for {dossier.prison}, not issued"
    else:
        version = dossier.paper.number if dossier.paper else 1
        issued = f"{dossier.issued_by}, {day_and_time(dossier.issued_at)}"
        yield "Recall dossier", f"Version {version} issued to {dossier.prison} by {issued}"
    yield "Prison number held under", dossier.held_under
    yield "Additional conditions for the release", dossier.extra_conditions
    yield "Vulnerabilities", dossier.vulnerabilities
    yield "Contraband", dossier.contraband
    yield "MAPPA category and level", dossier.mappa
    yield "Leaflet in Welsh", "Yes" if dossier.welsh else ""


def _disclosure(disclosure: Disclosure) -> Iterator[Pair]:
    yield "Dossier explained", f"{day(disclosure.disclosed_on)}, by {disclosure.explained_by}"
    if disclosure.part_1_signed_on:
        said = RepresentationsBy.label_of(disclosure.representations_by)
        yield "Part 1 signed", f"{day(disclosure.part_1_signed_on)}: {said}. Witness: {disclosure.witness}"
    yield "Representative", disclosure.representative
    yield "Part 2 returned", day(disclosure.part_2_on)
    yield "Part 3 returned", day(disclosure.part_3_on)
    yield "Held on other matters", disclosure.other_matters


def _against(standing: Standing) -> Iterator[Pair]:
    for row in standing.request.representations.all():
        late = " (late)" if row.late else ""
        yield "Representations", f"{row.get_made_by_display()}, {day(row.received_on)}{late}: {row.text}"
    upgrade = getattr(standing.request, "upgrade", None)
    if upgrade:
        yield "Upgraded to standard", f"{day_and_time(upgrade.decided_at)}: {upgrade.new_information}"
