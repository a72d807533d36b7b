"""The piles of PPCS as conditions of the database: each holds the requests whose computed state is one of its states.

``recall.policy.casework_state`` says the states; the two are held together by a test that walks a request.
"""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.vocabulary import Words
from recall.models import ExecutiveRelease, RecallRequest, Referral, RiskReport
from recall.models.request import APPROVED_BY_TELEPHONE, ENDED_AT_PPCS, IN_FORCE
from recall.vocabulary import RecallState, RecallType
from recall.vocabulary.casework import CaseworkState as S
from recall.vocabulary.custody import BoardOutcome

BEFORE_THE_BOARD = ("", BoardOutcome.ORAL_HEARING)
RELEASES = (BoardOutcome.RELEASE_NOW, BoardOutcome.RELEASE_ON)


class Pile(Words):
    """The piles, in the order work goes through them."""

    TO_BOOK_ON = "to-book-on", "To book on"
    TO_ASSESS = "to-assess", "To assess"
    NOT_IN_CUSTODY = "not-in-custody", "Not in custody"
    DOSSIERS = "dossiers", "Dossiers"
    PART_B = "part-b", "Awaiting Part B"
    REFERRALS = "referrals", "Referrals"
    RELEASES = "releases", "Awaiting release"
    COMPLETED = "completed", "Completed"


STATES: dict[Pile, frozenset[S]] = {
    Pile.TO_BOOK_ON: frozenset({S.TO_BOOK_ON}),
    Pile.TO_ASSESS: frozenset({S.APPROVED_BY_TELEPHONE, S.BOOKED_ON, S.IN_ASSESSMENT, S.INFORMATION_REQUESTED}),
    Pile.NOT_IN_CUSTODY: frozenset({S.NOT_IN_CUSTODY, S.AWAITING_RETURN}),
    Pile.DOSSIERS: frozenset({S.AWAITING_DOSSIER, S.DOSSIER_IN_PROGRESS}),
    Pile.PART_B: frozenset({S.AWAITING_PART_B}),
    Pile.REFERRALS: frozenset(
        {
            S.EXECUTIVE_RELEASE_CONSIDERED,
            S.AWAITING_SECONDARY_DOSSIER,
            S.SECONDARY_DOSSIER_IN_PROGRESS,
            S.REFERRED_TO_PAROLE_BOARD,
            S.ORAL_HEARING,
            S.NO_RELEASE,
        }
    ),
    Pile.RELEASES: frozenset({S.DOSSIER_ISSUED, S.SERVING_FIXED_TERM, S.DIRECTED_RELEASE}),
    Pile.COMPLETED: frozenset({S.REJECTED, S.STOPPED, S.RESCINDED, S.WITHDRAWN, S.RELEASED, S.SENTENCE_EXPIRED}),
}
"""Every computed state lies in one pile."""

# Not closed, as no request in this state is: so that the index of open requests is read.
_SUBMITTED = Q(state=RecallState.SUBMITTED_TO_PPCS, closed_at__isnull=True)
IN_HAND = _SUBMITTED | IN_FORCE | APPROVED_BY_TELEPHONE
_IN_CUSTODY = Q(revocation__in_custody=True) | Q(revocation__returned_at__isnull=False)
_ISSUED = IN_FORCE & _IN_CUSTODY & Q(dossier__issued_at__isnull=False)
_ORDERED = Q(executive_release_on__isnull=False) | Q(board__in=RELEASES)
_UNORDERED = Q(executive_release_on__isnull=True)
_FIXED_TERM = Q(casework__recall_type=RecallType.FIXED)
_ENDS_BY_ITSELF = _FIXED_TERM & (Q(board__isnull=True) | Q(board=BoardOutcome.NO_RELEASE))
_REVIEWED_AGAIN = Q(board=BoardOutcome.NO_RELEASE) & ~_FIXED_TERM
_STANDARD = Q(board__isnull=True) & ~_FIXED_TERM
_NEVER_CAME = Q(state=RecallState.WITHDRAWN, submitted_at__isnull=True)

CONDITIONS: dict[Pile, Q] = {
    Pile.TO_BOOK_ON: _SUBMITTED & Q(casework__booked_at__isnull=True),
    Pile.TO_ASSESS: (_SUBMITTED & Q(casework__booked_at__isnull=False)) | APPROVED_BY_TELEPHONE,
    Pile.NOT_IN_CUSTODY: IN_FORCE & ~_IN_CUSTODY,
    Pile.DOSSIERS: IN_FORCE & _IN_CUSTODY & Q(dossier__issued_at__isnull=True),
    Pile.PART_B: _ISSUED & _UNORDERED & _STANDARD & Q(report_sent=False),
    Pile.REFERRALS: _ISSUED
    & _UNORDERED
    & (Q(board__in=BEFORE_THE_BOARD) | _REVIEWED_AGAIN | (_STANDARD & Q(report_sent=True))),
    Pile.RELEASES: _ISSUED & (_ORDERED | _ENDS_BY_ITSELF),
    Pile.COMPLETED: Q(state__in=ENDED_AT_PPCS) & ~_NEVER_CAME,
}


def with_facts_of_piles(requests: QuerySet[RecallRequest]) -> QuerySet[RecallRequest]:
    """With what the conditions ask of other rows: the latest outcome of the Board, a report sent, a release ordered."""
    own = {"request": OuterRef("pk")}
    released = ExecutiveRelease.objects.filter(**own).order_by("-considered_at", "-pk").values("release_on")[:1]
    outcome = Referral.objects.filter(**own).order_by("-referred_at", "-pk").values("outcome")[:1]
    return requests.annotate(
        executive_release_on=Subquery(released),
        board=Subquery(outcome),
        report_sent=Exists(RiskReport.objects.filter(sent_at__isnull=False, **own)),
    )


def piles_of(user: User) -> tuple[Pile, ...]:
    """The piles of somebody's band: a caseworker (band 3) does not see the assessment queue (recall.md §1, PPCS3)."""
    if user.may(Act.ISSUE_REVOCATION):
        return tuple(Pile)
    return tuple(pile for pile in Pile if pile != Pile.TO_ASSESS)


def in_piles(requests: QuerySet[RecallRequest], *piles: Pile) -> QuerySet[RecallRequest]:
    """Those of any of these piles."""
    wanted = Q(pk__in=[])
    for pile in piles:
        wanted |= CONDITIONS[pile]
    return with_facts_of_piles(requests).filter(wanted)


def waiting_at_ppcs(user: User) -> Q:
    """Of requests with the facts of piles: what somebody of PPCS acts on next, theirs or nobody's yet.

    Not what lies with the police, with probation (Part B) or before the Parole Board.
    """
    wanted = Q(pk__in=[])
    for pile in (Pile.TO_BOOK_ON, Pile.TO_ASSESS, Pile.DOSSIERS, Pile.REFERRALS):
        if pile in piles_of(user):
            wanted |= CONDITIONS[pile]
    free = Q(casework__assigned_to=user) | Q(casework__assigned_to__isnull=True)
    return wanted & free & (Q(board__isnull=True) | ~Q(board__in=BEFORE_THE_BOARD))
