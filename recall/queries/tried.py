"""The alternatives to recall really tried, from the record: warnings, visits, referrals, tests, variations (§5.21)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from cases.models import Contact, Sentence
from cases.queries.contact_rows import contacts_seen_by
from enforcement.models import EnforcementAction, Warning
from enforcement.vocabulary import ActionCode, WarningState
from probation.accounts.models import User
from probation.working_days import london_date, start_of_day
from recall.models import LicenceVariation
from recall.vocabulary import AlternativeKind, VariationState

HOME_VISIT, APPROVED_PREMISES = "CHVS", "EAPR"
DRUG_TESTS = ("DGTSAP", "DGTSDR", "DGTSLC", "DRGAPT", "DRGTST", "TST07")
MULTI_AGENCY, REFERRAL = "MAPPA, IOM and MARAC", "Referral"
NOT_SENT = (WarningState.REQUESTED, WarningState.WITHDRAWN)
LETTERS = (ActionCode.EA05, ActionCode.LCL)


@dataclass(frozen=True)
class TriedLine:
    """One thing the record shows was tried, and the entry it rests on. ``key`` names it on the form."""

    key: str
    kind: AlternativeKind
    detail: str
    on: date
    contact: Contact | None = None
    warning: Warning | None = None


def tried_on(sentence: Sentence, *, user: User) -> tuple[TriedLine, ...]:
    """What was tried since the person was released, the first before the later. Four queries.

    Sensitive entries only for whoever may read them.
    """
    lines = [*_warnings(sentence), *_contacts(sentence, user), *_letters(sentence), *_variations(sentence)]
    return tuple(sorted(lines, key=lambda line: (line.on, line.key)))


def _warnings(sentence: Sentence) -> Iterator[TriedLine]:
    for row in Warning.objects.filter(sentence=sentence, given_on__isnull=False).exclude(state__in=NOT_SENT):
        assert row.given_on
        detail = f"{row.get_kind_display()} given"
        yield TriedLine(f"warning-{row.pk}", AlternativeKind.WARNINGS, detail, row.given_on, warning=row)


def _contacts(sentence: Sentence, user: User) -> Iterator[TriedLine]:
    chosen = Q(type__code__in=(HOME_VISIT, APPROVED_PREMISES, *DRUG_TESTS)) | Q(type__is_automatic=False) & (
        Q(type__groups__contains=MULTI_AGENCY) | Q(type__groups__contains=REFERRAL)
    )
    done = Q(is_appointment=False) | Q(attended=True)
    since = start_of_day(sentence.released_on or sentence.starts_on)
    rows = contacts_seen_by(user).filter(chosen, done, person_id=sentence.person_id, starts_at__gte=since)
    for row in rows.select_related("type").order_by("starts_at"):
        yield TriedLine(f"contact-{row.pk}", _kind_of(row), str(row.type), london_date(row.starts_at), contact=row)


def _kind_of(row: Contact) -> AlternativeKind:
    code, groups = row.type.code, row.type.groups
    if code == HOME_VISIT:
        return AlternativeKind.HOME_VISIT
    if code in DRUG_TESTS:
        return AlternativeKind.DRUG_TESTING
    if code == APPROVED_PREMISES:
        return AlternativeKind.PREMISES
    return AlternativeKind.MULTI_AGENCY if MULTI_AGENCY in groups else AlternativeKind.PARTNERS


def _letters(sentence: Sentence) -> Iterator[TriedLine]:
    for row in EnforcementAction.objects.filter(failure__sentence=sentence, code__in=LETTERS):
        detail = f"{ActionCode.label_of(row.code)}. {row.note}".strip()
        yield TriedLine(f"action-{row.pk}", AlternativeKind.WARNINGS, detail, london_date(row.taken_at))


def _variations(sentence: Sentence) -> Iterator[TriedLine]:
    rows = LicenceVariation.objects.filter(sentence=sentence, state=VariationState.APPROVED)
    for row in rows.select_related("condition"):
        assert row.answered_at
        on = london_date(row.answered_at)
        yield TriedLine(f"variation-{row.pk}", AlternativeKind.CONDITIONS, f"Licence varied. {row}", on)
