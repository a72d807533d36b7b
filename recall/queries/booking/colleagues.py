"""To whom of PPCS a recall may be given now."""

from __future__ import annotations

from probation.accounts.acting import Acting
from recall.models import Casework, RecallRequest
from recall.permissions.booking import may_assess
from recall.vocabulary import RecallState

from .on_duty import staff_of_ppcs


def who_may_have(request: RecallRequest, casework: Casework | None, acting: Acting) -> tuple[tuple[str, str], ...]:
    """The number and the name of each, whoever asks first; while it is to be assessed, decision-makers alone.

    One query.
    """
    booked = casework is not None and casework.booked_at is not None
    in_assessment = booked and request.state == RecallState.SUBMITTED_TO_PPCS
    staff = sorted(staff_of_ppcs(), key=lambda user: user.pk != acting.user.pk)
    free = (user for user in staff if not in_assessment or may_assess(request, Acting(user, acting.at)))
    return tuple((str(user.pk), f"Me ({user})" if user.pk == acting.user.pk else str(user)) for user in free)
