"""Representations against the recall are received (recall.md §4): PPCS is told, and in a fixed term Part B is asked."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.refusals import StateConflict
from probation.transitions import Consequence, record
from probation.working_days import day_in_words, london_date
from recall import deadlines, ladders
from recall.actions.clocks import stop
from recall.actions.custody_clocks import referral_sooner
from recall.actions.telling import Hears, tell
from recall.flows import PpcsRecall
from recall.models import RecallRequest, Representation
from recall.permissions import custody as may
from recall.policy.representations import ReceivedFacts, is_late, receiving
from recall.queries.custody.close_on import close_on, is_fixed
from recall.queries.standing import Standing, standing_of
from recall.vocabulary import RecallState
from recall.vocabulary.custody import RepresentationsBy

from .locking import lock_at_ppcs
from .part_b import ask_part_b


@transaction.atomic
def receive_representations(
    request: RecallRequest,
    *,
    made_by: str,
    received_on: date,
    text: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> Representation:
    """In time they lead to the Parole Board, and in a fixed term to Part B (case 45); late ones to neither. They are
    added to those received: two who record at once are no conflict.

    ``version``: of the request as it was seen. Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="receive_representations")
    standing = standing_of(locked)
    if locked.state != RecallState.REVOKED:
        raise StateConflict(locked, "receive_representations")
    facts = ReceivedFacts(
        made_by=made_by, received_on=received_on, text=text, returned_on=standing.returned_on, today=london_date(at)
    )
    decision = receiving.require(facts, on=london_date(at))
    late = is_late(received_on=received_on, close_on=close_on(standing, at=at))
    made = Representation(
        request_id=locked.pk,
        made_by=made_by,
        received_on=received_on,
        text=text,
        late=late,
        recorded_at=at,
        recorded_by=by,
    )
    made.request = locked
    kept: Representation = record(
        made,
        verb="receive",
        permission=may.keep_representation,
        by=by,
        at=at,
        crn=locked.crn,
        why=RepresentationsBy.label_of(made_by) + (" (late)" if late else ""),
        decision=decision,
    )
    for consequence in _what_follows(locked, standing, kept, at=at):
        consequence.apply(by=by, at=at)
    if not late and is_fixed(standing):
        counts = reckoning(locked.sentence, at)
        due = deadlines.fixed_term_part_b_due(
            representations_on=received_on, calendar=counts.calendar, settings=counts.settings
        )
        ask_part_b(locked, due=due, by=by, at=at)
    return kept


def _what_follows(request: PpcsRecall, standing: Standing, made: Representation, *, at: datetime) -> list[Consequence]:
    received = f"Representations against the recall were received on {day_in_words(made.received_on)}"
    then: list[Consequence] = [*stop(request, "representations received", ladders.REPRESENTATIONS)]
    referral = standing.referral
    if made.late:
        told = f"{received}, after the last day: they go to the Parole Board only if the case is before it."
    elif referral is not None and referral.is_open:
        told = f"{received}: the Parole Board has the case, and they go to it."
    else:
        told = f"{received}: refer the case to the Parole Board."
    if not made.late and not is_fixed(standing):
        assert standing.returned_on is not None
        then += referral_sooner(request, returned_on=standing.returned_on, represented_on=made.received_on, at=at)
    level = Level.AMBER if made.late else Level.RED
    then.append(tell(request, f"represented/{made.pk}", told, Hears.PPCS, Hears.OFFICER, level=level))
    return then
