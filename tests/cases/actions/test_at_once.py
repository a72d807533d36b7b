"""Several people acting on one record at the same time, each in a thread and a connection of their own."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from cases.actions.allocate import allocate
from cases.actions.register_person import register_person
from cases.actions.set_outcome import set_outcome
from cases.models import Allocation, Contact, Person
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import StateConflict
from tests.factories.appointments import an_appointment
from tests.factories.people import details
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_manager, an_officer
from tests.factories.times import at

pytestmark = pytest.mark.django_db(transaction=True)
EIGHT = 8


def eight_at_once(act: Callable[[int], object]) -> Counter[str]:
    """How it went for each: "done", or the refusal."""
    together = Barrier(EIGHT)

    def go(number: int) -> str:
        try:
            together.wait()
            act(number)
        except (Refused, StateConflict) as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(EIGHT) as pool:
        return Counter(pool.map(go, range(EIGHT)))


def test_one_of_eight_outcomes_is_recorded_and_seven_are_told(officer: User) -> None:
    contact = an_appointment(a_community_order(officer), starts_at=at("2017-04-10 10:00"))
    colleagues = [an_officer() for _ in range(EIGHT)]
    went = eight_at_once(
        lambda number: set_outcome(
            contact,
            outcome=Outcome.ATTC,
            by=colleagues[number],
            at=at("2017-04-10 11:00"),
            version=contact.version,
        )
    )
    assert went == {"done": 1, "StateConflict": 7}
    assert Contact.objects.get(pk=contact.pk).version == contact.version + 1
    assert Entry.objects.filter(verb="cases.contact.set_outcome").count() == 1
    assert contact.sentences.get().clocks.filter(kind="D21").count() == 1


def test_one_of_eight_registers_a_crn_and_seven_are_told(officer: User) -> None:
    went = eight_at_once(
        lambda number: register_person(
            details(first_name=f"Name{number}"), crn="X123456", by=officer, at=at("2017-01-05")
        )
    )
    assert went == {"done": 1, "Refused": 7}
    assert Person.objects.count() == 1
    assert Entry.objects.filter(verb="cases.person.register").count() == 1


def test_one_of_eight_managers_allocates_a_case_and_one_allocation_is_open(officer: User) -> None:
    order = a_community_order(officer)
    colleagues = [(a_manager(), an_officer()) for _ in range(EIGHT)]

    def give(number: int) -> None:
        manager, new = colleagues[number]
        assert new.team
        allocate(
            order, team=new.team, officer=new, reason="Leave", by=manager, at=at("2017-02-01"), version=order.version
        )

    assert eight_at_once(give) == {"done": 1, "StateConflict": 7}
    assert Allocation.objects.filter(sentence=order, to_date=None).count() == 1
    assert Allocation.objects.filter(sentence=order).count() == 2
