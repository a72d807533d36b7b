"""The demonstration, loaded once: acted through the audit, whole, deterministic, with something in every list."""

from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.db.models import Max

from cases.models import Alert, Clock, Contact, Person, Rung, Sentence
from cases.queries.alerts import unread_count
from cases.queries.case_list import my_cases, team_cases
from cases.queries.team_clocks import team_clocks
from cases.queries.today import today
from cases.vocabulary import RequirementCategory, SentenceKind
from enforcement.actions.breach.clocks import clocks_of
from enforcement.demonstration.caseload import supervised_after_sentence, two_orders
from enforcement.demonstration.cast import assemble
from enforcement.demonstration.days import Days
from enforcement.demonstration.stage import Stage
from enforcement.models import (
    Authorisation,
    BreachCase,
    EnforcementAction,
    EnforcementDecision,
    Enquiry,
    Failure,
    Warning,
)
from enforcement.queries.work import Work, WorkFilters, own_work, team_work, work
from enforcement.vocabulary import ActionCode, DecisionState, FailureState, WarningKind, WarningState
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.bank_holidays.calendars import calendar_known_at
from probation.outbox.models import Message
from probation.working_days import london_date, start_of_day
from tests.factories.times import at, day

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 17)
NOW = start_of_day(TODAY)
# Reached only on the way.
NOT_HERE = {FailureState.OUTCOME_DUE, DecisionState.OPINION}
SOME_THEMES = (two_orders, supervised_after_sentence)
Standing = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def some_alone(django_db_setup: None, django_db_blocker: Any) -> Standing:
    """Two themes acted by themselves, and rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        days = Days(TODAY, calendar_known_at(NOW))
        cast = assemble()
        Stage(days, lambda line: None).play(story for theme in SOME_THEMES for story in theme.stories(cast, days))
        standing = how_they_stand()
        transaction.set_rollback(True)
        return standing


@pytest.fixture(scope="module", autouse=True)
def demonstration(some_alone: Standing, django_db_blocker: Any) -> Iterator[None]:
    """The whole of it, for every test of this module; rolled back after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demo", today=TODAY, verbosity=0)
        yield
        transaction.set_rollback(True)


def how_they_stand() -> Standing:
    """By CRN: the states of the three machines, and every clock with its days."""
    standing: Standing = {crn: [] for crn in Person.objects.values_list("crn", flat=True)}
    for crn, *row in (
        *Failure.objects.order_by("pk").values_list("sentence__person__crn", "state", "occurred_on"),
        *Warning.objects.order_by("pk").values_list("sentence__person__crn", "state", "last_live_day"),
        *EnforcementDecision.objects.order_by("pk").values_list("failure__sentence__person__crn", "state", "due_on"),
        *Clock.objects.order_by("pk").values_list("person__crn", "kind", "due_on", "stopped_at", "moved_from"),
    ):
        standing[crn].append(tuple(row))
    return standing


def counts() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def user(username: str) -> User:
    return User.objects.get(username=username)


def person(crn: str) -> Person:
    return Person.objects.get(crn=crn)


def test_a_second_load_says_nothing_and_changes_nothing() -> None:
    before, out = counts(), StringIO()
    call_command("load_demo", today=date(2026, 9, 1), stdout=out)
    assert out.getvalue() == ""
    assert counts() == before


def test_the_same_people_acted_alone_stand_where_they_stand_in_the_whole(some_alone: Standing) -> None:
    whole = how_they_stand()
    assert some_alone.keys() < whole.keys()
    assert {crn: whole[crn] for crn in some_alone} == some_alone


@pytest.mark.parametrize(
    ("model", "states"),
    [(Failure, FailureState), (Warning, WarningState), (EnforcementDecision, DecisionState)],
)
def test_every_state_has_somebody_in_it(model: Any, states: Any) -> None:
    assert set(model.objects.values_list("state", flat=True)) == set(states) - NOT_HERE


