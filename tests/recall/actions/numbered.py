"""What the tests of the numbered cases share: reasons in one text, a clock of a request, a night on duty."""

import pytest

from cases.models import Clock, Sentence
from probation.policy import Refused
from recall.actions.instigate_out_of_hours import OutOfHours
from recall.models import RecallRequest
from tests.factories.times import at


def reasons(refused: pytest.ExceptionInfo[Refused]) -> str:
    return " ".join(str(reason) for reason in refused.value.decision.reasons)


def clock(request: RecallRequest, kind: str) -> Clock:
    return Clock.objects.get(kind=kind, subject=f"recall.request/{request.pk}")


def a_night(licence: Sentence, **different: object) -> OutOfHours:
    usual: dict[str, object] = {
        "agreed_at": at("2017-05-13 23:00"),
        "source": "police",
        "concern": "At her door with a knife.",
        "rationale": "She is at risk tonight.",
        "is_emergency": True,
        "ppcs_officer": "Duty officer",
        "ppcs_alerted_at": different.get("agreed_at", at("2017-05-13 23:00")),
        "ppcs_approved": True,
        "conditions": list(licence.conditions.filter(code="1")),
    }
    return OutOfHours(**{**usual, **different})  # type: ignore[arg-type]
