"""A recall begins from its pages: a concern, or out of hours; ROSH, escalation, no recall, the type."""

import pytest

from cases.models import Sentence
from cases.vocabulary import RoshLevel
from probation.accounts.models import User
from recall.models import NotRecalled, RecallRequest
from recall.vocabulary import AlternativeKind, Chart
from recall.vocabulary import RecallState as S
from tests.enforcement.web.reading import on, text, written
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.recalls import Cast, a_cast, a_concern, a_considered_recall, a_licence, an_agreed_recall
from tests.factories.sentences import a_custodial_sentence
from tests.factories.times import at, day
from tests.recall.web.conftest import SignIn, address, again, of_licence, typed

THEN = at("2017-05-15 12:00")
LEVELS = dict.fromkeys(("overall", "public", "known_adult", "children", "staff"), "medium")
REVIEW = {**LEVELS, "rationale": "Assessed again.", "risen": "no", **on("oasys_reviewed_on", day("2017-05-15"))}
NOT_RECALLED = {
    "considered_because": "contact",
    "behaviour": "Stopped coming.",
    "reason": "Found again, and working.",
    "risk_plan": "Twice a week.",
    "actions": "Reports on Mondays and Thursdays.",
}


def a_concern_typed(licence: Sentence) -> dict[str, object]:
    return {
        **on("concern_on", day("2017-05-12")),
        "source": "contact-lost",
        "concern": "Has not been home for three nights.",
        "conditions": [str(pk) for pk in licence.conditions.filter(code="3").values_list("pk", flat=True)],
    }


def test_a_concern_begins_a_request_in_the_words_of_the_licence(licence: Sentence, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.officer, THEN)
    assert "Which conditions are broken?" in text(client.get(of_licence("raise-concern", licence)))
    response = client.post(of_licence("raise-concern", licence), a_concern_typed(licence))
    request = RecallRequest.objects.get()
    assert response.url == address("recall", request)
    assert request.state == S.CONCERN_RAISED
    assert [condition.code for condition in request.conditions.all()] == ["3"]


def test_what_a_concern_lacks_is_said_beside_the_fields_and_nothing_is_lost(
    licence: Sentence, cast: Cast, sign_in: SignIn
) -> None:
    client, before = sign_in(cast.officer, THEN), written()
    wrong = {**a_concern_typed(licence), "conditions": [], **on("concern_on", day("2017-05-18"))}
    response = client.post(of_licence("raise-concern", licence), wrong)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"concern_on", "conditions"}
    assert "Has not been home for three nights." in response.content.decode()
    assert written() == before