@pytest.mark.parametrize("model", [Failure, Warning, EnforcementDecision])
def test_every_state_was_reached_through_the_door(model: Any) -> None:
    entries = Entry.objects.filter(subject=model._meta.label_lower)
    last = {entry.subject_id: entry for entry in entries.exclude(to_state="").order_by("pk")}
    for row in model.objects.exclude(state=WarningState.REQUESTED):
        entry = last.pop(str(row.pk))
        assert (entry.to_state, entry.at, entry.crn) == (row.state, row.state_changed_at, row.crn)
        assert entry.rule
        assert entry.cites
    assert last == {}
    for row in model.objects.filter(state=WarningState.REQUESTED):
        assert entries.get(subject_id=row.pk).verb == "enforcement.warning.request"


def test_whatever_is_on_the_record_was_written_with_its_audit() -> None:
    for model in (Person, Sentence, Contact, Enquiry, EnforcementAction, Authorisation):
        written = Entry.objects.filter(subject=model._meta.label_lower).values_list("subject_id", flat=True)
        assert set(map(int, written)) == set(model.objects.values_list("pk", flat=True)), model


def test_nothing_was_done_after_today_began() -> None:
    for model, field in ((Entry, "at"), (Alert, "sent_at"), (Rung, "rung_at"), (Message, "delivered_at")):
        assert model.objects.aggregate(last=Max(field))["last"] <= NOW


def test_every_clock_rang_and_everything_told_was_delivered_and_all_but_the_latest_read() -> None:
    assert not Rung.objects.filter(rings_at__lte=NOW, rung_at=None, cancelled_at=None).exists()
    assert not Message.objects.filter(delivered_at=None).exists()
    assert not Message.objects.exclude(last_error="").exists()
    assert Alert.objects.filter(sent_at__year=2017, read_at__year=2017).exists()
    assert not Alert.objects.filter(sent_at__lt=at("2026-06-11"), read_at=None).exists()


@pytest.mark.parametrize("username", ["officer-crc", "officer-nps", "manager-crc", "manager-nps"])
def test_there_are_alerts_to_read(username: str) -> None:
    assert 0 < unread_count(user(username)) < 25


@pytest.mark.parametrize(("username", "cases"), [("officer-crc", 19), ("officer-nps", 14)])
def test_an_officer_has_something_in_every_list(username: str, cases: int) -> None:
    officer = user(username)
    assert Person.objects.filter(sentences__officer=officer, sentences__ended_on=None).distinct().count() == cases
    assert my_cases(officer, at=NOW).paginator.count >= cases
    page = today(officer, at=NOW)
    for listed in (page.duties, page.appointments_today, page.appointments_tomorrow, page.alerts):
        assert listed.total
    waiting = {key.kind for key in work(own_work(officer, NOW), WorkFilters(), page=1, at=NOW).object_list}
    assert waiting >= {Work.JUDGE, Work.DECIDE}


def test_the_crc_officer_has_outcomes_to_write_down_and_people_nobody_is_to_see() -> None:
    page = today(user("officer-crc"), at=NOW)
    assert sorted(row.waiting for row in page.outcomes_to_log.rows) == [1, 5]
    assert {row.name for row in page.no_future_appointment.rows} >= {"Tait, Robert", "Ashby, Megan"}


@pytest.mark.parametrize("username", ["manager-crc", "manager-nps"])
def test_a_manager_sees_late_and_coming_deadlines_and_is_asked_to_authorise(username: str) -> None:
    manager = user(username)
    clocks = team_clocks(manager, at=NOW)
    assert clocks.late
    assert clocks.due_soon
    assert clocks.in_time
    assert team_cases(manager, at=NOW).paginator.count > 10
    asked = Authorisation.objects.filter(authorised=None, decision__failure__sentence__team=manager.team)
    assert asked.exists()


def test_every_kind_of_work_waits_somewhere_and_a_letter_for_the_administrator() -> None:
    of_all = work(team_work(user("inspector")), WorkFilters(), page=1, at=NOW)
    every_page = [key for number in of_all.paginator.page_range for key in of_all.paginator.page(number).object_list]
    assert {kind for kind, *_ in every_page} == set(Work)
    to_send = WorkFilters(kinds=(Work.SEND,))
    assert len(work(team_work(user("administrator-crc")), to_send, page=1, at=NOW).object_list) == 1


