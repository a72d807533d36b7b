"""Recording community orders and suspended sentence orders."""

import pytest

from cases.actions.record_community_order import record_community_order
from cases.actions.sentence_record import RequirementDetails, Supervisor
from cases.models import Clock, Sentence
from cases.vocabulary import RequirementCategory, ResponsibleOfficerKind
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.policy import NotInForce, Refused
from probation.refusals import NotAdmitted
from tests.factories.people import a_person
from tests.factories.sentences import (
    a_community_order,
    a_conviction,
    a_suspended_sentence_order,
    rehabilitation_activity,
    unpaid_work,
)
from tests.factories.staff import NPS_TEAM, an_officer
from tests.factories.times import at, day

from .unchanged import nothing_changes


def test_a_community_order_is_recorded_with_what_it_asks_and_who_has_it(officer: User) -> None:
    order = a_community_order(officer, sentenced_on="2017-03-10", requirements=[unpaid_work(day("2017-03-10"))])
    kept = Sentence.objects.get(pk=order.pk)
    assert (kept.starts_on, kept.ends_on) == (day("2017-03-10"), day("2018-03-09"))
    assert (kept.officer, kept.team, kept.provider) == (officer, officer.team, officer.organisation)
    assert kept.local_justice_area == "Birmingham and Solihull"
    assert [(r.category, r.hours) for r in kept.requirements.all()] == [("W", 100)]
    allocation = kept.allocations.get()
    assert (allocation.officer, allocation.from_date, allocation.to_date) == (officer, day("2017-03-10"), None)


def test_the_rule_set_in_force_is_stored_with_the_sentence(officer: User) -> None:
    assert a_community_order(officer, sentenced_on="2017-03-10").rule_set == "E1_LASPO+E2_TR+E3_ORA+E4_NS15"


def test_the_first_contact_is_due_five_working_days_after_allocation(officer: User) -> None:
    clock = a_community_order(officer, sentenced_on="2017-12-21").clocks.get()
    assert (clock.kind, clock.due_on, clock.person_id) == ("D19", day("2018-01-02"), clock.sentence.person_id)
    assert list(clock.rungs.order_by("rings_at").values_list("level", flat=True)) == ["amber", "red"]


def test_the_audit_keeps_the_rule_and_the_facts_of_the_sentence(officer: User) -> None:
    order = a_community_order(officer)
    entry = Entry.objects.get(verb="cases.sentence.record")
    assert (entry.rule, entry.subject_id) == ("cases.sentence_limits", str(order.pk))
    assert entry.facts["requirements"][0]["days"] == 20


def test_a_suspended_sentence_order_keeps_both_its_periods(officer: User) -> None:
    order = a_suspended_sentence_order(officer, sentenced_on="2017-03-10")
    assert order.supervision_ends_on == order.ends_on == day("2018-03-09")
    assert order.operational_ends_on == day("2018-09-09")
    assert order.clocks.get().kind == "D19"


def test_a_suspended_sentence_order_without_requirements_is_not_supervised(officer: User) -> None:
    order = a_suspended_sentence_order(officer, supervision="", requirements=[])
    assert order.supervision_ends_on is None
    assert not order.clocks.exists()


def test_an_order_of_monitored_curfew_alone_is_the_contractors(officer: User) -> None:
    on = day("2017-03-10")
    curfew = {"category": RequirementCategory.CURFEW, "hours_a_day": 12, "place": "Home", "ends_on": day("2017-06-09")}
    order = a_community_order(
        officer,
        sentenced_on="2017-03-10",
        requirements=[
            RequirementDetails(starts_on=on, **curfew),
            RequirementDetails(starts_on=on, category=RequirementCategory.ELECTRONIC_MONITORING, detail="Tag"),
        ],
    )
    assert order.responsible_officer_kind == ResponsibleOfficerKind.MONITORING_CONTRACTOR
    assert not order.clocks.exists()


def test_limits_of_every_requirement_are_refused_at_once(officer: User) -> None:
    person = a_person(officer)
    on = day("2017-03-10")
    with nothing_changes(), pytest.raises(Refused) as refused:
        record_community_order(
            person,
            conviction=a_conviction(on, offence=" ", convicted_on=day("2017-03-11")),
            ends_on=day("2020-03-10"),
            requirements=[unpaid_work(on, hours=301), rehabilitation_activity(on, days=0)],
            to=Supervisor(team=officer.team, officer=an_officer(team=NPS_TEAM)),  # type: ignore[arg-type]
            by=officer,
            at=at("2017-03-10"),
        )
    assert {reason.field for reason in refused.value.decision.reasons} == {
        "ends_on",
        "requirements-0-hours",
        "requirements-1-days",
        "offence",
        "sentenced_on",
        "officer",
    }


def test_a_crc_records_no_sentence_for_the_nps(officer: User) -> None:
    nps = an_officer(team=NPS_TEAM)
    with pytest.raises(NotAdmitted):
        record_community_order(
            a_person(officer),
            conviction=a_conviction(day("2017-03-10")),
            ends_on=day("2018-03-09"),
            requirements=[rehabilitation_activity(day("2017-03-10"))],
            to=Supervisor(team=nps.team, officer=nps),  # type: ignore[arg-type]
            by=officer,
            at=at("2017-03-10"),
        )
    assert not Sentence.objects.exists()
    assert not Clock.objects.exists()


def test_an_offence_before_the_first_rules_is_said_to_be(officer: User) -> None:
    with pytest.raises(NotInForce):
        a_community_order(officer, conviction={"offence_on": day("2005-04-03")})
    assert not Sentence.objects.exists()
