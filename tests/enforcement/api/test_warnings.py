"""Warnings over the API: written, given, returned, served again, withdrawn, and the letter itself."""

from typing import Any

import pytest

from cases.models import Sentence
from enforcement.models import Failure, Warning
from probation.accounts.models import User
from tests.api import Ask, changes, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.appointments import an_appointment
from tests.factories.failures import a_failure, a_given_warning, a_requested_warning, an_unreasonable_failure
from tests.factories.sentences import a_community_order
from tests.factories.times import at

from .sending import WARNINGS, letter

NOW = "2017-03-15 16:50"


@pytest.fixture
def failure(order: Sentence) -> Failure:
    return an_unreasonable_failure(order, found_at="2017-03-15")


def of(warning: Warning, act: str = "") -> str:
    return f"{WARNINGS}{warning.pk}/{act}/" if act else f"{WARNINGS}{warning.pk}/"


def given(warning: Warning, **different: Any) -> dict[str, Any]:
    return {"version": warning.version, "given_on": "2017-03-15", "delivery": "post", **different}


def again(warning: Warning) -> Warning:
    return Warning.objects.get(pk=warning.pk)


def test_a_letter_is_written_and_waits_to_be_sent(failure: Failure, officer: User, ask: Ask) -> None:
    coming = an_appointment(failure.sentence, starts_at=at("2017-03-22 10:00"))
    response = ask(officer, NOW).post(WARNINGS, letter(failure, next_appointment=coming.pk), format="json")
    assert response.status_code == 201, response.content
    shown = response.json()
    assert (shown["state"], shown["failures"], shown["next_appointment"]) == ("requested", [failure.pk], coming.pk)
    assert (shown["is_live"], shown["letter_on"], shown["given_on"]) == (False, "2017-03-15", None)
    assert set(shown["may"]) == {"give", "withdraw"}


def test_a_letter_the_rules_refuse_gives_every_reason_under_the_names_sent(
    failure: Failure, officer: User, ask: Ask
) -> None:
    before = changes()
    empty = letter(failure, circumstances="", unacceptable=" ", consequence="", addressed_to="")
    wrong = {**empty, "letter_on": "2017-03-14", "respond_by": "2017-03-13"}
    told = reasons(ask(officer, NOW).post(WARNINGS, wrong, format="json"), 422)
    assert set(told) == {"circumstances", "unacceptable", "consequence", "letter_on", "respond_by", "addressed_to"}
    assert (changes(), Warning.objects.count()) == (before, 0)


def test_a_letter_names_only_failures_and_appointments_of_its_sentence(
    failure: Failure, officer: User, ask: Ask
) -> None:
    other = a_failure(a_community_order(officer))
    wrong = letter(failure, failures=[failure.pk, other.pk], next_appointment=other.contact_id)
    assert set(reasons(ask(officer, NOW).post(WARNINGS, wrong, format="json"), 400)) == {"failures", "next_appointment"}
    assert Warning.objects.count() == 0


def test_a_warning_given_is_live_for_twelve_months(failure: Failure, officer: User, ask: Ask) -> None:
    warning = a_requested_warning(failure, on="2017-03-15")
    shown = ask(officer, NOW).post(of(warning, "give"), given(warning), format="json").json()
    assert (shown["state"], shown["is_live"]) == ("given", True)
    assert (shown["given_on"], shown["last_live_day"]) == ("2017-03-15", "2018-03-14")


def test_a_day_whose_bank_holidays_are_not_known_is_refused_with_a_sentence(
    failure: Failure, officer: User, ask: Ask
) -> None:
    warning = a_requested_warning(failure, on="2017-03-15")
    sent = given(warning, given_on="2150-01-01")
    told = problem(ask(officer, NOW).post(of(warning, "give"), sent, format="json"), 422)
    assert told["detail"].startswith("Bank holidays are known from")
    assert again(warning).state == "requested"


def test_a_returned_letter_is_served_again_and_its_months_begin_anew(failure: Failure, officer: User, ask: Ask) -> None:
    warning = a_given_warning(failure, on="2017-03-15")
    client = ask(officer, "2017-03-20 10:00")
    problem(client.post(of(warning, "serve-again"), given(warning), format="json"), 409)
    because = {"version": warning.version, "because": "Marked gone away."}
    assert client.post(of(warning, "return"), because, format="json").json()["state"] == "returned"
    warning = again(warning)
    anew = given(warning, given_on="2017-03-20", delivery="by-hand")
    problem(client.post(of(warning, "give"), anew, format="json"), 409)
    shown = client.post(of(warning, "serve-again"), anew, format="json").json()
    assert (shown["state"], shown["served_again_on"], shown["last_live_day"]) == ("given", "2017-03-20", "2018-03-19")


