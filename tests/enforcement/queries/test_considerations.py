"""Needs that held on the day of a failure, and those a time may have clashed with."""

from cases.actions.end_need import end_need
from cases.actions.record_need import record_need
from cases.models import Sentence
from cases.vocabulary import NeedKind
from enforcement.queries.considerations import considerations
from probation.accounts.models import User
from tests.factories.sentences import a_community_order
from tests.factories.times import at, day


def need(order: Sentence, officer: User, kind: NeedKind, description: str) -> object:
    return record_need(order.person, kind=kind, description=description, by=officer, at=at("2017-01-10"))


def test_work_faith_and_caring_may_clash_and_other_needs_may_not(officer: User) -> None:
    order = a_community_order(officer)
    for kind in (NeedKind.RELIGION, NeedKind.WORK, NeedKind.CARING, NeedKind.LITERACY):
        need(order, officer, kind, kind.label)
    seen = considerations(order.person, on=day("2017-04-12"))
    assert len(seen.needs) == 4
    assert {clash.kind for clash in seen.clashes} == {
        "Religious observance",
        "Work or education pattern",
        "Caring responsibilities",
    }


def test_a_need_that_had_ended_is_left_out_and_one_that_ended_later_is_not(officer: User) -> None:
    order = a_community_order(officer)
    ended = need(order, officer, NeedKind.WORK, "Night shifts")
    end_need(ended, reason="New job.", by=officer, at=at("2017-03-01"))  # type: ignore[arg-type]
    assert not considerations(order.person, on=day("2017-04-12")).anything
    assert considerations(order.person, on=day("2017-02-28")).clashes


def test_an_interpreter_needed_is_something_to_consider(officer: User) -> None:
    order = a_community_order(officer, first_language="Twi", interpreter_needed=True)
    seen = considerations(order.person, on=day("2017-04-12"))
    assert (seen.anything, seen.interpreter) == (True, "Twi")
