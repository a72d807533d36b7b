"""Every act of a recall over the API: turned away, refused, too late, and done; only the last changes anything."""

from typing import Any

import pytest
from django.db.models import F

from probation.accounts.models import User
from probation.audit.models import Entry
from recall.api.urls import ONE, urlpatterns
from recall.models import RecallRequest
from recall.vocabulary import Chart
from recall.vocabulary import RecallState as S
from tests.api import Ask, changes, problem, reasons
from tests.factories.recalls import Cast, a_cast, a_concern, a_licence, an_agreed_recall
from tests.factories.staff import CRC_TEAM, ESSEX_CRC_TEAM, NPS_TEAM, an_officer

from .sending import CASES, CONSIDERATION, Case, of, reached

pytestmark = pytest.mark.usefixtures("reference")


def who(case: Case, cast: Cast) -> User:
    user: User = getattr(cast, case.who)
    return user


def whole(case: Case, request: RecallRequest, cast: Cast) -> dict[str, Any]:
    sent = case.sent(request, cast) if callable(case.sent) else case.sent
    return {"version": request.version, **sent}


def now(request: RecallRequest) -> tuple[int, str, int]:
    """What must not change: the version and state of the request, and the changes the audit holds."""
    again = RecallRequest.objects.get(pk=request.pk)
    return again.version, again.state, changes()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_act_is_turned_away_refused_too_late_or_done(case: Case, ask: Ask) -> None:
    cast = a_cast(case.chart)
    request = reached(case, cast)
    sent, address = whole(case, request, cast), of(request, case.act)
    before = now(request)
    colleague = an_officer(team=NPS_TEAM if case.chart == Chart.NPS else CRC_TEAM, first_name="Col")
    for turned_away, status in ((colleague, 403), (an_officer(team=ESSEX_CRC_TEAM), 404)):
        problem(ask(turned_away, case.when).post(address, sent, format="json"), status)
        assert Entry.objects.filter(verb="access.refused", actor=turned_away.username).count() == 1
    client = ask(who(case, cast), case.when)
    assert {"x", "version"} <= set(reasons(client.post(address, {"x": 1}, format="json"), 400))
    if case.lacking is not None:
        lacking = {"version": request.version, **case.lacking}
        assert case.fields <= set(reasons(client.post(address, lacking, format="json"), 422))
    assert now(request) == before
    RecallRequest.objects.filter(pk=request.pk).update(version=F("version") + 1)
    told = problem(client.post(address, sent, format="json"), 409)
    assert (told["changed_by"], told["changed_at"] is not None) != ("", False)
    assert now(request) == (before[0] + 1, *before[1:])
    response = client.post(address, {**sent, "version": request.version + 1}, format="json")
    assert response.status_code == 200, response.content
    shown = response.json()
    assert shown["state"] == case.leads_to
    assert (shown["version"], shown["state"], changes()) == now(request)
    assert changes() > before[2]


def test_part_a_that_lacks_anything_is_not_completed_and_every_gap_is_told(ask: Ask) -> None:
    cast = a_cast()
    request = an_agreed_recall(cast)
    before = now(request)
    response = ask(cast.officer, "2017-05-15 16:00").post(
        of(request, "complete"), {"version": request.version}, format="json"
    )
    assert len(problem(response, 422)["errors"]) > 10
    assert now(request) == before


def concern(**different: Any) -> dict[str, Any]:
    return {"concern_on": "2017-05-12", "source": "contact-lost", "concern": "Not at the address.", **different}


@pytest.mark.parametrize("chart", Chart)
def test_a_concern_raised_on_a_licence_begins_a_request_on_the_chart_of_whose_case_it_is(
    chart: Chart, ask: Ask
) -> None:
    cast = a_cast(chart)
    licence = a_licence(cast.officer)
    broken = licence.conditions.get(code="3")
    sent = concern(conditions=[broken.pk], rosh_risen=chart == Chart.CRC_RAISED)
    response = ask(cast.officer, "2017-05-15 09:00").post(
        f"/api/v1/sentences/{licence.pk}/recalls/", sent, format="json"
    )
    assert response.status_code == 201, response.content
    shown = response.json()
    assert (shown["chart"], shown["conditions"]) == (chart, [broken.pk])
    assert shown["state"] == (S.ROSH_INCREASE_IDENTIFIED if chart == Chart.CRC_RAISED else S.CONCERN_RAISED)


