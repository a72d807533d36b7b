"""Put the pack up as prepared: every mandatory document there, none a draft (BRE03, BIPP)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.policy.breach.pack import preparing
from enforcement.queries.breach.pack_facts import pack_facts
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachLog
from probation.accounts.models import User
from probation.transitions import perform

from .locking import lock_before_court
from .log import write_log
from .telling import Hears, tell


def prepare_pack(
    breach: BreachCase, *, proposal: str, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """``proposal``: what the court should do, and why. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        locked.proposal = proposal
        event = f"pack/{locked.version}/prepared"
        perform(
            locked.prepare_pack,
            by=by,
            at=at,
            decision=preparing.decide(pack_facts(locked, counts.settings, proposal=proposal), on=counts.on),
            crn=locked.crn,
            why=proposal,
            version=version,
            then=[tell(locked, event, f"{by} asks you to check a breach pack.", Hears.MANAGERS)],
        )
        write_log(locked, code=BreachLog.PACK_PREPARED, text=BreachLog.PACK_PREPARED.label, by=by, at=at)
        return locked
