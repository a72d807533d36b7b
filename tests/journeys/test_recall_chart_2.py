"""Chart 2 in a browser: ROSH rises, the CRC refers to the NPS, which endorses, sends, and takes the case over."""

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from cases.models import Sentence
from recall.models import RecallRequest
from recall.vocabulary import Chart, RecallState
from tests.factories.recalls import a_cast, a_licence, the_nps, write_part_a
from tests.factories.times import at

from .recall_window import CONSIDERED, SENT, SIGNED, STANDARD, RecallWindow, concern, rosh, standing_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_recall_whose_rosh_has_risen_is_endorsed_and_sent_by_the_nps_which_takes_the_case(
    reference: None, browser: Browser, live_server: LiveServer
) -> None:
    crc, nps = a_cast(Chart.CRC), a_cast(Chart.NPS)
    licence = a_licence(crc.officer)
    with standing_at(at("2017-05-15 09:00")):
        officer = RecallWindow(browser, live_server.url, crc.officer, licence)
        officer.opens("Raise a concern")
        officer.answers(concern(licence), "Raise the concern")
        officer.opens("Consider recall")
        officer.answers(CONSIDERED, "Ask the manager")
        officer.opens("Review ROSH")
        officer.answers(rosh("high", risen="yes"), "Save the review")
        officer.shows("CRC, ROSH increased to high")
    with standing_at(at("2017-05-15 14:00")):
        manager = RecallWindow(browser, live_server.url, crc.manager, licence)
        manager.opens("Agree to recall")
        manager.answers({"rationale": "She is at risk.", "is_emergency": "no"}, "Agree: the 24 hours begin")
        officer.opens("Choose the type of recall")
        officer.answers(STANDARD, "Save the type")
        write_part_a(RecallRequest.objects.get(), crc, at_time=at("2017-05-15 15:00"))
    with standing_at(at("2017-05-15 16:00")):
        officer.opens("Complete Part A")
        officer.answers({}, "Complete Part A")
        manager.opens("Countersign Part A")
        manager.answers(SIGNED, "Countersign")
        manager.opens("Refer to the NPS")
        manager.answers({"to_provider": str(the_nps().pk)}, "Refer to the NPS")
    with standing_at(at("2017-05-15 18:00")):
        senior = RecallWindow(browser, live_server.url, nps.senior, licence)
        senior.opens("Endorse the recall")
        senior.answers({**SIGNED, "rosh_accepted": "accepted"}, "Endorse")
        senior.opens("Submit to PPCS")
        senior.answers(SENT, "Submit to PPCS")
        receives = RecallWindow(browser, live_server.url, nps.manager, licence)
        receives.goes_to("/recalls/")
        receives.page.get_by_role("link", name=licence.person.list_name, exact=True).first.click()
        receives.looks()
        receives.page.get_by_role("button", name="Take the case over", exact=True).click()
        receives.answers({"officer": str(nps.officer.pk)}, "Take the case over")
    assert RecallRequest.objects.get().state == RecallState.SUBMITTED_TO_PPCS
    assert Sentence.objects.get(pk=licence.pk).officer == nps.officer
