"""The sentence tab."""

from cases.actions.allocate import allocate
from cases.models import Sentence
from cases.queries.sentence_page import sentences_of
from cases.vocabulary import Outcome
from probation.accounts.models import User
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import (
    a_community_order,
    a_custodial_sentence,
    a_suspended_sentence_order,
    rehabilitation_activity,
    unpaid_work,
)
from tests.factories.staff import an_officer
from tests.factories.times import at, day

from .counting import queries_of

NOW = at("2017-04-20 09:00")


def test_activities_on_one_day_are_one_day_and_appointments_are_none(officer: User) -> None:
    on = day("2016-12-01")
    order = a_community_order(officer, requirements=[rehabilitation_activity(on, days=20), unpaid_work(on)])
    activity = order.requirements.get(category="F")
    for starts_at, code, outcome in (
        ("2017-01-10 10:00", "CRSAPT", Outcome.ATTC),
        ("2017-01-10 14:00", "CRSAPT", Outcome.ATTC),
        ("2017-01-17 10:00", "CRSAPT", Outcome.ATTC),
        ("2017-01-24 10:00", "CRSAPT", Outcome.AFTA),
        ("2017-01-31 10:00", "COPT", Outcome.ATTC),
    ):
        contact = an_appointment(order, starts_at=at(starts_at), type=code, under={order.pk: activity})
        an_outcome(contact, outcome)
    (view,) = sentences_of(order.person, at=NOW)
    assert [(r.name, r.used, r.limit, r.left, r.unit) for r in view.requirements] == [
        ("Rehabilitation activity (RAR)", 2, 20, 18, "days"),
        ("Unpaid work", 0, 100, 100, "hours"),
    ]


def test_a_suspended_sentence_shows_both_its_periods(officer: User) -> None:
    order = a_suspended_sentence_order(officer)
    (view,) = sentences_of(order.person, at=NOW)
    dates = {line.label: line.day for line in view.dates}
    assert dates["Supervision period ends"] == day("2017-11-30")
    assert dates["Operational period ends"] == day("2018-05-31")
    assert view.custodial_term == "6 months"


def test_supervision_shows_its_true_end_and_the_reports_labelled_as_wrong(officer: User) -> None:
    recorded = a_custodial_sentence(officer)
    assert recorded.licence
    notice, licence = sentences_of(recorded.licence.person, at=NOW)
    assert (notice.line.name, licence.line.name) == ("Post-sentence supervision", "Licence")
    last = notice.dates[-1]
    assert {line.label: line.day for line in notice.dates}["Last day"] == day("2018-02-20")
    assert (last.day, "inspection report" in last.note) == (day("2018-01-10"), True)
    assert [c.kind for c in licence.conditions] == ["Standard condition"] * 7


def test_who_had_the_sentence_stays_with_it(officer: User, manager: User) -> None:
    order, new = a_community_order(officer), an_officer(last_name="Next")
    allocate(order, team=new.team, officer=new, reason="Leave", by=manager, at=at("2017-02-01"))  # type: ignore[arg-type]
    (view,) = sentences_of(order.person, at=NOW)
    assert [(a.officer, a.to_date) for a in view.allocations] == [
        ("Ana Next", None),
        ("Ana Example", day("2017-02-01")),
    ]


def test_its_own_clocks_are_there_and_those_of_its_appointments_are_not(officer: User) -> None:
    order = a_community_order(officer)
    an_appointment(order, starts_at=at("2016-12-05 10:00"), arranged_at=at("2016-12-02"))
    (view,) = sentences_of(order.person, at=NOW)
    assert [(clock.kind, clock.light) for clock in view.clocks] == [("D19", "met")]


def test_five_sentences_ask_no_more_than_one(officer: User) -> None:
    order = a_community_order(officer)
    one = queries_of(lambda: sentences_of(order.person, at=NOW))
    for _ in range(4):
        a_community_order(officer, person=order.person, sentenced_on="2017-01-05")
    assert Sentence.objects.count() == 5
    assert queries_of(lambda: sentences_of(order.person, at=NOW)) == one
