"""The recall dossier: prepared, and issued to the prison in versions (recall.md P12)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.custody_clocks import issued_clocks
from recall.actions.telling import Hears, tell
from recall.flows import PpcsRecall
from recall.models import Dossier, RecallRequest, ReportVersion
from recall.permissions import casework as may_keep
from recall.permissions import custody as may
from recall.policy.dossier import IssuingFacts, PreparingFacts, issuing, preparing
from recall.queries.custody.disclosed import part_a_of
from recall.queries.custody.dossier_papers import dossier_paper, reasons_paper
from recall.queries.custody.prison_letters import Issued, custody_letter, forms_paper, governor_letter
from recall.queries.standing import Standing, standing_of
from recall.vocabulary import RecallState
from recall.vocabulary.custody import PaperKind, Recipient

from .locking import casework_of, lock_at_ppcs, locked_revocation, seen_as
from .notices import Notify
from .papers import make_paper


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What the dossier says of the person in this prison. ``held_under``: a number that is not their own."""

    prison: str
    held_under: str = ""
    extra_conditions: str = ""
    vulnerabilities: str = ""
    contraband: str = ""
    mappa: str = ""
    welsh: bool = False


@transaction.atomic
def prepare_dossier(
    request: RecallRequest, *, draft: Draft, by: User, at: datetime, version: int | None = None
) -> Dossier:
    """Write the draft, or change it; what was issued stays as it went out. ``version``: of the dossier as it was seen,
    0 where there was none. Raises Refused, StateConflict, NotAdmitted."""
    locked, standing = _in_custody(request, "prepare_dossier")
    facts = PreparingFacts(in_custody=standing.returned_on is not None, prison=draft.prison)
    dossier = _as_seen(locked, version, "prepare_dossier") or Dossier(request_id=locked.pk)
    dossier.request = locked
    kept: Dossier = record(
        dossier,
        verb="prepare",
        permission=may.keep_dossier,
        by=by,
        at=at,
        crn=locked.crn,
        decision=preparing.decide(facts, on=london_date(at)),
        changes=asdict(draft),
    )
    return kept


@transaction.atomic
def issue_dossier(
    request: RecallRequest, *, checked: bool, why: str = "", by: User, at: datetime, version: int | None = None
) -> Dossier:
    """Its papers go to the prison; disclosure, Part 1 and the window for representations run from now. ``why``: of
    every version after the first. ``version``: of the dossier that was checked.

    Raises Refused (case 31), StateConflict, NotAdmitted.
    """
    locked, standing = _in_custody(request, "issue_dossier")
    dossier, part_a = _as_seen(locked, version, "issue_dossier"), part_a_of(locked)
    again = dossier is not None and dossier.issued_at is not None
    facts = IssuingFacts(prepared=dossier is not None, checked=checked, part_a=part_a is not None, again=again, why=why)
    decision = issuing.require(facts, on=london_date(at))
    assert dossier is not None
    assert part_a is not None
    dossier.request = locked
    issued = _issued(locked, dossier, standing, at=at)
    made = _papers(issued, part_a, by=by)
    kept_papers = {kind: make_paper(locked, kind, paper, by=by, at=at, why=why) for kind, paper in made.items()}
    number = kept_papers[PaperKind.DOSSIER].number
    told = f"The recall dossier was {'issued again' if again else 'issued'} to {dossier.prison}."
    changes: dict[str, Any] = {"checked": True, "issued_at": at, "issued_by": by}
    kept: Dossier = record(
        dossier,
        verb="issue",
        permission=may.keep_dossier,
        by=by,
        at=at,
        crn=locked.crn,
        why=why,
        decision=decision,
        changes={**changes, "paper": kept_papers[PaperKind.DOSSIER]},
        then=[
            *stop(locked, "dossier issued", ladders.DOSSIER),
            *issued_clocks(locked, issued.window, at=at),
            tell(locked, f"dossier-issued/{number}", told, Hears.OFFICER, Hears.MANAGERS),
            _to_the_prison(locked, tuple(made), number),
        ],
    )
    casework = casework_of(locked)
    changes = {"assigned_to": None}
    record(casework, verb="hand_on", permission=may_keep.keep, by=by, at=at, crn=locked.crn, changes=changes)
    return kept


def _in_custody(request: RecallRequest, verb: str) -> tuple[PpcsRecall, Standing]:
    locked = lock_at_ppcs(request.pk)
    if locked.state != RecallState.REVOKED:
        raise StateConflict(locked, verb)
    return locked, standing_of(locked)


def _as_seen(request: RecallRequest, version: int | None, verb: str) -> Dossier | None:
    found = Dossier.objects.select_for_update(of=("self",)).filter(request_id=request.pk).first()
    seen_as(found, version, request, verb)
    return found


def _issued(request: PpcsRecall, dossier: Dossier, standing: Standing, *, at: datetime) -> Issued:
    assert standing.returned_on is not None, "only a person in custody has a dossier"
    return Issued(
        dossier=dossier,
        casework=casework_of(request),
        revocation=locked_revocation(request),
        returned_on=standing.returned_on,
        counts=reckoning(request.sentence, at),
    )


def _papers(issued: Issued, part_a: ReportVersion, *, by: User) -> dict[PaperKind, Paper]:
    on, revocation, casework = issued.counts.on, issued.revocation, issued.casework
    reasons = reasons_paper(revocation, casework, on=on, by=by)
    number = issued.dossier.request.papers.filter(kind=PaperKind.DOSSIER).count() + 1
    dossier = dossier_paper(issued.dossier, casework, revocation, part_a, reasons=reasons, number=number, on=on)
    return {
        PaperKind.REASONS: reasons,
        PaperKind.DOSSIER: dossier,
        PaperKind.GOVERNOR_LETTER: governor_letter(issued, by=by),
        PaperKind.CUSTODY_LETTER: custody_letter(issued, by=by),
        PaperKind.PARTS_1_TO_3: forms_paper(issued, by=by),
    }


def _to_the_prison(request: RecallRequest, papers: tuple[PaperKind, ...], number: int) -> Notify:
    text = (
        f"The recall dossier of {request.crn}, version {number}, and the letters to the Governor and the custody "
        "office are attached. See the person within one working day, explain the dossier, and send Parts 1 to 3 back."
    )
    return Notify(request, f"dossier/{number}", f"Recall dossier: {request.crn}", text, {Recipient.PRISON: papers})
