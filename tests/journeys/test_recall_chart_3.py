"""Chart 3 in a browser: an emergency recall of the NPS, from the concern to PPCS, each person in their own window."""

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from probation.accounts.roles import PPCS_CASEWORKER
from recall.models import RecallRequest
from recall.vocabulary import Chart, RecallState
from tests.factories.recalls import a_cast, a_licence, write_part_a
from tests.factories.staff import somebody_of
from tests.factories.times import at

from .recall_window import CONSIDERED, SENT, SIGNED, STANDARD, RecallWindow, concern, rosh, standing_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_emergency_is_telephoned_written_signed_by_two_managers_and_sent(
    reference: None, browser: Browser, live_server: LiveServer
) -> None:
    cast = a_cast(Chart.NPS)
    licence = a_licence(cast.officer)
    with standing_at(at("2017-05-15 09:00")):
        officer = RecallWindow(browser, live_server.url, cast.officer, licence)
        officer.opens("Raise a concern")
        officer.answers(concern(licence), "Raise the concern")
        officer.opens("Consider recall")
        officer.shows("Stop and think")
        officer.answers(CONSIDERED, "Ask the manager")
        officer.opens("Review ROSH")
        officer.answers(rosh("high", risen="yes"), "Save the review")
    with standing_at(at("2017-05-15 14:00")):
        manager = RecallWindow(browser, live_server.url, cast.manager, licence)
        manager.goes_to("/recalls/")
        manager.shows("Recall under consideration")
        manager.opens("Agree to recall")
        agreed = {"rationale": "She is at risk tonight.", "is_emergency": "yes", "emergency_reason": "He is near."}
        manager.answers(agreed, "Agree: the 24 hours begin")
    with standing_at(at("2017-05-15 14:30")):
        officer.opens("Record the call to PPCS")
        call = {"officer": "Leah Brook", "called_at": "2:20pm", "approved": "yes", "reachable_number": "0121 496 0000"}
        officer.answers(call, "Save the call")
        officer.opens("Choose the type of recall")
        officer.shows("Is a fixed-term recall open?")
        officer.answers(STANDARD, "Save the type")
        request = RecallRequest.objects.get()
        write_part_a(request, cast, at_time=at("2017-05-15 15:00"))
    with standing_at(at("2017-05-15 16:00")):
        officer.opens("Complete Part A")
        officer.answers({}, "Complete Part A")
        manager.opens("Countersign Part A")
        manager.answers(SIGNED, "Countersign")
    with standing_at(at("2017-05-15 18:00")):
        senior = RecallWindow(browser, live_server.url, cast.senior, licence)
        senior.opens("Endorse the recall")
        senior.answers(SIGNED, "Endorse")
        officer.opens("Submit to PPCS")
        officer.shows("The request is in order")
        officer.answers(SENT, "Submit to PPCS")
        ppcs = RecallWindow(browser, live_server.url, somebody_of("PPCS", PPCS_CASEWORKER), licence)
        ppcs.goes_to("/recalls/")
        ppcs.shows("Submitted to PPCS")
    assert RecallRequest.objects.get().state == RecallState.SUBMITTED_TO_PPCS
