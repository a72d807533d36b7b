"""PPCS over the API: from booking on to release directed, each act turned away, refused or done."""

from typing import Any

import pytest

from probation.accounts.models import User
from probation.accounts.roles import INSPECTOR, PPCS_CASEWORKER
from recall.api.ppcs.urls import ppcs_urlpatterns
from recall.models import RecallRequest
from tests.api import Ask, changes, problem, reasons
from tests.factories.recalls import a_cast, a_decider, a_submitted_recall
from tests.factories.review import written_part_b
from tests.factories.staff import ESSEX_CRC_TEAM, an_officer, somebody_of

pytestmark = pytest.mark.usefixtures("reference")


class Walk:
    """One request, acted on over the API by one after another."""

    def __init__(self, ask: Ask, request: RecallRequest) -> None:
        self.ask, self.address = ask, f"/api/v1/recalls/{request.pk}/"

    def seen(self, by: User, when: str) -> dict[str, Any]:
        """The request as somebody reads it."""
        found: dict[str, Any] = self.ask(by, when).get(self.address).json()
        return found

    def post(self, act: str, by: User, when: str, **sent: Any) -> Any:
        """The answer to an act on the version now."""
        version = sent.pop("version") if "version" in sent else self.seen(by, when)["version"]
        return self.ask(by, when).post(f"{self.address}ppcs/{act}/", {"version": version, **sent}, format="json")

    def done(self, act: str, by: User, when: str, **sent: Any) -> dict[str, Any]:
        """What PPCS has of it after the act."""
        response = self.post(act, by, when, **sent)
        assert response.status_code == 200, response.content
        found: dict[str, Any] = response.json()["ppcs"]
        return found


def test_every_act_is_turned_away_from_strangers_and_colleagues_and_names_the_version_read(ask: Ask) -> None:
    cast = a_cast()
    request = a_submitted_recall(cast)
    before, now = changes(), "2017-05-16 11:00"
    inspector = somebody_of("HMIP", INSPECTOR)
    acts = [str(one.pattern).replace("<int:pk>", str(request.pk)) for one in ppcs_urlpatterns]
    assert len(acts) == 27
    for act in acts:
        for who, status in ((an_officer(team=ESSEX_CRC_TEAM), 404), (inspector, 403)):
            problem(ask(who, now).post(f"/api/v1/{act}", {}, format="json"), status)
    decider = a_decider()
    for act in (act for act in acts if not act.endswith(("part-b/", "send/", "answer/"))):
        assert "version" in reasons(ask(decider, now).post(f"/api/v1/{act}", {}, format="json"), 400)
    assert changes() == before


