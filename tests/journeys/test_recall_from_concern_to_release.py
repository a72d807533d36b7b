"""A standard recall of the NPS in a browser, from the concern to the first appointment after release: seven people."""

from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from cases.models import Sentence
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR, PPCS_CASEWORKER
from recall.models import RecallRequest, Revocation
from recall.queries.standing import standing_of
from recall.vocabulary import Chart, RecallState
from recall.vocabulary.casework import CaseworkState
from tests.factories.recalls import Cast, a_cast, a_decider, a_licence, write_part_a
from tests.factories.review import written_part_b
from tests.factories.staff import NPS_TEAM, a_member_of_staff, somebody_of
from tests.factories.times import at

from .recall_window import CONSIDERED, SENT, SIGNED, STANDARD, RecallWindow, concern, rosh, standing_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

REVOKED = {
    "decision": "agree",
    "detail": "The risk is as probation has it.",
    "reasons": "keep-in-touch",
    "custody": "at-large",
}


def dated(name: str, day: date) -> dict[str, str]:
    """A date in its three boxes."""
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


class Walk:
    """One licence, and a window for whoever acts."""

    def __init__(self, browser: Browser, live_server: LiveServer, licence: Sentence) -> None:
        self.browser, self.url, self.licence = browser, live_server.url, licence

    def window(self, user: User) -> RecallWindow:
        return RecallWindow(self.browser, self.url, user, self.licence)


def test_a_recall_goes_from_concern_to_warrant_to_executive_release(
    reference: None, browser: Browser, live_server: LiveServer, settings: Any
) -> None:
    # Three weeks pass, and nobody signs in twice.
    settings.SESSION_COOKIE_AGE = timedelta(days=30).total_seconds()
    cast = a_cast(Chart.NPS)
    walk = Walk(browser, live_server, a_licence(cast.officer))
    with standing_at(at("2017-05-15 09:00")):
        officer = walk.window(cast.officer)
        probation_asks(walk, cast, officer)
    with standing_at(at("2017-05-15 18:30")):
        ppcs = walk.window(somebody_of("PPCS", PPCS_CASEWORKER))
        ppcs_revokes(walk, ppcs)
    with standing_at(at("2017-05-15 20:00")):
        the_police_have_the_warrant(ppcs)
    with standing_at(at("2017-05-22 11:00")):
        the_person_is_returned(ppcs)
    with standing_at(at("2017-06-01 10:00")):
        release_is_ordered(walk, officer)
    with standing_at(at("2017-06-05 12:00")):
        the_person_is_released(walk, ppcs)
    request = RecallRequest.objects.get()
    assert (request.state, standing_of(request).state) == (RecallState.RELEASED, CaseworkState.RELEASED)


def probation_asks(walk: Walk, cast: Cast, officer: RecallWindow) -> None:
    """The concern, the agreement of the manager, Part A, two signatures, and the request is with PPCS."""
    manager = walk.window(cast.manager)
    officer.opens("Raise a concern")
    officer.answers(concern(walk.licence), "Raise the concern")
    officer.opens("Consider recall")
    officer.answers(CONSIDERED, "Ask the manager")
    officer.opens("Review ROSH")
    officer.answers(rosh("medium", risen="no"), "Save the review")
    manager.opens("Agree to recall")
    agreed = {"rationale": "Whereabouts unknown; alternatives are exhausted.", "is_emergency": "no"}
    manager.answers(agreed, "Agree: the 24 hours begin")
    officer.opens("Choose the type of recall")
    officer.answers(STANDARD, "Save the type")
    write_part_a(RecallRequest.objects.get(), cast, at_time=at("2017-05-15 09:30"))
    officer.opens("Complete Part A")
    officer.answers({}, "Complete Part A")
    manager.opens("Countersign Part A")
    manager.answers(SIGNED, "Countersign")
    senior = walk.window(cast.senior)
    senior.opens("Endorse the recall")
    senior.answers(SIGNED, "Endorse")
    officer.opens("Submit to PPCS")
    officer.answers(SENT, "Submit to PPCS")


def ppcs_revokes(walk: Walk, ppcs: RecallWindow) -> None:
    """Booked on by a caseworker, revoked by a decision-maker."""
    decider = walk.window(a_decider())
    ppcs.opens("Book on")
    ppcs.answers({"custody": "at-large", "police_force": "West Midlands Police"}, "Confirm and book on")
    decider.opens("Revoke the licence")
    decider.answers(REVOKED, "Issue the revocation order and arrest warrant")


def the_police_have_the_warrant(ppcs: RecallWindow) -> None:
    """Their clock runs from receipt."""
    ppcs.opens("Record the police receipt")
    received = {**dated("received_on", date(2017, 5, 15)), "received_at": "7:30pm"}
    ppcs.answers({**received, "warrant_reference": "02RC/1234567C12345"}, "Save")


def the_person_is_returned(ppcs: RecallWindow) -> None:
    """Days at large are counted."""
    returned = date(2017, 5, 22)
    ppcs.opens("Record the return to custody")
    back = {**dated("returned_on", returned), "returned_at": "9am", **dated("told_on", returned), "told_at": "10am"}
    ppcs.answers({**back, "prison": "HMP Hewell"}, "Save")
    assert Revocation.objects.get().days_at_large == 6


def release_is_ordered(walk: Walk, officer: RecallWindow) -> None:
    """Part B recommends release, and another decision-maker orders it."""
    decider = walk.window(a_decider())
    officer.opens("Write the report on risk (Part B or C)")
    officer.answers(written_part_b(release_before="yes", release_at="yes"), "Send to PPCS")
    decider.opens("Consider executive release")
    ordered = {"detention_needed": "no", **dated("release_on", date(2017, 6, 5)), "reasons": "It can be managed."}
    decider.answers(ordered, "Record the decision")


def the_person_is_released(walk: Walk, ppcs: RecallWindow) -> None:
    """Supervision resumes: the administrator arranges the first appointment."""
    ppcs.opens("Record the release")
    ppcs.answers(dated("released_on", date(2017, 6, 5)), "Save")
    ppcs.shows("Executive release by the Secretary of State")
    administrator = walk.window(a_member_of_staff(CASE_ADMINISTRATOR, team=NPS_TEAM))
    administrator.goes_to(f"/cases/{walk.licence.person.crn}/contacts/arrange/")
    first = {"type": "COAP", **dated("starts_on", date(2017, 6, 6)), "starts_at": "10am", "on": str(walk.licence.pk)}
    administrator.answers(first, "Arrange appointment")
