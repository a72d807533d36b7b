"""The outcomes offered for an appointment are those the rules admit now."""

import pytest

from cases.models import Contact, Sentence
from cases.policy.outcomes import OUTCOMES
from enforcement.queries.appointment import Group, appointment_view
from probation.accounts.models import User
from tests.factories.appointments import an_appointment
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.times import at


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


@pytest.fixture
def visit(order: Sentence) -> Contact:
    return an_appointment(order, starts_at=at("2017-04-12 10:00"))


def test_once_it_has_begun_everything_but_findings_and_the_persons_own_request(visit: Contact) -> None:
    view = appointment_view(visit, at=at("2017-04-12 10:00"))
    assert {choice.code for choice in view.choices} == set(OUTCOMES) - {"UAAB", "CO10", "RSOF"}


def test_before_it_begins_only_agreed_absences_and_new_times(visit: Contact) -> None:
    view = appointment_view(visit, at=at("2017-04-12 09:59"))
    groups = {choice.group for choice in view.choices}
    assert groups == {Group.ABSENT, Group.RESCHEDULED}
    assert {"RSSR", "RSOF", "AAME"} <= {choice.code for choice in view.choices}
    assert view.choice("AFTA") is None


def test_each_sentence_it_serves_is_named_with_its_requirement(order: Sentence, officer: User) -> None:
    suspended = a_suspended_sentence_order(officer, person=order.person)
    joint = an_appointment(
        order, starts_at=at("2017-04-12"), on=[order, suspended], under={order.pk: order.requirements.get()}
    )
    view = appointment_view(joint, at=at("2017-04-12 15:00"))
    assert view.is_joint
    assert view.serves == (
        "Community order made 1 December 2016: Rehabilitation activity (RAR)",
        "Suspended sentence order made 1 December 2016",
    )
