"""A manager who is not its author passes the pack as checked (BRE04, BIPC)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.policy.breach.pack import CheckFacts, checking
from enforcement.queries.breach.pack_facts import pack_facts
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachLog
from probation.accounts.models import User
from probation.transitions import perform

from .locking import lock_before_court
from .log import write_log
from .telling import Hears, tell


def check_pack(
    breach: BreachCase, *, confirmed: Sequence[str], by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """``confirmed``: PackChecks. One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        facts = CheckFacts(
            pack=pack_facts(locked, counts.settings),
            prepared_by=locked.prepared_by_id or 0,
            checked_by=by.pk,
            confirmed=tuple(confirmed),
        )
        event = f"pack/{locked.version}/checked"
        perform(
            locked.check_pack,
            by=by,
            at=at,
            decision=checking.decide(facts, on=counts.on),
            crn=locked.crn,
            version=version,
            then=[tell(locked, event, f"{by} has checked the breach pack: refer it.", Hears.OFFICER)],
            checks=confirmed,
        )
        write_log(locked, code=BreachLog.PACK_CHECKED, text=f"Checked by {by}.", by=by, at=at)
        return locked
