"""Planning contact, making the plan, ending a sentence, a death."""

import pytest

from cases.actions.end_sentence import end_sentence
from cases.actions.make_plan import make_plan
from cases.actions.plan_contact import plan_contact
from cases.actions.record_death import record_death
from cases.models import Clock, Person, Sentence
from cases.vocabulary import EndReason
from probation.accounts.models import User
from probation.accounts.roles import INSPECTOR
from probation.outbox.models import Message
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_community_order, unpaid_work
from tests.factories.staff import a_member_of_staff, an_officer
from tests.factories.times import at, day

from .unchanged import nothing_changes

NOW = at("2017-02-01 09:00")
RATIONALES = {
    "rosh_rationale": "Medium, stable",
    "reoffending_rationale": "OGRS 62%",
    "need_rationale": "Alcohol, housing",
}


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def test_contact_is_planned_with_its_three_reasons(order: Sentence, officer: User) -> None:
    plan_contact(order, interval_days=14, **RATIONALES, by=officer, at=NOW, version=order.version)
    kept = Sentence.objects.get(pk=order.pk)
    assert (kept.planned_interval_days, kept.contact_need_rationale) == (14, "Alcohol, housing")


def test_a_plan_of_contact_without_its_reasons_is_refused(order: Sentence, officer: User) -> None:
    nothing = dict.fromkeys(RATIONALES, " ")
    with nothing_changes(), pytest.raises(Refused) as refused:
        plan_contact(order, interval_days=0, **nothing, by=officer, at=NOW)
    assert {r.field for r in refused.value.decision.reasons} == {"interval_days", *RATIONALES}


def test_only_who_has_charge_plans(order: Sentence) -> None:
    with nothing_changes(), pytest.raises(NotAdmitted):
        plan_contact(order, interval_days=14, **RATIONALES, by=an_officer(), at=NOW)


def test_making_the_plan_stops_its_clock_and_a_late_one_says_why(order: Sentence, officer: User) -> None:
    an_outcome(an_appointment(order, starts_at=at("2016-12-05 10:00"), arranged_at=at("2016-12-01")))
    make_plan(order, late_reason="On leave", by=officer, at=at("2017-01-20"))
    clock = order.clocks.get(kind="D21")
    assert clock.due_on == day("2016-12-28")
    assert (clock.stopped_at, clock.late_reason) == (at("2017-01-20"), "On leave")
    assert Sentence.objects.get(pk=order.pk).plan_made_on == day("2017-01-20")


def test_a_plan_made_before_the_first_appointment_leaves_no_clock(order: Sentence, officer: User) -> None:
    make_plan(order, by=officer, at=at("2016-12-02"))
    an_outcome(an_appointment(order, starts_at=at("2016-12-05 10:00"), arranged_at=at("2016-12-02")))
    assert not order.clocks.filter(kind="D21").exists()


def test_a_plan_is_made_once(order: Sentence, officer: User) -> None:
    make_plan(order, by=officer, at=NOW)
    with nothing_changes(), pytest.raises(StateConflict):
        make_plan(order, by=officer, at=NOW)


def test_ending_a_sentence_stops_its_clocks_and_no_others(order: Sentence, officer: User) -> None:
    other = a_community_order(officer, person=order.person, sentenced_on="2017-01-05")
    alone = an_appointment(order, starts_at=at("2017-02-10 10:00"), arranged_at=at("2017-01-05"))
    shared = an_appointment(order, on=[order, other], starts_at=at("2017-02-12 10:00"), arranged_at=at("2017-01-05"))
    end_sentence(order, ended_on=day("2017-02-01"), because=EndReason.REVOKED, by=officer, at=NOW)
    kept = Sentence.objects.get(pk=order.pk)
    assert (kept.ended_on, kept.ended_because) == (day("2017-02-01"), "revoked")
    assert alone.clocks.get().stopped_because == "sentence ended"
    assert shared.clocks.get().stopped_at is None


@pytest.mark.parametrize(
    ("ended_on", "because", "why"),
    [
        ("2016-11-30", EndReason.REVOKED, "cannot end before"),
        ("2017-02-02", EndReason.REVOKED, "cannot be in the future"),
        ("2017-02-01", EndReason.DIED, "Record the death"),
    ],
)
def test_a_sentence_does_not_end_like_that(
    order: Sentence, officer: User, ended_on: str, because: EndReason, why: str
) -> None:
    with nothing_changes(), pytest.raises(Refused, match=why):
        end_sentence(order, ended_on=day(ended_on), because=because, by=officer, at=NOW)


def test_an_order_with_unpaid_work_undone_is_not_completed(officer: User) -> None:
    order = a_community_order(officer, requirements=[unpaid_work(day("2016-12-01"), hours=60)])
    with nothing_changes(), pytest.raises(Refused, match="60 hours are left"):
        end_sentence(order, ended_on=day("2017-11-30"), because=EndReason.COMPLETED, by=officer, at=at("2017-12-01"))


def test_a_sentence_ends_once(order: Sentence, officer: User) -> None:
    ended = {"ended_on": day("2017-02-01"), "because": EndReason.REVOKED, "by": officer, "at": NOW}
    end_sentence(order, **ended)  # type: ignore[arg-type]
    with nothing_changes(), pytest.raises(Refused, match="ended already"):
        end_sentence(order, **ended)  # type: ignore[arg-type]


def test_a_death_stops_every_clock_and_ends_every_sentence(order: Sentence, officer: User) -> None:
    a_community_order(officer, person=order.person, sentenced_on="2017-01-05")
    an_appointment(order, starts_at=at("2017-02-10 10:00"), arranged_at=at("2017-01-05"))
    elsewhere = a_community_order(officer)
    record_death(order.person, died_on=day("2017-01-30"), by=officer, at=NOW)
    assert Person.objects.get(pk=order.person_id).died_on == day("2017-01-30")
    assert {(s.ended_on, s.ended_because) for s in order.person.sentences.all()} == {(day("2017-01-30"), "died")}
    assert not Clock.objects.filter(person=order.person, stopped_at=None).exists()
    assert elsewhere.clocks.get().stopped_at is None
    assert Message.objects.get(topic="person.died").body == {"person": order.person_id}


def test_a_death_is_recorded_once_and_never_ahead(order: Sentence, officer: User) -> None:
    with nothing_changes(), pytest.raises(Refused, match="cannot be in the future"):
        record_death(order.person, died_on=day("2017-02-02"), by=officer, at=NOW)
    record_death(order.person, died_on=day("2017-01-30"), by=officer, at=NOW)
    with nothing_changes(), pytest.raises(StateConflict):
        record_death(order.person, died_on=day("2017-01-31"), by=officer, at=NOW)


def test_an_inspector_records_no_death(order: Sentence) -> None:
    with nothing_changes(), pytest.raises(NotAdmitted):
        record_death(order.person, died_on=day("2017-01-30"), by=a_member_of_staff(INSPECTOR), at=NOW)
