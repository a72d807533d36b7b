"""The page on which an emergency out of hours is revoked before its Part A, and what is seen of it then."""

import pytest
from django.urls import reverse

from probation.accounts.roles import PPCS_CASEWORKER
from recall.models import Revocation
from recall.vocabulary.casework import Custody, RecallReason
from tests.enforcement.web.reading import text
from tests.factories.out_of_hours import an_out_of_hours_recall
from tests.factories.recalls import a_cast, a_decider
from tests.factories.staff import somebody_of
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, address, typed

NIGHT = at("2017-05-14 00:30")
CHOICE = "Revoke the licence before Part A"


@pytest.mark.usefixtures("reference")
def test_a_decision_maker_revokes_on_the_telephone_from_the_queue(sign_in: SignIn) -> None:
    request = an_out_of_hours_recall(a_cast())
    page = address("revoke-before-part-a", request)
    caseworker = sign_in(somebody_of("PPCS", PPCS_CASEWORKER), NIGHT)
    assert CHOICE not in text(caseworker.get(address("recall", request)))
    assert caseworker.post(page, typed(request)).status_code == 403
    decider = sign_in(a_decider(), NIGHT)
    queue = text(decider.get(reverse("ppcs-queue"), {"part": "to-assess"}))
    assert "Approved by telephone, to be revoked" in queue
    assert CHOICE in text(decider.get(address("recall", request)))
    asked = text(decider.get(page))
    for told in ("She is at risk tonight.", "Duty officer, 13 May 2017 at 11:10pm", "0121 496 0000"):
        assert told in asked
    tests = {"charged": "no", "convicted": "no"}
    said = {**tests, "recall_type": "standard", "detail": "Imminent.", "custody": Custody.AT_LARGE}
    again = text(decider.post(page, typed(request, **said)))
    for wrong in ("Enter the police force.", "Select the reasons for recall.", "Enter the conditions breached"):
        assert wrong in again
    assert "Imminent." in again
    assert not Revocation.objects.exists()
    said |= {"police_force": "West Midlands Police", "conditions_breached": "1. Be of good behaviour."}
    done = decider.post(page, typed(request, reasons=[RecallReason.NON_COMPLIANCE], **said), follow=True)
    assert "Part A is owed" in text(done)
    seen = text(decider.get(address("recall", request)))
    assert "Licence revoked. Out-of-hours recall instigated" in seen
    assert "Download the revocation order" in seen
    assert "Withdraw the request" not in text(sign_in(request.decided_by, NIGHT).get(address("recall", request)))
    assert request.crn in text(decider.get(reverse("people-at-large")))
