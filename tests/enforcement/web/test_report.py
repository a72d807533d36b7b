"""Reporting a failure noticed elsewhere: by a provider, or by electronic monitoring."""

from typing import Any

import pytest
from django.urls import reverse

from cases.models import Sentence
from enforcement.models import Failure
from enforcement.vocabulary import ActionCode, FailureSource, FailureState
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import on, text, written
from tests.factories.times import at, day

TOLD = at("2017-04-13 15:00")


def page_of(order: Sentence) -> str:
    return reverse("report-failure", args=[order.person.crn, order.pk])


def report(order: Sentence, **different: Any) -> dict[str, Any]:
    requirement = order.requirements.get()
    return {
        "source": "provider",
        "outcome": "AFTC",
        "requirement": f"requirement-{requirement.pk}",
        **on("occurred_on", day("2017-04-12")),
        **on("aware_on", day("2017-04-13")),
        "description": "Supervisor: left before the end.",
        **different,
    }


def test_a_providers_report_is_alleged_and_its_clocks_run_from_the_day_it_happened(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, TOLD)
    assert "Rehabilitation activity (RAR)" in text(client.get(page_of(order)))
    response = client.post(page_of(order), report(order), follow=True)
    failure = Failure.objects.get()
    assert response.redirect_chain[-1][0] == reverse("failure", args=[failure.crn, failure.pk])
    assert (failure.state, failure.source) == (FailureState.ALLEGED, FailureSource.PROVIDER)
    assert failure.requirement == order.requirements.get()
    assert failure.actions.get().code == ActionCode.ROM
    assert "Report from a provider, on 13 April 2017" in text(response)
    assert "Due Mon 24 April 2017" in text(response)


def test_it_may_be_a_failure_of_the_whole_sentence(order: Sentence, officer: User, sign_in: SignIn) -> None:
    sign_in(officer, TOLD).post(page_of(order), report(order, requirement="whole", source="monitoring"))
    failure = Failure.objects.get()
    assert (failure.of_what, failure.source) == ("Whole sentence", FailureSource.MONITORING)


def test_every_reason_against_a_report_is_given_at_once(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, TOLD)
    empty = client.post(page_of(order), {})
    assert list(empty.context["form"].errors) == [
        "source",
        "outcome",
        "requirement",
        "occurred_on",
        "aware_on",
        "description",
    ]
    before = written()
    tomorrow = {**on("occurred_on", day("2017-04-15")), **on("aware_on", day("2017-04-14"))}
    response = client.post(page_of(order), report(order, **tomorrow))
    assert response.status_code == 422
    assert "The day of the failure must be today or earlier." in text(response)
    assert "You cannot have been told before it happened." in text(response)
    assert "Supervisor: left before the end." in text(response)
    assert (Failure.objects.count(), written()) == (0, before)


def test_a_day_before_the_sentence_is_refused(order: Sentence, officer: User, sign_in: SignIn) -> None:
    response = sign_in(officer, TOLD).post(page_of(order), report(order, **on("occurred_on", day("2016-11-30"))))
    assert response.status_code == 422
    assert "The community order began on 1 December 2016, after this failure." in text(response)
    assert not Failure.objects.exists()


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("officer", 200),
        ("administrator", 200),
        ("colleague", 200),
        ("senior", 403),
        ("inspector", 403),
        ("stranger", 404),
    ],
)
def test_who_may_report(who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn) -> None:
    assert sign_in(everybody[who], TOLD).get(page_of(order)).status_code == status
