"""Chart 1 in a browser: a fixed-term recall of a CRC, sent back once, signed anew and sent to PPCS."""

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from recall.models import RecallRequest, Signature
from recall.vocabulary import Chart, RecallState
from tests.factories.recalls import a_cast, a_licence, write_part_a
from tests.factories.times import at

from .recall_window import CONSIDERED, SENT, SIGNED, RecallWindow, concern, rosh, standing_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FIXED = {"charged": "no", "convicted": "no", "recall_type": "fixed", "reason": "It can be managed at day 28."}


def test_a_report_sent_back_is_signed_anew_and_goes_straight_to_ppcs(
    reference: None, browser: Browser, live_server: LiveServer
) -> None:
    cast = a_cast(Chart.CRC)
    licence = a_licence(cast.officer)
    with standing_at(at("2017-05-15 09:00")):
        officer = RecallWindow(browser, live_server.url, cast.officer, licence)
        officer.opens("Raise a concern")
        officer.answers(concern(licence), "Raise the concern")
        officer.opens("Consider recall")
        officer.answers(CONSIDERED, "Ask the manager")
        officer.opens("Review ROSH")
        officer.answers(rosh("medium", risen="no"), "Save the review")
    with standing_at(at("2017-05-15 14:00")):
        manager = RecallWindow(browser, live_server.url, cast.manager, licence)
        manager.opens("Agree to recall")
        manager.answers({"rationale": "Nothing else is left.", "is_emergency": "no"}, "Agree: the 24 hours begin")
    with standing_at(at("2017-05-15 15:00")):
        officer.opens("Choose the type of recall")
        officer.answers(FIXED, "Save the type")
        write_part_a(RecallRequest.objects.get(), cast, at_time=at("2017-05-15 15:30"))
    with standing_at(at("2017-05-15 16:00")):
        officer.opens("Complete Part A")
        officer.answers({}, "Complete Part A")
        manager.opens("Countersign Part A")
        manager.answers(SIGNED, "Countersign")
        senior = RecallWindow(browser, live_server.url, cast.senior, licence)
        senior.opens("Return for further work")
        senior.answers({"needed": "Say how the hostel was tried."}, "Return the report")
    with standing_at(at("2017-05-15 17:00")):
        officer.opens("Take the report up again")
        officer.shows("Say how the hostel was tried.")
        officer.answers({}, "Take it up")
        officer.opens("Complete Part A")
        officer.answers({"why": "The hostel is described."}, "Complete Part A")
        manager.opens("Countersign Part A")
        manager.answers(SIGNED, "Countersign")
        senior.opens("Endorse the recall")
        senior.answers(SIGNED, "Endorse")
        officer.opens("Submit to PPCS")
        officer.answers(SENT, "Submit to PPCS")
    request = RecallRequest.objects.get()
    assert (request.chart, request.state) == (Chart.CRC, RecallState.SUBMITTED_TO_PPCS)
    assert Signature.objects.filter(voided_at__isnull=True).count() == 2