def test_a_warning_is_withdrawn_with_a_reason_and_not_without(failure: Failure, officer: User, ask: Ask) -> None:
    warning = a_given_warning(failure, on="2017-03-15")
    client = ask(officer, "2017-03-20 10:00")
    assert set(reasons(client.post(of(warning, "withdraw"), {"version": warning.version}, format="json"), 422)) == {
        "because"
    }
    assert again(warning).state == "given"
    because = {"version": warning.version, "because": "Hospital letter seen."}
    assert client.post(of(warning, "withdraw"), because, format="json").json()["state"] == "withdrawn"


@pytest.mark.parametrize("act", ["give", "return", "withdraw"])
def test_a_step_on_what_somebody_changed_first_is_a_conflict_and_changes_nothing(
    failure: Failure, officer: User, ask: Ask, act: str
) -> None:
    seen = a_requested_warning(failure, on="2017-03-15")
    ask(officer, NOW).post(of(seen, "give"), given(seen), format="json")
    before = changes()
    sent = given(seen) if act == "give" else {"version": seen.version, "because": "Gone away."}
    told = problem(ask(officer, "2017-03-16 10:00").post(of(seen, act), sent, format="json"), 409)
    assert (told["changed_by"], told["state_now"]) == ("Ana Example", "Given")
    assert (again(seen).state, changes()) == ("given", before)


@pytest.mark.parametrize(
    ("act", "missing"),
    [
        ("give", {"version", "given_on", "delivery"}),
        ("serve-again", {"version", "given_on", "delivery"}),
        ("return", {"version"}),
        ("withdraw", {"version"}),
    ],
)
def test_what_is_missing_and_unknown_is_named(
    failure: Failure, officer: User, ask: Ask, act: str, missing: set[str]
) -> None:
    warning = a_requested_warning(failure, on="2017-03-15")
    assert set(reasons(ask(officer, NOW).post(of(warning, act), {"x": 1}, format="json"), 400)) == {"x", *missing}


def test_the_letter_is_a_pdf_and_its_reading_audited(failure: Failure, officer: User, ask: Ask) -> None:
    warning = a_requested_warning(failure, on="2017-03-15")
    response = ask(officer, NOW).get(of(warning, "letter"), headers={"accept": "application/pdf"})
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert response.content.startswith(b"%PDF-")
    assert reads(failure.person, officer) == ["warning letter"]


@pytest.mark.parametrize(
    ("who", "giving", "withdrawing"),
    [
        ("administrator", 200, 403),
        ("manager", 200, 200),
        ("colleague", 200, 403),
        ("senior", 403, 403),
        ("inspector", 403, 403),
        ("stranger", 404, 404),
    ],
)
def test_who_may_give_and_withdraw(
    failure: Failure, everybody: dict[str, User], who: str, giving: int, withdrawing: int, ask: Ask
) -> None:
    warning = a_requested_warning(failure, on="2017-03-15")
    client = ask(everybody[who], NOW)
    assert client.post(of(warning, "give"), given(warning), format="json").status_code == giving
    because = {"version": again(warning).version, "because": "Seen."}
    assert client.post(of(warning, "withdraw"), because, format="json").status_code == withdrawing


def test_the_list_is_narrowed_by_state_and_its_queries_do_not_grow(order: Sentence, officer: User, ask: Ask) -> None:
    def rows(**asked: Any) -> Any:
        return ask(officer, NOW).get(WARNINGS, asked).json()["results"]

    def queries() -> int:
        client = ask(officer, NOW)
        return queries_of(lambda: client.get(WARNINGS, {"state": ["requested", "given"]}))

    first = a_requested_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    few = queries()
    for _ in range(2):
        a_given_warning(an_unreasonable_failure(a_community_order(officer), found_at="2017-03-15"), on="2017-03-15")
    assert queries() == few
    assert [row["id"] for row in rows(state="requested")] == [first.pk]
    assert [row["id"] for row in rows(person=order.person.crn)] == [first.pk]
    assert len(rows(whose="mine")) == 3