def test_a_concern_is_refused_with_every_reason_and_only_from_whoever_has_the_case(ask: Ask) -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    address, before = f"/api/v1/sentences/{licence.pk}/recalls/", changes()
    client = ask(cast.officer, "2017-05-15 09:00")
    told = reasons(client.post(address, concern(concern_on="2017-05-16", concern=""), format="json"), 422)
    assert set(told) == {"concern_on", "concern", "conditions"}
    told = reasons(client.post(address, concern(conditions=[10**9]), format="json"), 400)
    assert told == {"conditions": "There is no condition 1000000000 of this licence in force."}
    told = reasons(client.post(address, concern(failures=[10**9]), format="json"), 400)
    assert told == {"failures": "There is no failure 1000000000 on this licence."}
    for turned_away, status in ((an_officer(team=NPS_TEAM), 403), (an_officer(team=ESSEX_CRC_TEAM), 404)):
        problem(ask(turned_away, "2017-05-15 09:00").post(address, concern(), format="json"), status)
    assert (RecallRequest.objects.count(), changes()) == (0, before)
    a_concern(cast, licence)
    told = reasons(
        ask(cast.officer, "2017-05-15 09:10").post(address, concern(risk_only_reason="x"), format="json"), 422
    )
    assert told[""].startswith("A recall request for this licence is open already")


def test_a_manager_of_the_nps_instigates_out_of_hours_and_an_officer_does_not(ask: Ask) -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    address = f"/api/v1/sentences/{licence.pk}/recalls/out-of-hours/"
    sent = {
        "agreed_at": "2017-05-13T23:00:00+01:00", "source": "police", "concern": "Arrested.",
        "rationale": "She is at risk.", "is_emergency": True, "ppcs_officer": "Duty officer",
        "ppcs_alerted_at": "2017-05-13T23:10:00+01:00", "ppcs_approved": True,
    }  # fmt: skip
    problem(ask(cast.officer, "2017-05-13 23:20").post(address, sent, format="json"), 403)
    client = ask(cast.manager, "2017-05-13 23:20")
    lacking = {**sent, "rationale": "", "ppcs_officer": "", "agreed_at": "2017-05-14T23:00:00+01:00"}
    assert set(reasons(client.post(address, lacking, format="json"), 422)) == {"rationale", "ppcs_officer", "agreed_at"}
    assert RecallRequest.objects.count() == 0
    shown = client.post(address, sent, format="json").json()
    assert (shown["state"], shown["out_of_hours"]) == (S.OOH_INSTIGATED, True)
    due = {clock["kind"]: clock["due_at"] for clock in shown["clocks"]}
    assert due["T_24"] == "2017-05-14T23:00:00+01:00"


def test_what_is_named_and_is_not_there_is_told_beside_its_field(ask: Ask) -> None:
    cast = a_cast()
    request = a_concern(cast)
    before = now(request)
    client = ask(cast.officer, "2017-05-15 10:00")
    for wrong, field in (
        ({"manager": "nobody"}, "manager"),
        ({"alternatives": [{"kind": "other", "detail": "x", "contact": 10**9}]}, "alternatives.0.contact"),
        ({"alternatives": [{"kind": "other", "detail": "x", "warning": 10**9}]}, "alternatives.0.warning"),
    ):
        sent = {"version": request.version, **CONSIDERATION, "manager": cast.manager.username, **wrong}
        assert set(reasons(client.post(of(request, "consider"), sent, format="json"), 400)) == {field}
    sent = {"version": request.version, "next_appointment": 10**9}
    told = reasons(ask(cast.manager, "2017-05-15 10:00").post(of(request, "not-recall"), sent, format="json"), 400)
    assert set(told) == {"next_appointment"}
    assert now(request) == before


def test_nobody_asks_a_senior_manager_once_the_recall_is_agreed(ask: Ask) -> None:
    (case,) = [case for case in CASES if case.act == "ask-senior"]
    cast = a_cast()
    request = an_agreed_recall(cast)
    sent = whole(case, request, cast)
    before = now(request)
    problem(ask(cast.manager, case.when).post(of(request, "ask-senior"), sent, format="json"), 409)
    assert now(request) == before


def test_every_act_of_the_api_is_tried() -> None:
    acts = {str(one.pattern).removeprefix(f"{ONE}/").strip("/") for one in urlpatterns if ONE in str(one.pattern)}
    # Those of Part A, of PPCS and of the documents received are tried in their own modules.
    elsewhere = ("report", "ppcs/", "documents/")
    assert {act for act in acts if act and not act.startswith(elsewhere)} == {case.act for case in CASES}