def test_no_breach_that_is_over_has_a_clock_running_but_those_that_bring_it_back_to_the_officer() -> None:
    back = {"D17", "D18", "NO-CONTACT"}
    for breach in BreachCase.objects.exclude(closed_on=None):
        assert set(clocks_of(breach).filter(stopped_at=None).values_list("kind", flat=True)) <= back


def test_every_information_rests_on_a_referral_a_public_officer_accepted() -> None:
    laid = BreachCase.objects.exclude(information_laid_on=None)
    assert laid.count() > 8
    for breach in laid:
        accepted = breach.referrals.get(is_acceptable=True).answered_by
        assert accepted
        assert accepted.organisation
        assert accepted.organisation.is_public_sector


def test_decisions_are_due_in_every_light_for_the_crc_officer() -> None:
    clocks = Clock.objects.filter(kind="D06", stopped_at=None, sentence__officer=user("officer-crc"))
    assert {clock.light(NOW) for clock in clocks} == {"green", "amber", "red"}


def test_every_kind_of_sentence_and_requirement_is_somewhere() -> None:
    kinds = set(Sentence.objects.values_list("kind", flat=True))
    assert kinds == set(SentenceKind)
    assert set(Sentence.objects.values_list("requirements__category", flat=True)) >= set(RequirementCategory)


def test_whoever_covers_is_told_what_the_absent_officer_would_be() -> None:
    told = Alert.objects.filter(person=person("X720506"), text__startswith="Breach decision", read_at=None)
    assert set(told.values_list("recipient__username", flat=True)) == {"amara.obi", "officer-crc", "manager-crc"}


def test_a_joint_appointment_made_a_failure_on_each_order() -> None:
    liam = Failure.objects.filter(sentence__person=person("X720801"))
    assert (liam.values("contact").distinct().count(), liam.values("sentence").distinct().count()) == (1, 2)


def test_the_bank_holiday_of_september_2022_moved_a_decision() -> None:
    clock = Clock.objects.get(kind="D06", person=person("X721401"))
    assert (clock.moved_from, clock.due_on) == (day("2022-09-19"), day("2022-09-20"))
    assert (
        EnforcementDecision.objects.get(failure__sentence=clock.sentence, state="breach-decided").due_on == clock.due_on
    )


def test_supervision_that_was_repealed_is_still_breached_for_a_failure_before() -> None:
    decision = EnforcementDecision.objects.get(failure__sentence__person=person("X721102"), state="breach-decided")
    assert decision.failure.occurred_on < day("2026-04-27") <= london_date(decision.decided_at)


def test_kylie_was_looked_for_in_six_places_before_recall() -> None:
    first, second = Failure.objects.filter(sentence__person=person("X700106")).order_by("occurred_on")
    recall = second.actions.get(code=ActionCode.EA11)
    assert first.enquiries.filter(made_at__lt=recall.taken_at).count() == 6


def test_julian_was_warned_twice_and_seen_more_than_eighty_times_before_two_recalls() -> None:
    julian = person("X700107")
    kinds = Warning.objects.filter(sentence__person=julian).order_by("given_on").values_list("kind", flat=True)
    assert list(kinds) == [WarningKind.LICENCE_FIRST, WarningKind.LICENCE_SECOND]
    assert julian.contacts.filter(attended=True).count() > 80
    recalls = EnforcementAction.objects.filter(failure__sentence__person=julian, code=ActionCode.EA11)
    assert recalls.count() == 2


def test_shaun_on_another_licence_could_not_fail_his_supervision() -> None:
    joint = person("X700108").contacts.get(starts_at=at("2016-11-10 10:00"))
    assert joint.sentences.count() == 2
    assert joint.failures.get().sentence.kind == SentenceKind.LICENCE
