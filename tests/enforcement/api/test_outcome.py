"""Outcomes over the API: recorded once, alleging a failure on every sentence the appointment serves."""

from typing import Any

import pytest

from cases.models import Contact, Sentence
from cases.vocabulary import Outcome
from enforcement.models import Failure
from probation.accounts.models import User
from tests.api import Ask, changes, problem, reasons
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_suspended_sentence_order
from tests.factories.times import at

NOW = "2017-03-07 15:00"


@pytest.fixture
def contact(order: Sentence) -> Contact:
    return an_appointment(order, starts_at=at("2017-03-07 10:00"))


def path(contact: Contact) -> str:
    return f"/api/v1/contacts/{contact.pk}/outcome/"


def sent(contact: Contact, **different: Any) -> dict[str, Any]:
    return {"version": contact.version, "outcome": "AFTA", "description": "Did not come.", **different}


def test_an_absence_is_a_failure_alleged_and_the_action_is_on_it(contact: Contact, officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).post(path(contact), sent(contact, action="ROM", notes="Rang."), format="json")
    assert response.status_code == 200, response.content
    given = response.json()
    assert (given["contact"]["outcome"], given["contact"]["notes"]) == ("AFTA", "Rang.")
    (alleged,) = given["failures"]
    failure = Failure.objects.get(pk=alleged["id"])
    assert (failure.state, failure.description, failure.actions.get().code) == ("alleged", "Did not come.", "ROM")


def test_a_joint_appointment_missed_is_a_failure_on_each_sentence(order: Sentence, officer: User, ask: Ask) -> None:
    other = a_suspended_sentence_order(officer, person=order.person)
    contact = an_appointment(order, on=[order, other], starts_at=at("2017-03-07 10:00"))
    given = ask(officer, NOW).post(path(contact), sent(contact), format="json").json()
    assert [row["sentence"] for row in given["failures"]] == [order.pk, other.pk]
    assert given["not_enforceable"] == []


def test_attendance_alleges_nothing(contact: Contact, officer: User, ask: Ask) -> None:
    given = ask(officer, NOW).post(path(contact), sent(contact, outcome="ATTC"), format="json").json()
    assert (given["failures"], given["contact"]["attended"]) == ([], True)
    assert Failure.objects.count() == 0


def test_a_finding_or_a_rescheduling_is_no_outcome_to_record(contact: Contact, officer: User, ask: Ask) -> None:
    before = changes()
    for outcome in ("UAAB", "RSSR", "CO10"):
        wrong = sent(contact, outcome=outcome)
        assert set(reasons(ask(officer, NOW).post(path(contact), wrong, format="json"), 422)) == {"outcome"}
    assert (Contact.objects.get(pk=contact.pk).outcome, changes()) == ("", before)


def test_an_outcome_somebody_recorded_first_is_a_conflict(contact: Contact, officer: User, ask: Ask) -> None:
    an_outcome(contact, Outcome.ATTC)
    before = changes()
    told = problem(ask(officer, NOW).post(path(contact), sent(contact), format="json"), 409)
    assert (told["changed_by"], told["changed_at"]) == ("Ana Example", "2017-03-07T11:00:00Z")
    assert (Contact.objects.get(pk=contact.pk).outcome, changes()) == (Outcome.ATTC, before)


def test_a_failure_to_comply_says_what_happened(contact: Contact, officer: User, ask: Ask) -> None:
    wrong = sent(contact, description=" ")
    assert set(reasons(ask(officer, NOW).post(path(contact), wrong, format="json"), 400)) == {"description"}
    assert Contact.objects.get(pk=contact.pk).outcome == ""


def test_what_is_missing_and_unknown_is_named(contact: Contact, officer: User, ask: Ask) -> None:
    told = reasons(ask(officer, NOW).post(path(contact), {"action": "IBR", "x": 1}, format="json"), 400)
    assert set(told) == {"version", "outcome", "action", "x"}


@pytest.mark.parametrize(
    ("who", "status"),
    [("administrator", 200), ("manager", 200), ("senior", 403), ("enforcement officer", 403), ("stranger", 404)],
)
def test_who_may_record(contact: Contact, everybody: dict[str, User], who: str, status: int, ask: Ask) -> None:
    assert ask(everybody[who], NOW).post(path(contact), sent(contact), format="json").status_code == status
    assert Failure.objects.count() == (status == 200)


def test_an_outcome_recorded_by_mistake_is_corrected(contact: Contact, officer: User, ask: Ask) -> None:
    api, correction = ask(officer, NOW), f"{path(contact)}correct/"
    api.post(path(contact), sent(contact, outcome="ATTC"), format="json")
    contact.refresh_from_db()
    body = {"version": contact.version, "outcome": "AFTA", "reason": "Nobody came: marked on the wrong line."}
    given = api.post(correction, body, format="json").json()
    assert (given["contact"]["outcome"], len(given["failures"])) == ("AFTA", 1)
    assert set(reasons(api.post(correction, {**body, "version": contact.version + 1}, format="json"), 422)) == {
        "outcome"
    }
