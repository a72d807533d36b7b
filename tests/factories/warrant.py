"""Revocations whose notices have somewhere to go."""

from recall.actions.casework.issue_revocation import issue_revocation
from recall.models import Casework, Revocation
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody

from .recalls import Cast, a_booked_recall, a_cast, a_decider, a_submitted_recall, an_endorsement
from .times import at

POLICE = "spoc@police.example.test"


def a_known_cast() -> Cast:
    """Whose e-mail addresses are known."""
    cast = a_cast()
    for user in (cast.officer, cast.manager, cast.senior):
        user.email = f"{user.username}@probation.example.test"
        user.save()
    return cast


def a_notified_revocation(
    cast: Cast | None = None,
    *,
    recall_type: RecallType = RecallType.STANDARD,
    is_emergency: bool = False,
    custody: str = Custody.AT_LARGE,
    on: str = "2017-05-16 12:00",
    **endorsed: str,
) -> Revocation:
    """The address of the force is known, that of the PNC bureau and of a prison is not."""
    cast = cast or a_known_cast()
    held_at = "" if custody == Custody.AT_LARGE else "HMP Birmingham"
    submitted = a_submitted_recall(cast, recall_type=recall_type, is_emergency=is_emergency)
    request = a_booked_recall(cast, submitted, custody=custody, place_of_custody=held_at)
    Casework.objects.filter(request=request).update(police_address=POLICE)
    endorsement = an_endorsement(custody=custody, **endorsed)
    return issue_revocation(request, endorsement=endorsement, by=a_decider(), at=at(on))
