"""Who a recall is assigned to at PPCS: to whom, by whom, and one at a time."""

import pytest

from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.assign import assign
from recall.models import Casework
from tests.factories.booking import a_caseworker
from tests.factories.recalls import a_booked_recall, a_cast, a_decider, a_submitted_recall
from tests.factories.times import at

pytestmark = pytest.mark.usefixtures("reference")
NOON = at("2017-05-16 12:00")


def test_a_recall_passes_from_hand_to_hand_and_back_to_nobody() -> None:
    cast, caseworker, decider = a_cast(), a_caseworker(), a_decider()
    request = a_submitted_recall(cast)
    assert assign(request, to=caseworker, by=caseworker, at=NOON, version=0).assigned_to == caseworker
    a_booked_recall(cast, request)
    # A caseworker books on; the assessment is a decision-maker's.
    assert Casework.objects.get().assigned_to is None
    with pytest.raises(Refused, match="decision-maker"):
        assign(request, to=caseworker, by=decider, at=NOON)
    seen = Casework.objects.get().version
    assert assign(request, to=decider, by=caseworker, at=NOON, version=seen).assigned_to == decider
    with pytest.raises(StateConflict):
        assign(request, to=a_decider(), by=caseworker, at=NOON, version=seen)
    assert Casework.objects.get().assigned_to == decider
    assert assign(request, to=None, by=decider, at=NOON).assigned_to is None


def test_probation_neither_assigns_nor_gets_a_recall() -> None:
    cast = a_cast()
    request = a_submitted_recall(cast)
    with pytest.raises(NotAdmitted):
        assign(request, to=a_decider(), by=cast.senior, at=NOON)
    with pytest.raises(Refused, match="somebody of PPCS"):
        assign(request, to=cast.officer, by=a_caseworker(), at=NOON)
    assert not Casework.objects.exists()
