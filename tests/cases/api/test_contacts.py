"""Contacts over the API: the log, its sensitive entries, appointments arranged and moved."""

from datetime import timedelta
from typing import Any

import pytest

from cases.actions.add_note import add_note
from cases.models import Contact, ContactType, Sentence
from cases.vocabulary import Outcome
from probation.accounts.models import User
from tests.api import Ask, changes, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.times import at

NOW = "2017-03-01 11:00"
CONTACTS = "/api/v1/contacts/"


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def sent(order: Sentence, **different: Any) -> dict[str, Any]:
    """An office visit next week."""
    usual: dict[str, Any] = {
        "person": order.person.crn,
        "type": "COAP",
        "on": [{"sentence": order.pk}],
        "starts_at": "2017-03-08T14:30:00+00:00",
    }
    return {**usual, **different}


def ids(response: Any) -> list[int]:
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


def test_the_log_is_narrowed_by_time_outcome_type_and_whose(order: Sentence, officer: User, ask: Ask) -> None:
    kept = an_outcome(an_appointment(order, starts_at=at("2017-02-01 10:00")))
    waiting = an_appointment(order, starts_at=at("2017-02-22 10:00"))
    coming = an_appointment(order, starts_at=at("2017-03-08 10:00"), type="CHVS")
    client = ask(officer, NOW)
    assert ids(client.get(CONTACTS, {"person": order.person.crn})) == [coming.pk, waiting.pk, kept.pk]
    assert ids(client.get(CONTACTS, {"awaiting_outcome": "true"})) == [waiting.pk]
    assert ids(client.get(CONTACTS, {"outcome": "ATTC"})) == [kept.pk]
    assert ids(client.get(CONTACTS, {"type": "CHVS", "mine": "true"})) == [coming.pk]
    span = {"earliest": "2017-02-01T10:00:00Z", "latest": "2017-02-22T10:00:00Z", "sentence": order.pk}
    assert ids(client.get(CONTACTS, span)) == [waiting.pk, kept.pk]


def test_notes_are_given_of_one_contact_and_not_in_a_list(order: Sentence, officer: User, ask: Ask) -> None:
    contact = an_outcome(an_appointment(order, starts_at=at("2017-02-01 10:00")), notes="Talked of work.")
    client = ask(officer, NOW)
    (row,) = client.get(CONTACTS, {"person": order.person.crn}).json()["results"]
    assert "notes" not in row
    shown = client.get(f"{CONTACTS}{contact.pk}/").json()
    assert (shown["notes"], shown["outcome"], shown["complied"]) == ("Talked of work.", "ATTC", True)
    assert shown["on"] == [{"sentence": order.pk, "requirement": None, "condition": None}]
    assert reads(order.person, officer) == ["contacts", "contact"]


