"""The prison gives the dossier, explains it, and sends Parts 1 to 3 back (recall.md P13)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.telling import Hears, each_time, tell
from recall.models import Disclosure, RecallRequest
from recall.permissions import custody as may
from recall.policy.disclosure import DisclosureFacts, disclosing
from recall.queries.custody.differences import differences_of
from recall.queries.standing import standing_of
from recall.vocabulary import RecallState
from recall.vocabulary.custody import PaperKind, RepresentationsBy

from .locking import lock_at_ppcs, seen_as


@dataclass(frozen=True, kw_only=True)
class SentBack:
    """What the prison reports, as far as it has. ``prison_…``: as the prison calculates them."""

    received_on: date
    disclosed_on: date
    explained_by: str
    part_1_signed_on: date | None = None
    witness: str = ""
    representations_by: str = ""
    representative: str = ""
    part_2_on: date | None = None
    part_3_on: date | None = None
    other_matters: str = ""
    prison_release_on: date | None = None
    prison_day_28: date | None = None
    prison_expiry: date | None = None


@transaction.atomic
def record_disclosure(
    request: RecallRequest, *, sent_back: SentBack, by: User, at: datetime, version: int | None = None
) -> Disclosure:
    """Record it, or what has come since. The clocks of disclosure and of Part 1 stop; dates that are not ours are told.
    ``version``: of what was recorded as it was seen, 0 where nothing was.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk)
    if locked.state != RecallState.REVOKED:
        raise StateConflict(locked, "record_disclosure")
    dossier, today = standing_of(locked).dossier, london_date(at)
    facts = DisclosureFacts(
        issued_on=_first_issued_on(locked),
        received_on=sent_back.received_on,
        disclosed_on=sent_back.disclosed_on,
        explained_by=sent_back.explained_by,
        part_1_signed_on=sent_back.part_1_signed_on,
        witness=sent_back.witness,
        representations_by=sent_back.representations_by,
        representative=sent_back.representative,
        today=today,
    )
    decision = disclosing.require(facts, on=today)
    assert dossier is not None
    dossier.request = locked
    found = Disclosure.objects.select_for_update(of=("self",)).filter(dossier_id=dossier.pk).first()
    seen_as(found, version, locked, "record_disclosure")
    disclosure = found or Disclosure(dossier_id=dossier.pk, recorded_at=at, recorded_by=by)
    disclosure.dossier = dossier
    signed = sent_back.part_1_signed_on is not None
    kept: Disclosure = record(
        disclosure,
        verb="record",
        permission=may.disclose,
        by=by,
        at=at,
        crn=locked.crn,
        why=_in_words(sent_back),
        decision=decision,
        changes=asdict(sent_back),
        then=stop(locked, "disclosed", ladders.DISCLOSURE, *((ladders.PART_1,) if signed else ())),
    )
    _tell_differences(locked, by=by, at=at)
    return kept


def _first_issued_on(request: RecallRequest) -> date | None:
    """What the prison received may be the first version, though there is another since."""
    first = request.papers.filter(kind=PaperKind.DOSSIER).order_by("number").first()
    return london_date(first.made_at) if first else None


def _in_words(sent_back: SentBack) -> str:
    said = RepresentationsBy.label_of(sent_back.representations_by) if sent_back.representations_by else ""
    return ". ".join(filter(None, (f"Explained by {sent_back.explained_by}", f"Part 1: {said}" if said else "")))


def _tell_differences(request: RecallRequest, *, by: User, at: datetime) -> None:
    differing = differences_of(standing_of(request))
    if differing:
        told = tell(
            request,
            each_time("dates-differ", at),
            " ".join(differing),
            Hears.OFFICER,
            Hears.MANAGERS,
            Hears.PPCS,
            level=Level.RED,
        )
        told.apply(by=by, at=at)
