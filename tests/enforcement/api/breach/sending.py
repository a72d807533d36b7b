"""What is sent of each act of a breach before court: address, who may, state, the whole of it, and what lacks.

``at``: a time after the usual steps up to that state.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import PackCheck, WithdrawalReason
from tests.factories.breaches import every_document

BREACHES = "/api/v1/breaches/"
OFFICER, MANAGER, EO = "officer", "manager", "enforcement officer"
Sent = Callable[[BreachCase], dict[str, Any]]


@dataclass(frozen=True)
class Case:
    """One act. ``first``: what it needs done, and is refused without. ``leads_to``: the state after it.

    ``lacking``: sent so that the rules refuse it, under ``fields``; None where no rule can.
    """

    act: str
    state: S
    who: str
    leads_to: S
    sent: dict[str, Any] | Sent
    at: str
    lacking: dict[str, Any] | None = None
    fields: frozenset[str] = frozenset()
    first: Callable[[BreachCase], Any] | None = None

    def __str__(self) -> str:
        return f"{self.act} when {self.state}"


def of(breach: BreachCase, act: str = "") -> str:
    """The address of a breach, or of an act on it."""
    return f"{BREACHES}{breach.pk}/{act}/" if act else f"{BREACHES}{breach.pk}/"


def referral(breach: BreachCase) -> dict[str, Any]:
    """The hand-over, whole."""
    told = [
        {"failure": pk, "instruction": "Told by letter to attend at 10am."}
        for pk in breach.failures.values_list("pk", flat=True)
    ]
    return {
        "failures": told,
        "reasons_offered": "None.",
        "enquiries": "Two calls.",
        "compliance": "Six of eight appointments kept.",
        "whereabouts": "1 Example Street",
        "process": "summons",
        "risk": "Medium.",
        "needs": "None.",
        "proposal": "Unpaid work.",
        "phone": "0121 496 0000",
    }


def no_referral(breach: BreachCase) -> dict[str, Any]:
    """Nothing of the hand-over."""
    return {"failures": []}


def hearing(breach: BreachCase) -> int:
    """The version of the hearing to come."""
    version: int = breach.hearings.get(outcome="").version
    return version


COURT, LISTED = "BHAMMC", "2017-05-25T10:00:00+01:00"
DEATH = {"because": WithdrawalReason.DEATH, "reason": "Died in hospital."}
HANDED_OVER = frozenset(
    {"failures", "reasons_offered", "enquiries", "compliance", "whereabouts", "process", "risk", "needs", "proposal"}
    | {"phone"}
)
BEFORE_COURT = [
    Case("request-pack", S.INITIATED, OFFICER, S.PACK_REQUESTED, {}, "2017-04-25 09:00"),
    Case(
        "prepare-pack",
        S.PACK_REQUESTED,
        OFFICER,
        S.PACK_PREPARED,
        {"proposal": "Unpaid work."},
        "2017-04-25 11:00",
        {"proposal": "Unpaid work."},
        frozenset({"document-report", "document-order"}),
        every_document,
    ),
    Case(
        "check-pack",
        S.PACK_PREPARED,
        MANAGER,
        S.PACK_CHECKED,
        {"confirmed": list(PackCheck)},
        "2017-04-25 14:00",
        {"confirmed": []},
        frozenset({"confirmed"}),
    ),
    Case(
        "send-back-pack",
        S.PACK_PREPARED,
        MANAGER,
        S.PACK_REQUESTED,
        {"what_is_needed": "The order."},
        "2017-04-25 14:00",
        {},
        frozenset({"what_is_needed"}),
    ),
    Case(
        "confirmation",
        S.PACK_REQUESTED,
        OFFICER,
        S.PACK_REQUESTED,
        {"sent_on": "2017-04-25"},
        "2017-04-25 14:00",
        {"sent_on": "2017-04-26"},
        frozenset({"sent_on"}),
    ),
    Case("refer", S.PACK_CHECKED, OFFICER, S.REFERRED, referral, "2017-04-26 10:00", {"failures": []}, HANDED_OVER),
    Case("accept", S.REFERRED, EO, S.ACCEPTED, {"note": "In order."}, "2017-04-27 15:00"),
    Case(
        "return",
        S.REFERRED,
        EO,
        S.RETURNED,
        {"because": ["document-missing"], "what_is_needed": "The letter."},
        "2017-04-27 15:00",
        {"because": []},
        frozenset({"because", "what_is_needed"}),
    ),
    Case(
        "decline",
        S.REFERRED,
        EO,
        S.DECLINED,
        {"because": "another-course", "reason": "Apply to amend."},
        "2017-04-27 15:00",
        {"because": "another-course"},
        frozenset({"reason"}),
    ),
    Case(
        "close-declined",
        S.DECLINED,
        OFFICER,
        S.CLOSED_NO_PROCEEDINGS,
        {"what_follows": "Apply to amend."},
        "2017-04-28 09:00",
        {},
        frozenset({"what_follows"}),
    ),
]