def test_a_sensitive_entry_is_there_only_for_those_who_may_read_it(
    order: Sentence, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    phoned = ContactType.objects.get(code="CTOB")
    note = add_note(
        order.person, type=phoned, notes="A victim called.", is_sensitive=True, by=officer, at=at("2017-02-20 10:00")
    )
    assert ids(ask(officer, NOW).get(CONTACTS)) == [note.pk]
    administrator = ask(everybody["administrator"], NOW)
    assert ids(administrator.get(CONTACTS)) == []
    problem(administrator.get(f"{CONTACTS}{note.pk}/"), 404)


def test_an_appointment_is_arranged_for_oneself_and_its_clock_runs(order: Sentence, officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).post(CONTACTS, sent(order, location="Room 2"), format="json")
    assert response.status_code == 201
    (given,) = response.json()
    assert (given["officer"]["username"], given["location"], given["minutes"]) == (officer.username, "Room 2", 30)
    contact = Contact.objects.get(pk=given["id"])
    assert contact.starts_at == at("2017-03-08 14:30")
    assert contact.clocks.get().kind == "D01"


def test_a_repeat_makes_each_at_the_same_hour_in_london(order: Sentence, officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).post(CONTACTS, sent(order, repeat_every=14, repeat_times=3), format="json")
    starts = [given["starts_at"] for given in response.json()]
    assert starts == ["2017-03-08T14:30:00Z", "2017-03-22T14:30:00Z", "2017-04-05T14:30:00+01:00"]


def test_a_joint_appointment_serves_each_sentence_under_its_own_obligation(
    order: Sentence, officer: User, ask: Ask
) -> None:
    licence = a_custodial_sentence(officer, person=order.person).licence
    requirement, condition = order.requirements.get(), licence.conditions.first()
    assert condition
    on = [
        {"sentence": order.pk, "requirement": requirement.pk},
        {"sentence": licence.pk, "condition": condition.pk},
    ]
    starts_at = at("2017-03-08 10:00").isoformat()
    response = ask(officer, NOW).post(CONTACTS, sent(order, on=on, starts_at=starts_at), format="json")
    assert response.status_code == 201, response.content
    assert sorted(response.json()[0]["on"], key=lambda line: int(line["sentence"])) == [
        {"sentence": order.pk, "requirement": requirement.pk, "condition": None},
        {"sentence": licence.pk, "requirement": None, "condition": condition.pk},
    ]


def test_everything_that_is_not_so_is_named_and_nothing_is_arranged(
    order: Sentence, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    other = a_community_order(officer)
    before = changes()
    client = ask(officer, NOW)
    malformed = {
        "on": [{"sentence": "x"}, {"sentence": 1, "why": "y"}],
        "starts_at": "soon",
        "repeat_every": 7,
        "who": 1,
    }
    assert set(reasons(client.post(CONTACTS, malformed, format="json"), 400)) == {
        "person", "type", "on.0.sentence", "on.1.why", "starts_at", "who",
    }  # fmt: skip
    elsewhere = [
        {"sentence": other.pk},
        {"sentence": order.pk, "requirement": other.requirements.get().pk},
        {"sentence": order.pk, "requirement": order.requirements.get().pk, "condition": 1},
    ]
    named = reasons(client.post(CONTACTS, sent(order, on=elsewhere), format="json"), 400)
    assert set(named) == {"on.0.sentence", "on.1.requirement", "on.2.condition"}
    assert set(reasons(client.post(CONTACTS, sent(order, type="XXXX"), format="json"), 400)) == {"type"}
    stranger = sent(order, officer=everybody["stranger"].username)
    assert set(reasons(client.post(CONTACTS, stranger, format="json"), 400)) == {"officer"}
    assert set(reasons(client.post(CONTACTS, sent(order, repeat_times=3), format="json"), 400)) == {"repeat_every"}
    assert changes() == before


def test_a_refusal_gives_every_reason_under_the_names_sent_and_arranges_nothing(
    order: Sentence, officer: User, ask: Ask
) -> None:
    before = changes()
    wrong = sent(
        order, on=[{"sentence": order.pk}], minutes=0, starts_at="2019-03-08T14:30:00Z", repeat_every=0, repeat_times=1
    )
    told = reasons(ask(officer, NOW).post(CONTACTS, wrong, format="json"), 422)
    assert set(told) == {"minutes", "repeat_every", "repeat_times", "starts_at"}
    assert (changes(), Contact.objects.count()) == (before, 0)


@pytest.mark.parametrize(("who", "status"), [("administrator", 201), ("inspector", 403), ("stranger", 404)])
def test_who_may_arrange(order: Sentence, everybody: dict[str, User], who: str, status: int, ask: Ask) -> None:
    assert ask(everybody[who], NOW).post(CONTACTS, sent(order), format="json").status_code == status
    assert Contact.objects.count() == (status == 201)


def test_an_appointment_is_moved_and_both_say_so(order: Sentence, officer: User, ask: Ask) -> None:
    contact = an_appointment(order, starts_at=at("2017-03-08 10:00"))
    another = {"version": contact.version, "starts_at": "2017-03-09T10:00:00Z", "asked_by": "person", "reason": "Work."}
    response = ask(officer, NOW).post(f"{CONTACTS}{contact.pk}/reschedule/", another, format="json")
    assert response.status_code == 201
    moved = Contact.objects.get(pk=contact.pk)
    assert (moved.outcome, moved.rescheduled_to_id) == (Outcome.RSOF, response.json()["id"])
    assert response.json()["starts_at"] == "2017-03-09T10:00:00Z"


def test_moving_what_somebody_moved_first_is_a_conflict_that_says_who(
    order: Sentence, officer: User, manager: User, ask: Ask
) -> None:
    contact = an_appointment(order, starts_at=at("2017-03-08 10:00"))
    path = f"{CONTACTS}{contact.pk}/reschedule/"
    another = {"version": contact.version, "starts_at": "2017-03-09T10:00:00Z", "asked_by": "service", "reason": "Ill."}
    assert ask(manager, NOW).post(path, another, format="json").status_code == 201
    before = changes()
    told = problem(ask(officer, at(NOW) + timedelta(minutes=5)).post(path, another, format="json"), 409)
    assert (told["changed_by"], told["changed_at"]) == ("Max Manager", "2017-03-01T11:00:00Z")
    assert changes() == before


def test_moving_to_a_day_gone_by_without_a_reason_is_refused(order: Sentence, officer: User, ask: Ask) -> None:
    contact = an_appointment(order, starts_at=at("2017-03-08 10:00"))
    before = changes()
    another = {"version": contact.version, "starts_at": "2017-02-27T10:00:00Z", "asked_by": "service"}
    response = ask(officer, NOW).post(f"{CONTACTS}{contact.pk}/reschedule/", another, format="json")
    assert set(reasons(response, 422)) == {"starts_at", "reason"}
    assert changes() == before


def test_the_queries_do_not_grow_with_the_log(order: Sentence, officer: User, ask: Ask) -> None:
    def queries() -> int:
        client = ask(officer, NOW)
        return queries_of(lambda: client.get(CONTACTS, {"person": order.person.crn}))

    an_appointment(order, starts_at=at("2017-02-01 10:00"))
    few = queries()
    for day in (2, 3, 6):
        an_outcome(an_appointment(order, starts_at=at(f"2017-02-0{day} 10:00")))
    assert queries() == few