@pytest.mark.parametrize(("who", "status"), [("colleague", 403), ("senior", 403), ("ppcs", 403), ("stranger", 404)])
def test_who_raises_none(who: str, status: int, licence: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    client = sign_in(everybody[who], THEN)
    assert client.post(of_licence("raise-concern", licence), a_concern_typed(licence)).status_code == status
    assert not RecallRequest.objects.exists()


def test_a_crc_that_sees_the_rise_at_once_begins_on_chart_2_and_considers_there(
    reference: None, sign_in: SignIn
) -> None:
    cast = a_cast(Chart.CRC)
    licence = a_licence(cast.officer)
    client = sign_in(cast.officer, THEN)
    client.post(of_licence("raise-concern", licence), {**a_concern_typed(licence), "rosh_risen": ["risen"]})
    request = RecallRequest.objects.get()
    assert (request.chart, request.state) == (Chart.CRC_RAISED, S.ROSH_INCREASE_IDENTIFIED)
    considered = {
        "trigger": "Contact lost.",
        "unmanageable": "Whereabouts unknown.",
        "response": "Four of seven.",
        "protective_factors": "None.",
        "no_alternatives_reason": "The threat is new.",
        "manager": str(cast.manager.pk),
    }
    assert client.post(address("consider-recall", request), typed(request, **considered)).status_code == 302
    found = again(request)
    assert (found.state, found.asked_manager) == (S.ROSH_INCREASE_IDENTIFIED, cast.manager)
    assert client.get(address("consider-recall", request)).status_code == 409


def test_out_of_hours_a_manager_on_duty_instigates_and_the_officer_collects(
    licence: Sentence, cast: Cast, sign_in: SignIn
) -> None:
    noted = {
        **on("agreed_on", day("2017-05-13")),
        "agreed_at": "11pm",
        "source": "police",
        "concern": "Arrested at her door.",
        "rationale": "She is at risk tonight.",
        "is_emergency": "yes",
        "ppcs_officer": "Duty officer",
        **on("ppcs_alerted_on", day("2017-05-13")),
        "ppcs_alerted_at": "11:10pm",
        "ppcs_approved": "yes",
        "reachable_number": "0121 496 0000",
    }
    client = sign_in(cast.manager, at("2017-05-13 23:20"))
    future = client.post(of_licence("instigate-out-of-hours", licence), {**noted, "ppcs_alerted_at": "11:50pm"})
    assert "ppcs_alerted_at" in future.context["form"].errors
    assert client.post(of_licence("instigate-out-of-hours", licence), noted).status_code == 302
    request = RecallRequest.objects.get()
    assert (request.state, request.decided_at) == (S.OOH_INSTIGATED, at("2017-05-13 23:00"))
    client = sign_in(cast.officer, at("2017-05-15 09:00"))
    assert "She is at risk tonight." in text(client.get(address("collect-rationale", request)))
    assert client.post(address("collect-rationale", request), typed(request)).status_code == 302
    assert again(request).state == S.INITIATED


def test_considering_begins_with_what_was_really_tried(licence: Sentence, cast: Cast, sign_in: SignIn) -> None:
    visit = an_appointment(licence, starts_at=at("2017-05-04 14:00"), type="CHVS")
    an_outcome(visit)
    request = a_concern(cast, licence)
    client = sign_in(cast.officer, THEN)
    response = client.get(address("consider-recall", request))
    assert "Stop and think" in text(response)
    assert "Home visits made: 1." in text(response)
    assert response.context["form"].initial["alternatives"] == [f"contact-{visit.pk}"]
    answers = {
        "trigger": "Contact lost.",
        "unmanageable": "Whereabouts unknown.",
        "response": "Four of seven.",
        "protective_factors": "His sister.",
        "alternatives": [f"contact-{visit.pk}"],
        "manager": str(cast.manager.pk),
    }
    client.post(address("consider-recall", request), typed(request, **answers))
    tried = again(request).alternatives.get()
    assert (tried.kind, tried.contact) == (AlternativeKind.HOME_VISIT, visit)


def test_a_rise_in_rosh_on_chart_1_passes_the_request_to_chart_2(reference: None, sign_in: SignIn) -> None:
    cast = a_cast(Chart.CRC)
    request = a_considered_recall(cast)
    client = sign_in(cast.officer, THEN)
    unanswered = client.post(address("review-rosh", request), typed(request))
    assert {"risen", "overall", "rationale"} <= set(unanswered.context["form"].errors)
    wrong = typed(request, **{**REVIEW, "overall": "high", "public": "high"})
    refused = client.post(address("review-rosh", request), wrong)
    assert refused.context["form"].errors["risen"] == ["ROSH is assessed as high or very high: it has risen."]
    assert client.post(address("review-rosh", request), {**wrong, "risen": "yes"}).status_code == 302
    found = again(request)
    assert (found.chart, found.person.rosh) == (Chart.CRC_RAISED, RoshLevel.HIGH)


def test_an_agreed_request_of_chart_1_is_escalated_with_its_evidence(reference: None, sign_in: SignIn) -> None:
    cast = a_cast(Chart.CRC)
    request = an_agreed_recall(cast, chart=Chart.CRC)
    client = sign_in(cast.officer, at("2017-05-15 15:00"))
    refused = client.post(address("escalate-recall", request), typed(request, evidence="He threatened her."))
    assert "suspected" in refused.context["form"].errors
    suspected = typed(request, evidence="He threatened her.", suspected=["suspected"])
    assert client.post(address("escalate-recall", request), suspected).status_code == 302
    assert (again(request).chart, again(request).state) == (Chart.CRC_RAISED, S.INITIATED)


def test_a_decision_not_to_recall_gives_the_next_appointment(licence: Sentence, cast: Cast, sign_in: SignIn) -> None:
    request = a_considered_recall(cast, a_concern(cast, licence))
    client = sign_in(cast.manager, THEN)
    assert "No appointment is arranged" in text(client.get(address("decide-not-to-recall", request)))
    coming = an_appointment(licence, starts_at=at("2017-05-22 10:00"))
    without = client.post(address("decide-not-to-recall", request), typed(request, **NOT_RECALLED))
    assert "next_appointment" in without.context["form"].errors
    answers = typed(request, next_appointment=str(coming.pk), **NOT_RECALLED)
    assert client.post(address("decide-not-to-recall", request), answers).status_code == 302
    assert again(request).state == S.NOT_RECALLED
    assert "Found again, and working." in text(client.get(address("recall", request)))


def test_a_second_decision_on_one_licence_is_endorsed_by_a_senior_manager(reference: None, sign_in: SignIn) -> None:
    cast = a_cast(Chart.NPS)
    licence = a_custodial_sentence(cast.officer, sentenced_on="2022-10-10", term="12 months").licence
    assert licence
    coming = an_appointment(licence, starts_at=at("2023-06-05 10:00"), arranged_at=at("2023-05-10"))
    answers = {"next_appointment": str(coming.pk), **NOT_RECALLED}
    for number, time in enumerate(("2023-05-15 09:00", "2023-05-15 12:00")):
        request = a_considered_recall(cast, a_concern(cast, licence, on=time, concern_on=day("2023-05-12")), on=time)
        client = sign_in(cast.manager, at(time))
        assert client.post(address("decide-not-to-recall", request), typed(request, **answers)).status_code == 302
        assert (again(request).state == S.NOT_RECALLED) == (number == 0)
    client = sign_in(cast.senior, at("2023-05-15 14:00"))
    assert (
        client.get(address("decide-not-to-recall", request)).context["form"].initial["reason"] == NOT_RECALLED["reason"]
    )
    assert client.post(address("decide-not-to-recall", request), typed(request, **answers)).status_code == 302
    assert again(request).state == S.NOT_RECALLED
    assert NotRecalled.objects.get(request=request).endorsed_by == cast.senior


def test_the_type_is_chosen_with_each_test_in_sight(cast: Cast, sign_in: SignIn) -> None:
    request = an_agreed_recall(cast)
    client = sign_in(cast.officer, at("2017-05-15 15:00"))
    page = text(client.get(address("choose-recall-type", request)))
    assert "Is a fixed-term recall open?" in page
    assert "Met" in page
    asked = typed(request, check="1", charged="yes", convicted="no", reason="Half written.")
    tried = client.post(address("choose-recall-type", request), asked)
    assert tried.status_code == 200
    assert "Half written." in tried.content.decode()
    assert "There is a problem" not in text(tried)
    assert again(request).recall_type == ""
    empty = client.post(address("choose-recall-type", request), typed(request))
    assert {"charged", "convicted", "recall_type", "reason"} <= set(empty.context["form"].errors)
    answers = typed(request, charged="no", convicted="no", recall_type="standard", reason="It cannot be managed.")
    assert client.post(address("choose-recall-type", request), answers).status_code == 302
    assert again(request).recall_type == "standard"


def test_what_the_rules_of_today_ask_and_the_record_does_not_hold_is_asked(cast: Cast, sign_in: SignIn) -> None:
    request = an_agreed_recall(cast)
    Sentence.objects.filter(pk=request.sentence_id).update(licence_ends_on=day("2026-12-01"))
    client, page = sign_in(cast.officer, at("2026-08-03 15:00")), address("choose-recall-type", request)
    asked = client.get(page).context["form"].asked
    assert "state_threat" in asked
    chosen = typed(request, charged="no", convicted="no", recall_type="fixed", reason="Every test is met.")
    unanswered = client.post(page, chosen)
    assert set(unanswered.context["form"].errors) == set(asked)
    answers = {**chosen, **dict.fromkeys(asked, "no")}
    assert "A fixed term would be of 56 days" in text(client.post(page, {**answers, "check": "1"}))
    assert client.post(page, answers).status_code == 302
    assert again(request).length_days == 56
