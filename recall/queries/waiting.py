"""The requests that wait for a member of staff: to decide, to write, to sign, to send, to collect, to book on."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from probation.accounts.models import Cover, Sector, User, covering_on
from probation.accounts.roles import CASE_ADMINISTRATOR, LINE_MANAGER, RESPONSIBLE_OFFICER, SENIOR_MANAGER, Act
from probation.working_days import london_date
from recall.models import DocumentQuery, RecallRequest
from recall.models.request import APPROVED_BY_TELEPHONE, PART_A_OUTSTANDING
from recall.vocabulary import WRITING, Chart, RecallState

from .booking.piles import IN_HAND, waiting_at_ppcs, with_facts_of_piles
from .seeing import recalls_seen_by
from .without_senior import asks_no_senior

OFFICERS = (
    RecallState.CONCERN_RAISED,
    RecallState.OOH_INSTIGATED,
    RecallState.RETURNED_FOR_REWORK,
    *WRITING,
)
MANAGERS = (RecallState.ROSH_REVIEW, RecallState.PART_A_COMPLETED)
WITH_PPCS = (
    RecallState.SUBMITTED_TO_PPCS,
    RecallState.REVOKED,
    RecallState.REJECTED_BY_PPCS,
    RecallState.STOPPED,
    RecallState.RELEASED,
)


def recalls_listed_for(user: User) -> QuerySet[RecallRequest]:
    """The requests a member of staff finds in the list; PPCS those that have reached it, on paper or by
    telephone."""
    seen = recalls_seen_by(user)
    reached = Q(state__in=WITH_PPCS) | PART_A_OUTSTANDING | APPROVED_BY_TELEPHONE
    return seen.filter(reached) if user.may(Act.BOOK_RECALL) else seen


def waiting_for(user: User, *, at: datetime) -> QuerySet[RecallRequest]:
    """Those whose next act is this person's. One query when it is counted."""
    live = recalls_listed_for(user).filter(closed_at__isnull=True)
    if user.may(Act.BOOK_RECALL):
        return with_facts_of_piles(live.filter(IN_HAND)).filter(waiting_at_ppcs(user))
    by_role = {
        RESPONSIBLE_OFFICER.code: _of_officer,
        LINE_MANAGER.code: _of_manager,
        SENIOR_MANAGER.code: _of_senior,
        CASE_ADMINISTRATOR.code: _of_administrator,
    }
    whose = by_role.get(user.role_code)
    return live.filter(whose(user, at)) if whose else live.none()


def _of_officer(user: User, at: datetime) -> Q:
    covered = Cover.objects.filter(covering_on(london_date(at)), covered_by=user).values("officer")
    own = Q(sentence__officer=user) | Q(sentence__officer__in=covered)
    reviews = Q(state=RecallState.UNDER_CONSIDERATION, chart=Chart.CRC)
    answers = Q(Exists(DocumentQuery.objects.filter(request=OuterRef("pk"), answered_at__isnull=True)))
    considers = Q(state=RecallState.ROSH_INCREASE_IDENTIFIED, asked_at__isnull=True)
    sends = Q(state=RecallState.ENDORSED) & (~Q(chart=Chart.CRC_RAISED) | Q(sentence__provider__sector=Sector.NPS))
    return own & (Q(state__in=OFFICERS) | reviews | considers | sends | answers | _sent_without_senior(user, at))


def _of_manager(user: User, at: datetime) -> Q:
    """Whoever was asked; the managers of the team where nobody was, or where the case has gone to them since."""
    asked = Q(asked_manager=user, sentence__provider=user.organisation_id)
    elsewhere = Q(asked_manager__isnull=True) | ~Q(asked_manager__organisation=F("sentence__provider"))
    team = Q(sentence__team=user.team_id, sentence__team__isnull=False) & elsewhere
    decides = Q(state=RecallState.UNDER_CONSIDERATION) & ~Q(chart=Chart.CRC)
    risen = Q(state=RecallState.ROSH_INCREASE_IDENTIFIED, asked_at__isnull=False)
    refers = Q(state=RecallState.PART_A_COUNTERSIGNED, chart=Chart.CRC_RAISED)
    unanswered = Q(not_recalled__isnull=True)
    own_case = _of_officer(user, at)
    return ((asked | team) & unanswered & (Q(state__in=MANAGERS) | decides | risen | refers)) | own_case


def _of_senior(user: User, at: datetime) -> Q:
    own = Q(sentence__provider=user.organisation_id)
    referred = own | Q(sentence__referred_to=user.organisation_id, sentence__referred_to__isnull=False)
    signs = Q(state=RecallState.PART_A_COUNTERSIGNED) & ~Q(chart=Chart.CRC_RAISED) & ~_sent_without_senior(user, at)
    answers = Q(not_recalled__isnull=False, not_recalled__endorsed_at__isnull=True)
    of_the_nps = user.organisation is not None and user.organisation.sector == Sector.NPS
    raised = Q(chart=Chart.CRC_RAISED, state__in=(RecallState.REFERRED_TO_NPS, RecallState.ENDORSED))
    return (own & (signs | answers)) | (referred & raised if of_the_nps else Q(pk__in=[]))


def _of_administrator(user: User, at: datetime) -> Q:
    """What is signed and to be sent by the team."""
    ready = (Q(state=RecallState.ENDORSED) & ~Q(chart=Chart.CRC_RAISED)) | _sent_without_senior(user, at)
    return ready & Q(sentence__team=user.team_id, sentence__team__isnull=False)


def _sent_without_senior(user: User, at: datetime) -> Q:
    """Countersigned on chart 1, where the provider asks no senior manager before PPCS."""
    if not asks_no_senior(user.organisation, on=london_date(at)):
        return Q(pk__in=[])
    return Q(chart=Chart.CRC, state=RecallState.PART_A_COUNTERSIGNED, sentence__provider=user.organisation_id)
