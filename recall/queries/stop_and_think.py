"""What must be seen before recall is considered: needs and adjustments, contact, warnings, and what was tried."""

from __future__ import annotations

from dataclasses import dataclass

from cases.queries.contact_rows import ContactRow, contact_rows, contacts_seen_by
from enforcement.queries.considerations import Considerations, considerations
from enforcement.queries.risk_now import RiskNow, risk_now
from enforcement.queries.warning_row import WarningRow, warning_rows
from probation.accounts.acting import Acting
from recall.models import RecallRequest
from recall.policy.acts.concern import RECENT

from .tried import TriedLine, tried_on

MOST_APPOINTMENTS = 10


@dataclass(frozen=True)
class StopAndThink:
    """Everything to weigh. ``appointments``: the latest of the last twelve weeks, the newest first."""

    needs: Considerations
    appointments: tuple[ContactRow, ...]
    warnings: tuple[WarningRow, ...]
    tried: tuple[TriedLine, ...]
    risk: RiskNow

    @property
    def kept(self) -> int:
        """How many of these appointments were kept."""
        return sum(row.attended is True for row in self.appointments)

    @property
    def home_visits(self) -> int:
        """How many home visits the record shows."""
        return sum(line.kind == "home-visit" for line in self.tried)


def stop_and_think(request: RecallRequest, acting: Acting) -> StopAndThink:
    """A fixed number of queries."""
    sentence = request.sentence
    past = contacts_seen_by(acting.user).filter(
        person_id=sentence.person_id, is_appointment=True, starts_at__lte=acting.at, starts_at__gt=acting.at - RECENT
    )
    return StopAndThink(
        needs=considerations(request.person, on=acting.today),
        appointments=tuple(contact_rows(past.order_by("-starts_at", "-pk")[:MOST_APPOINTMENTS])),
        warnings=warning_rows(sentence.warnings.all(), on=acting.today),
        tried=tried_on(sentence, user=acting.user),
        risk=risk_now(request.person),
    )
