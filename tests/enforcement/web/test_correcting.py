"""An outcome recorded by mistake is corrected: failures open from the day it was, or unjudged ones close."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Clock, Contact, Sentence
from cases.vocabulary import Outcome
from enforcement.actions.record_outcome import record_outcome
from enforcement.models import Failure
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.failures import an_unreasonable_failure
from tests.factories.times import at, day

LATE = at("2017-03-20 11:00")
REASON = "Marked on the wrong line of the diary; nobody came."


@pytest.fixture
def visit(order: Sentence) -> Contact:
    """An office visit on Tuesday 7 March 2017, recorded as attended."""
    return an_outcome(an_appointment(order, starts_at=at("2017-03-07 10:00")))


def page(visit: Contact) -> str:
    return reverse("correct-outcome", args=[visit.person.crn, visit.pk])


def correct(client: Client, visit: Contact, outcome: str) -> object:
    visit.refresh_from_db()
    return client.post(page(visit), {"version": visit.version, "outcome": outcome, "reason": REASON}, follow=True)


def test_attended_by_mistake_becomes_a_failure_late_from_the_start(
    visit: Contact, order: Sentence, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, LATE)
    contact = client.get(reverse("contact", args=[visit.person.crn, visit.pk]))
    assert f'href="{page(visit)}"' in contact.content.decode()
    asked = text(client.get(page(visit)))
    assert "was Wed 15 March 2017, and has passed" in asked
    done = text(correct(client, visit, "AFTA"))
    assert "Failure to comply alleged" in done
    failure = Failure.objects.get()
    assert (failure.occurred_on, failure.aware_on, failure.state) == (day("2017-03-07"), day("2017-03-20"), "alleged")
    finding = Clock.objects.get(subject=f"enforcement.failure/{failure.pk}", kind="D05")
    assert finding.due_on == day("2017-03-15")
    entry = Entry.objects.get(verb="cases.contact.change_outcome")
    assert (entry.why, entry.facts["changed"]["outcome"]) == (REASON, ["ATTC", "AFTA"])
    order.refresh_from_db()
    assert order.first_attended_on is None
    assert not Clock.objects.filter(subject=f"cases.sentence/{order.pk}", kind="D21", stopped_at=None).exists()


def test_an_absence_by_mistake_closes_its_failure_and_may_be_corrected_back(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    visit = an_appointment(order, starts_at=at("2017-03-07 10:00"))
    record_outcome(visit, outcome=Outcome.AFTA, by=officer, at=at("2017-03-07 15:00"))
    client = sign_in(officer, LATE)
    correct(client, visit, "ATTC")
    first = Failure.objects.get()
    assert (first.state, first.not_enforceable_because) == ("not-enforceable", "mistake")
    assert not Clock.objects.filter(subject=f"enforcement.failure/{first.pk}", stopped_at=None).exists()
    order.refresh_from_db()
    assert order.first_attended_on == day("2017-03-07")
    correct(client, visit, "AFTC")
    assert list(Failure.objects.order_by("pk").values_list("state", flat=True)) == ["not-enforceable", "alleged"]


def test_nothing_is_corrected_under_a_failure_already_decided(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    assert failure.contact
    before = Entry.objects.filter(verb__startswith="enforcement").count()
    refused = correct(sign_in(officer, LATE), failure.contact, "ATTC")
    assert "alleged from this outcome and decided: no reasonable excuse" in text(refused)
    assert REASON in text(refused)
    failure.contact.refresh_from_db()
    assert failure.contact.outcome == "UAAB"
    assert Entry.objects.filter(verb__startswith="enforcement").count() == before


@pytest.mark.parametrize(("who", "status"), [("manager", 200), ("colleague", 403), ("administrator", 403)])
def test_who_may_correct_an_outcome(
    who: str, status: int, visit: Contact, everybody: dict[str, User], sign_in: SignIn
) -> None:
    assert sign_in(everybody[who], LATE).get(page(visit)).status_code == status
