"""Recalls back in custody, reached by acting: fixed terms and standard recalls, at the times a test gives."""

from typing import Any

from recall.actions.casework.back_to_custody import record_return
from recall.actions.casework.dossier import Draft, issue_dossier, prepare_dossier
from recall.actions.casework.issue_revocation import issue_revocation
from recall.models import Dossier, RecallRequest, Revocation
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody

from .recalls import Cast, a_booked_recall, a_decider, a_revocation, a_submitted_recall, an_endorsement
from .times import at


def returned(request: RecallRequest, on: str, *, told: str = "", now: str = "") -> Revocation:
    """Returned to HMP Hewell. ``told``: when PPCS was; ``now``: when it is recorded."""
    told = told or on
    return record_return(
        request,
        returned_at=at(on),
        told_at=at(told),
        prison="HMP Hewell",
        arrested_by="West Midlands Police",
        by=a_decider(),
        at=at(now or told),
    )


def a_fixed_term(cast: Cast, *, on: str = "2017-06-01 20:00", told: str = "") -> Revocation:
    """A fixed term of 28 days, begun with the return: revoked on 16 May 2017."""
    submitted = a_submitted_recall(cast, recall_type=RecallType.FIXED)
    return returned(a_revocation(cast, submitted).request, on, told=told)


def a_standard_recall(cast: Cast, *, on: str = "2017-06-01 20:00", told: str = "") -> Revocation:
    """A standard recall back in custody: revoked on 16 May 2017."""
    return returned(a_revocation(cast).request, on, told=told)


def held_when_revoked(cast: Cast, *, recall_type: RecallType = RecallType.STANDARD) -> Revocation:
    """In HMP Birmingham already when the order issued on 16 May 2017 at noon."""
    submitted = a_submitted_recall(cast, recall_type=recall_type)
    request = a_booked_recall(cast, submitted, custody=Custody.PRISON, place_of_custody="HMP Birmingham")
    endorsement = an_endorsement(custody=Custody.PRISON)
    return issue_revocation(request, endorsement=endorsement, by=a_decider(), at=at("2017-05-16 12:00"))


def a_dossier_issued(
    request: RecallRequest, *, on: str = "2017-06-02 10:00", why: str = "", **different: Any
) -> Dossier:
    """Prepared and issued to the prison the day after the usual return."""
    ppcs = a_decider()
    draft = Draft(**{"prison": "HMP Hewell", **different})
    prepare_dossier(request, draft=draft, by=ppcs, at=at(on))
    return issue_dossier(request, checked=True, why=why, by=ppcs, at=at(on))