def test_from_booking_on_to_a_release_the_parole_board_directs(ask: Ask) -> None:
    cast, caseworker, decider = a_cast(), somebody_of("PPCS", PPCS_CASEWORKER), a_decider()
    walk = Walk(ask, a_submitted_recall(cast))
    where = {"custody": "at-large", "police_force": "West Midlands Police"}
    now = "2017-05-16 11:00"
    problem(walk.post("book-on", cast.officer, now, **where), 403)
    problem(walk.post("book-on", caseworker, now, **where, version=1), 409)
    assert {"custody", "police_force"} <= set(reasons(walk.post("book-on", caseworker, now), 422))
    booked = walk.done("book-on", caseworker, now, **where)
    assert (booked["state"], booked["revocation"]) == ("booked-on", None)
    asked = walk.done("documents", caseworker, now, documents=["oasys"], why="It is not attached.")
    assert asked["state"] == "information-requested"
    walk.done("documents/answer", cast.officer, now, why_oasys="It is being written.")
    given = walk.done("assign", caseworker, now, version=booked["casework"]["version"], to=decider.username)
    assert given["casework"]["assigned_to"]["username"] == decider.username
    order = {
        "decision": "agree",
        "detail": "The risk is as probation has it.",
        "reasons": ["keep-in-touch"],
        "conditions_breached": "3. Keep in touch.",
        "custody": "at-large",
    }
    problem(walk.post("revoke", caseworker, now, **order), 403)
    revoked = walk.done("revoke", decider, "2017-05-16 12:00", **order)
    assert revoked["revocation"]["revoked_on"] == "2017-05-16"
    assert {paper["kind"] for paper in revoked["papers"]} >= {"notification", "police-notice"}
    assert all(len(paper["sha256"]) == 64 and paper["code"] for paper in revoked["papers"])
    receipt = {"received_at": "2017-05-16T15:00:00+01:00", "warrant_reference": "02RC/1"}
    assert walk.done("police-receipt", caseworker, "2017-05-16 16:00", **receipt)["state"] == "awaiting-return"
    sighting = {"kind": "sighting", "happened_at": "2017-05-17T10:00:00+01:00", "text": "Seen.", "who": "A neighbour"}
    version = walk.done("at-large", cast.officer, "2017-05-17 11:00", **sighting)["revocation"]["version"]
    told = {"told_on": "2017-05-17", "how": "orally", "version": version}
    walk.done("told-person", cast.officer, "2017-05-17 11:05", **told)
    back = {"returned_at": "2017-05-22T09:00:00+01:00", "told_at": "2017-05-22T10:00:00+01:00", "prison": "HMP Example"}
    returned = walk.done("return", caseworker, "2017-05-22 10:05", **back)
    assert (returned["returned_on"], returned["revocation"]["days_at_large"]) == ("2017-05-22", 5)
    (report,) = returned["reports"]
    prepared = walk.done("dossier", caseworker, "2017-05-22 11:00", prison="HMP Example", version=0)["dossier"]
    problem(walk.post("dossier", caseworker, "2017-05-22 11:02", prison="HMP Other", version=0), 409)
    walk.done("dossier/issue", caseworker, "2017-05-22 11:05", checked=True, version=prepared["version"])
    day = {"received_on": "2017-05-23", "disclosed_on": "2017-05-23", "explained_by": "Pat Prison"}
    walk.done("disclosure", caseworker, "2017-05-24 11:00", **day, version=0)
    on = "2017-06-01 11:00"
    written = {"version": report["version"], "answers": {"conduct": "No adjudications."}}
    (saved,) = walk.done("part-b", cast.officer, on, **written)["reports"]
    lacking = walk.post("part-b/send", cast.officer, on, version=saved["version"], answers={})
    assert {"risk", "release_before"} <= set(reasons(lacking, 422))
    whole = {"version": saved["version"], "answers": written_part_b()}
    (sent,) = walk.done("part-b/send", cast.officer, on, **whole)["reports"]
    assert sent["supports_release"] is False
    assert "release_on" in reasons(
        walk.post("executive-release", decider, on, detention_needed=False, reasons="Manageable."), 422
    )
    referred = walk.done("parole-board", caseworker, "2017-06-19 09:00")
    assert referred["referrals"][0]["because"] == "day-28"
    outcome = {"outcome": "release-now", "determined_on": "2017-07-03", "reasons": "Manageable."}
    decided = walk.done("parole-board/outcome", caseworker, "2017-07-03 12:00", **outcome)
    assert decided["referrals"][0]["release_on"] == "2017-07-03"
    released = walk.done("release", caseworker, "2017-07-04 12:00", released_on="2017-07-04")
    assert (released["state"], released["revocation"]["release_kind"]) == ("released", "parole-board")


def test_rescinding_is_asked_and_decided_by_two(ask: Ask) -> None:
    cast, decider = a_cast(), a_decider()
    walk = Walk(ask, a_submitted_recall(cast))
    now = "2017-05-16 12:00"
    walk.done("book-on", decider, now, custody="at-large", police_force="West Midlands Police")
    order = {"decision": "agree", "detail": "Yes.", "reasons": ["keep-in-touch"], "custody": "at-large"}
    walk.done("revoke", decider, now, **order, conditions_breached="3. Keep in touch.")
    walk.done("rescind", cast.officer, now, details="He was in hospital.")
    problem(walk.post("rescind", cast.officer, now, details="Again."), 422)
    decision = {"approve": True, "every_condition_kept": True, "details": "He kept every one."}
    problem(walk.post("rescind/decide", cast.officer, now, **decision), 403)
    rescinded = walk.done("rescind/decide", decider, now, **decision)
    assert (rescinded["state"], rescinded["rescinds"][0]["approved"]) == ("rescinded", True)
