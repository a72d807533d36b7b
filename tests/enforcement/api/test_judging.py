"""Judging over the API: every reason at once, nothing changed by a refusal, and a colleague never overwritten."""

from typing import Any

import pytest

from cases.models import Sentence
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.models import EnforcementDecision, Failure, Warning
from enforcement.vocabulary import AcceptableCategory, FailureState, WarningState
from probation.accounts.models import User
from tests.api import Ask, changes, problem, reasons
from tests.factories.failures import a_failure, a_given_warning, again, an_enquiry, an_unreasonable_failure
from tests.factories.times import at

from .sending import of

IN_TIME, WINDOW_CLOSED = "2017-03-09 15:00", "2017-03-15 15:00"
ACCEPTABLE = {"category": "AAME", "reason": "Hospital letter seen."}
NO_EXCUSE = {"reason": "Forgot."}
UNASKED = {**NO_EXCUSE, "no_enquiry_reason": "No phone."}
ASIDE = {"because": "service-fault", "reason": "The office was shut."}


@pytest.fixture
def failure(order: Sentence) -> Failure:
    return an_enquiry(a_failure(order))


def sent(failure: Failure, words: dict[str, Any]) -> dict[str, Any]:
    return {"version": failure.version, **words}


@pytest.mark.parametrize(
    ("act", "words", "state"),
    [
        ("acceptable", ACCEPTABLE, FailureState.ACCEPTABLE),
        ("unreasonable", NO_EXCUSE, FailureState.UNREASONABLE),
    ],
)
def test_a_failure_is_judged(
    failure: Failure, officer: User, ask: Ask, act: str, words: dict[str, Any], state: FailureState
) -> None:
    response = ask(officer, WINDOW_CLOSED).post(of(failure, act), sent(failure, words), format="json")
    assert response.status_code == 200, response.content
    assert (response.json()["state"], response.json()["found_by"]["username"]) == (state, officer.username)
    judged = again(failure)
    assert (judged.state, judged.finding_reason) == (state, words["reason"])


def test_a_failure_is_set_aside_before_it_is_investigated(order: Sentence, officer: User, ask: Ask) -> None:
    failure = a_failure(order)
    response = ask(officer, IN_TIME).post(of(failure, "set-aside"), sent(failure, ASIDE), format="json")
    shown = response.json()
    assert (shown["state"], shown["not_enforceable_because"]) == ("not-enforceable", "service-fault")
    problem(ask(officer, IN_TIME).post(of(failure, "set-aside"), sent(again(failure), ASIDE), format="json"), 409)


def test_no_reasonable_excuse_forms_the_opinion_that_follows(failure: Failure, officer: User, ask: Ask) -> None:
    response = ask(officer, WINDOW_CLOSED).post(of(failure, "unreasonable"), sent(failure, NO_EXCUSE), format="json")
    assert EnforcementDecision.objects.get(pk=response.json()["decision"]).state == "warn"


def test_every_reason_against_is_given_at_once_under_the_names_sent_and_nothing_changes(
    order: Sentence, officer: User, ask: Ask
) -> None:
    failure = a_failure(order)
    before = changes()
    client = ask(officer, IN_TIME)
    serious = sent(failure, {"is_serious": True})
    told = reasons(client.post(of(failure, "unreasonable"), serious, format="json"), 422)
    assert set(told) == {"reason", "serious_reason", "no_enquiry_reason"}
    told = reasons(client.post(of(failure, "unreasonable"), sent(failure, UNASKED), format="json"), 422)
    assert set(told) == {"found_on"}
    assert told["found_on"].startswith("The person has until the end of 14 March 2017")
    assert (again(failure).state, changes()) == (FailureState.ALLEGED, before)


@pytest.mark.parametrize(
    ("act", "missing"),
    [
        ("acceptable", {"version", "category"}),
        ("unreasonable", {"version"}),
        ("set-aside", {"version", "because"}),
        ("reverse", {"version", "category"}),
    ],
)
def test_what_is_missing_and_unknown_is_named_and_nothing_is_judged(
    failure: Failure, officer: User, ask: Ask, act: str, missing: set[str]
) -> None:
    before = changes()
    assert set(reasons(ask(officer, WINDOW_CLOSED).post(of(failure, act), {"x": 1}, format="json"), 400)) == {
        "x",
        *missing,
    }
    assert changes() == before


def test_a_failure_somebody_judged_first_says_who_when_and_what_it_is_now(
    failure: Failure, officer: User, manager: User, ask: Ask
) -> None:
    category = AcceptableCategory.MEDICAL
    find_acceptable(failure, category=category, reason="Letter seen.", by=manager, at=at("2017-03-15 14:30"))
    before = changes()
    client = ask(officer, WINDOW_CLOSED)
    for version in (failure.version, failure.version + 1):
        told = problem(client.post(of(failure, "unreasonable"), {**NO_EXCUSE, "version": version}, format="json"), 409)
        assert (told["changed_by"], told["changed_at"]) == ("Max Manager", "2017-03-15T14:30:00Z")
        assert told["state_now"] == "Acceptable"
    assert (again(failure).state, changes()) == (FailureState.ACCEPTABLE, before)


def test_late_evidence_reverses_a_finding_and_withdraws_the_warning(order: Sentence, officer: User, ask: Ask) -> None:
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    warning = a_given_warning(failure, on="2017-03-15")
    response = ask(officer, "2017-03-20 10:00").post(of(failure, "reverse"), sent(failure, ACCEPTABLE), format="json")
    assert response.json()["state"] == "reversed"
    assert Warning.objects.get(pk=warning.pk).state == WarningState.WITHDRAWN


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("officer", 200),
        ("manager", 200),
        ("administrator", 403),
        ("colleague", 403),
        ("senior", 403),
        ("enforcement officer", 403),
        ("inspector", 403),
        ("stranger", 404),
        ("sysadmin", 404),
    ],
)
@pytest.mark.parametrize(
    ("act", "words"), [("acceptable", ACCEPTABLE), ("unreasonable", UNASKED), ("set-aside", ASIDE)]
)
def test_who_may_judge(
    order: Sentence,
    everybody: dict[str, User],
    ask: Ask,
    who: str,
    status: int,
    act: str,
    words: dict[str, Any],
) -> None:
    failure = a_failure(order)
    response = ask(everybody[who], WINDOW_CLOSED).post(of(failure, act), sent(failure, words), format="json")
    assert response.status_code == status
    assert (again(failure).version == failure.version) == (status != 200)
