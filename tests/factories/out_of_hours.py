"""An emergency out of hours, by acting: agreed on Saturday 13 May 2017 at 11pm, approved by PPCS ten minutes later."""

from typing import Any

from cases.models import Sentence
from recall.actions.casework.revoke_before_part_a import TelephoneDecision, revoke_before_part_a
from recall.actions.instigate_out_of_hours import OutOfHours, instigate_out_of_hours
from recall.models import RecallRequest, Revocation
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody, RecallReason

from .recalls import Cast, a_decider, a_licence
from .times import at


def an_out_of_hours_recall(
    cast: Cast, licence: Sentence | None = None, *, night: str = "2017-05-13", **different: Any
) -> RecallRequest:
    """Instigated by the line manager on duty, PPCS telephoned."""
    licence = licence or a_licence(cast.officer)
    usual: dict[str, Any] = {
        "agreed_at": at(f"{night} 23:00"),
        "source": "police",
        "concern": "Arrested at her door, and let go.",
        "rationale": "She is at risk tonight.",
        "is_emergency": True,
        "ppcs_officer": "Duty officer",
        "ppcs_alerted_at": at(f"{night} 23:10"),
        "ppcs_approved": True,
        "reachable_number": "0121 496 0000",
        "conditions": list(licence.conditions.filter(code="1")),
    }
    noted = OutOfHours(**{**usual, **different})
    return instigate_out_of_hours(licence, noted=noted, by=cast.manager, at=at(f"{night} 23:20"))


def a_telephone_decision(**different: Any) -> TelephoneDecision:
    """A standard recall of a person at large."""
    usual: dict[str, Any] = {
        "recall_type": RecallType.STANDARD,
        "detail": "The risk to her is imminent.",
        "reasons": [RecallReason.NON_COMPLIANCE],
        "conditions_breached": "1. Be of good behaviour.",
        "custody": Custody.AT_LARGE,
        "police_force": "West Midlands Police",
    }
    return TelephoneDecision(**{**usual, **different})


def a_revocation_before_part_a(cast: Cast, request: RecallRequest | None = None, **different: Any) -> Revocation:
    """The licence is revoked at midnight."""
    request = request or an_out_of_hours_recall(cast)
    decided = a_telephone_decision(**different)
    return revoke_before_part_a(request, decided=decided, by=a_decider(), at=at("2017-05-14 00:00"))
