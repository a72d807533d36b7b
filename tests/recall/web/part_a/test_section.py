"""A section's page: filled from the record, saved however little is typed, by itself too, and never written over."""

from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from probation.accounts.models import User
from recall.actions.part_a.save_section import save_section
from recall.models import RecallRequest, ReportSection, Signature
from recall.policy.part_a import SECTIONS
from recall.vocabulary import RecallState, RecallType
from tests.enforcement.web.reading import text
from tests.factories.recalls import (
    Cast,
    a_completed_recall,
    a_countersigned_recall,
    a_submitted_recall,
    a_typed_recall,
    an_agreed_recall,
)
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, again

AFTERNOON, EVENING = at("2017-05-15 15:30"), at("2017-05-15 19:00")


@pytest.fixture(autouse=True)
def _files(settings: LazySettings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def recall(cast: Cast) -> RecallRequest:
    return an_agreed_recall(cast)


def section(recall: RecallRequest, code: str) -> str:
    return reverse("recall-report-section", args=[recall.crn, recall.pk, code])


def kept(code: str) -> dict[str, Any]:
    found: dict[str, Any] = ReportSection.objects.get(code=code).answers
    return found


def sent(client: Client, recall: RecallRequest, code: str, **typed: Any) -> Any:
    return client.post(section(recall, code), {"version": "0", **typed})


@pytest.mark.parametrize("code", [section.code for section in SECTIONS if section.questions])
def test_every_section_has_a_page(code: str, recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    a_typed_recall(cast, recall, RecallType.FIXED)
    response = sign_in(cast.officer, AFTERNOON).get(section(recall, code))
    assert response.status_code == 200
    assert "of the recall report" in text(response)


@pytest.mark.parametrize("code", ["line-manager", "weather"])
def test_what_is_signed_or_unknown_has_none(code: str, recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.officer, AFTERNOON).get(section(recall, code)).status_code == 404


def test_the_record_is_filled_in_and_said_to_be_so(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    response = sign_in(cast.officer, AFTERNOON).get(section(recall, "sentence"))
    form = response.context["section_form"]
    assert form["offence"].value() == "Theft from a shop"
    said = text(response)
    assert "From the record Index offence; Date of the offence" in said


def test_what_the_record_alone_answers_is_shown_and_not_asked(
    recall: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    response = sign_in(cast.officer, AFTERNOON).get(section(recall, "person"))
    assert "Date of birth 13 April 1987" in text(response)
    assert "date_of_birth" not in response.context["section_form"].fields


def test_half_a_section_is_saved_and_what_it_still_needs_is_told(
    recall: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    typed = {"in_contact": "yes", "told_request_on-day": "12", "told_request_on-month": "", "told_request_on-year": ""}
    assert sent(client, recall, "victim", **typed).status_code == 302
    assert kept("victim") == {"in_contact": "yes", "told_request_on": ["12", "", ""]}
    response = client.get(section(recall, "victim"))
    assert response.context["section_form"]["told_request_on"].value() == ("12", "", "")
    said = text(response)
    assert "Date the victim liaison officer was told of the request: give a whole date" in said
    assert "Enter the date told of the right to a victim personal statement." in said
    assert "Saved at 3:30pm on 15 May 2017 by Olu Officer" in said


def test_whole_dates_times_and_choices_are_kept_by_their_codes(
    recall: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    day = {"told_request_on-day": "12", "told_request_on-month": "May", "told_request_on-year": "2017"}
    sent(client, recall, "victim", in_contact="yes", **day)
    assert kept("victim")["told_request_on"] == "2017-05-12"
    sent(client, recall, "vulnerability", issues=["self-harm", "learning"], detail_self_harm="Overdose in 2015.")
    assert kept("vulnerability")["issues"] == ["self-harm", "learning"]


def test_rows_are_kept_and_another_is_added(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    rows = {
        "tried-0-kind": "warnings",
        "tried-0-detail": "Warned on 2 May.",
        "tried-0-on-day": "2",
        "tried-0-on-month": "5",
        "tried-0-on-year": "2017",
        "tried-1-kind": "home-visit",
        "tried-1-detail": "Nobody in.",
    }
    response = sent(client, recall, "alternatives", another="yes", **rows)
    assert response.headers["Location"] == section(recall, "alternatives")
    assert kept("alternatives")["tried"] == [
        {"kind": "warnings", "detail": "Warned on 2 May.", "on": "2017-05-02"},
        {"kind": "home-visit", "detail": "Nobody in.", "on": ""},
    ]
    form = client.get(section(recall, "alternatives")).context["section_form"]
    assert form["tried-1-detail"].value() == "Nobody in."
    assert form["tried-2-detail"].value() is None


def test_it_saves_itself_and_says_when(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    first = sent(client, recall, "police", autosave="yes", police_name="PC Ex")
    assert first.json() == {"saved": "Saved at 3:30pm", "version": 1}
    second = sent(client, recall, "police", autosave="yes", version="1", police_name="PC Example")
    assert second.json()["version"] == 2
    assert kept("police")["police_name"] == "PC Example"


def test_of_two_writers_the_second_is_told_keeps_their_words_and_may_save_over(
    recall: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    save_section(recall, "police", {"police_name": "PC First"}, by=cast.officer, at=AFTERNOON)
    by_itself = sent(client, recall, "police", autosave="yes", police_name="PC Second")
    assert by_itself.status_code == 409
    assert "Olu Officer changed this" in by_itself.json()["problems"][0]
    response = sent(client, recall, "police", police_name="PC Second")
    assert response.status_code == 409
    assert response.context["section_form"]["police_name"].value() == "PC Second"
    assert kept("police") == {"police_name": "PC First"}
    seen = str(response.context["seen"])
    assert sent(client, recall, "police", version=seen, police_name="PC Second").status_code == 302
    assert kept("police")["police_name"] == "PC Second"


def test_a_signed_section_is_changed_with_a_reason_alone(cast: Cast, sign_in: SignIn) -> None:
    recall = a_countersigned_recall(cast)
    client = sign_in(cast.officer, EVENING)
    page = client.get(section(recall, "offence"))
    assert "what others have signed is void" in text(page)
    assert b"autosave.js" not in page.content
    seen = str(page.context["seen"])
    refused = sent(client, recall, "offence", version=seen, analysis="Theft with threats.")
    assert refused.status_code == 422
    assert "say why it is changed" in text(refused)
    assert "Theft with threats." in text(refused)
    assert again(recall).state == RecallState.PART_A_COUNTERSIGNED
    assert Signature.objects.get().voided_at is None
    why = {"reopen_because": "The analysis was thin."}
    assert sent(client, recall, "offence", version=seen, analysis="Theft with threats.", **why).status_code == 302
    assert again(recall).state == RecallState.INITIATED
    assert Signature.objects.get().voided_at == EVENING


def test_with_ppcs_it_is_only_read(cast: Cast, sign_in: SignIn) -> None:
    recall = a_submitted_recall(cast)
    response = sign_in(cast.officer, at("2017-05-16 11:00")).get(section(recall, "offence"))
    assert "section_form" in response.context
    assert b"<textarea" not in response.content
    assert "Theft from a shop, to pay for drugs." in text(response)


@pytest.mark.parametrize(
    ("who", "reads", "writes"),
    [
        ("officer", 200, 302),
        ("manager", 200, 403),
        ("senior", 200, 403),
        ("colleague", 200, 403),
        ("administrator", 200, 403),
        ("inspector", 200, 403),
        ("stranger", 404, 404),
        ("sysadmin", 404, 404),
    ],
)
def test_who_reads_and_who_writes(
    who: str, reads: int, writes: int, everybody: dict[str, User], recall: RecallRequest, sign_in: SignIn
) -> None:
    client = sign_in(everybody[who], AFTERNOON)
    assert client.get(section(recall, "police")).status_code == reads
    assert sent(client, recall, "police", police_name="PC Example").status_code == writes
    assert ReportSection.objects.exists() == (writes == 302)


def test_a_complete_report_is_read_in_words_by_a_manager(cast: Cast, sign_in: SignIn) -> None:
    recall = a_completed_recall(cast)
    said = text(sign_in(cast.manager, EVENING).get(section(recall, "custody")))
    assert "Is the person in custody? No" in said
