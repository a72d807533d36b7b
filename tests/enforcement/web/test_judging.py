"""Judging an absence: every reason against at once, nothing changed by a refusal, and no overwriting of a colleague."""

from typing import Any

import pytest
from django.urls import reverse

from cases.models import Sentence
from cases.vocabulary import Outcome
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.actions.record_evidence import record_evidence
from enforcement.models import EnforcementDecision, Failure, Warning
from enforcement.vocabulary import DecisionState, EvidenceKind, FailureState, Ground, WarningState
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.failures import (
    a_breach,
    a_decision_due,
    a_failure,
    a_given_warning,
    again,
    an_enquiry,
    an_unreasonable_failure,
)
from tests.factories.times import at, day

IN_TIME = at("2017-03-09 15:00")
WINDOW_CLOSED = at("2017-03-15 15:00")
ACCEPTABLE = {"category": "AAME", "reason": "Hospital letter seen."}
NO_EXCUSE = {"reason": "Forgot.", "is_serious": "no"}


def page_of(name: str, failure: Failure) -> str:
    return reverse(name, args=[failure.crn, failure.pk])


def typed(failure: Failure, data: dict[str, Any]) -> dict[str, Any]:
    return {"version": failure.version, **data}


def test_acceptable_stops_the_clocks_and_gives_the_contact_its_outcome(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    failure = a_failure(order)
    response = sign_in(officer, IN_TIME).post(
        page_of("find-acceptable", failure), typed(failure, ACCEPTABLE), follow=True
    )
    assert "Found acceptable. The clocks have stopped" in text(response)
    assert "Acceptable: medical Hospital letter seen." in text(response)
    failure = again(failure)
    assert failure.state == FailureState.ACCEPTABLE
    assert failure.contact is not None
    assert failure.contact.outcome == Outcome.AAME
    assert not order.clocks.filter(subject=f"enforcement.failure/{failure.pk}", stopped_at=None).exists()


def test_no_reasonable_excuse_shows_what_the_law_asks_for_next(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = an_enquiry(a_failure(order))
    response = sign_in(officer, WINDOW_CLOSED).post(
        page_of("find-unreasonable", failure), typed(failure, NO_EXCUSE), follow=True
    )
    assert "See below what the law asks for next" in text(response)
    assert "The first unreasonable failure on this sentence, and not serious: give a warning." in text(response)
    assert again(failure).state == FailureState.UNREASONABLE


def test_every_reason_against_is_given_at_once_and_nothing_changes(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    failure = a_failure(order)
    before = written()
    client = sign_in(officer, IN_TIME)
    response = client.post(page_of("find-unreasonable", failure), typed(failure, {"is_serious": "yes"}))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["reason", "enquiries", "serious_reason"]
    response = client.post(
        page_of("find-unreasonable", failure),
        typed(failure, {"reason": "Forgot.", "is_serious": "no", "enquiries": "No phone."}),
    )
    assert response.status_code == 422
    assert "The person has until the end of 14 March 2017 to give a reason, and has not answered yet." in text(response)
    assert "Forgot." in text(response)
    assert (again(failure).state, written()) == (FailureState.ALLEGED, before)


def test_a_serious_failure_makes_a_decision_due_at_once(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = an_enquiry(a_failure(order, outcome=Outcome.ATSH))
    page = text(sign_in(officer, IN_TIME).get(page_of("find-unreasonable", failure)))
    assert "threats or violence to staff" in page
    serious = {"reason": "Admits it.", "is_serious": "yes", "serious_reason": "Swung a spade."}
    response = sign_in(officer, IN_TIME).post(page_of("find-unreasonable", failure), typed(failure, serious))
    assert response.status_code == 302
    decision = EnforcementDecision.objects.get(failure=failure)
    assert (decision.state, decision.ground) == (DecisionState.DECISION_DUE, Ground.SERIOUS)


def test_the_services_fault_is_set_aside_and_never_counts(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = a_failure(order)
    client = sign_in(officer, IN_TIME)
    refused = client.post(page_of("set-aside", failure), typed(failure, {}))
    assert list(refused.context["form"].errors) == ["because", "reason"]
    data = {"because": "service-fault", "reason": "The office was shut."}
    response = client.post(page_of("set-aside", failure), typed(failure, data), follow=True)
    assert "Set aside as not enforceable. It does not count." in text(response)
    assert again(failure).state == FailureState.NOT_ENFORCEABLE


def test_late_evidence_reverses_the_finding_and_withdraws_the_warning(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    warning = a_given_warning(failure, on="2017-03-15")
    response = sign_in(officer, at("2017-03-17")).post(
        page_of("reverse-finding", failure), typed(failure, ACCEPTABLE), follow=True
    )
    assert "Finding reversed." in text(response)
    assert again(failure).state == FailureState.REVERSED
    assert Warning.objects.get(pk=warning.pk).state == WarningState.WITHDRAWN


def test_once_breach_is_decided_only_a_manager_may_reverse(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    failure = a_breach(a_decision_due(order)).failure
    address = page_of("reverse-finding", failure)
    assert sign_in(everybody["officer"], at("2017-04-25")).get(address).status_code == 403
    assert sign_in(everybody["manager"], at("2017-04-25")).get(address).status_code == 200


def test_a_fourth_self_certificate_asks_for_a_doctors_note(order: Sentence, officer: User, sign_in: SignIn) -> None:
    for missed_at in ("2017-01-10", "2017-01-17", "2017-01-24", "2017-03-07"):
        failure = a_failure(order, missed_at=missed_at)
        when = at(f"{missed_at} 16:00")
        record_evidence(
            failure,
            kind=EvidenceKind.SELF_CERTIFICATE,
            note="Flu.",
            received_on=day(missed_at),
            by=officer,
            at=when,
        )
        if missed_at != "2017-03-07":
            find_acceptable(failure, category="AAME", reason="Flu.", by=officer, at=when)
    failure = again(failure)
    response = sign_in(officer, IN_TIME).post(page_of("find-acceptable", failure), typed(failure, ACCEPTABLE))
    assert response.status_code == 422
    assert "3 self-certificates have been accepted: a doctor’s note is needed." in text(response).replace("'", "’")
    assert again(failure).state == FailureState.EVIDENCE_IN


def test_a_finding_made_meanwhile_is_a_conflict_that_names_who_made_it(
    order: Sentence, officer: User, manager: User, sign_in: SignIn
) -> None:
    failure = a_failure(order)
    seen = failure.version
    find_acceptable(failure, category="AAEM", reason="Shift changed.", by=manager, at=at("2017-03-09 14:30"))
    before = written()
    client = sign_in(officer, IN_TIME)
    data = {"version": seen, "category": "AAME", "reason": "Hospital letter seen."}
    response = client.post(page_of("find-acceptable", failure), data)
    assert response.status_code == 409
    assert "Max Manager changed this on 9 March 2017 at 2:30pm. It is now “Acceptable”." in text(response)
    assert "Hospital letter seen." in text(response)
    assert (again(failure).acceptable_category, written()) == ("AAEM", before)
    assert client.get(page_of("find-acceptable", failure)).status_code == 409


def test_an_enquiry_added_meanwhile_is_shown_before_the_finding_stands(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    failure = a_failure(order)
    seen = failure.version
    failure = an_enquiry(failure)
    client = sign_in(officer, WINDOW_CLOSED)
    data = {"version": seen, "reason": "Forgot.", "is_serious": "no"}
    response = client.post(page_of("find-unreasonable", failure), data)
    assert response.status_code == 409
    assert again(failure).state == FailureState.INVESTIGATING
    again_typed = {**data, "version": response.context["form"]["version"].value()}
    assert client.post(page_of("find-unreasonable", failure), again_typed).status_code == 302


@pytest.mark.parametrize("name", ["find-acceptable", "find-unreasonable", "set-aside"])
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
def test_who_may_judge(
    name: str, who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    failure = a_failure(order)
    client = sign_in(everybody[who], WINDOW_CLOSED)
    assert client.get(page_of(name, failure)).status_code == status
    if status != 200:
        data = {**ACCEPTABLE, **NO_EXCUSE, "because": "service-fault", "enquiries": "None."}
        assert client.post(page_of(name, failure), typed(failure, data)).status_code == status
        assert again(failure).state == FailureState.ALLEGED
