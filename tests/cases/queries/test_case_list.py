"""My cases and the team's: rows, filters, sorts, pages, and how many questions they ask."""

import pytest

from cases.actions.arrange_cover import arrange_cover
from cases.actions.end_sentence import end_sentence
from cases.actions.record_death import record_death
from cases.models import Clock, Sentence
from cases.queries.case_list import CaseFilters, my_cases, officers_of_team, team_cases
from cases.vocabulary import EndReason, MappaCategory, MappaLevel, RoshLevel, SentenceKind
from enforcement import ladders
from enforcement.deadlines import decision_due, evidence_closes
from probation.accounts.models import User
from probation.accounts.roles import INSPECTOR, SENIOR_MANAGER
from probation.bank_holidays.calendars import calendar_known_at
from probation.clocks.changes import Start
from probation.policy import ProviderPolicy
from tests.factories.appointments import an_appointment
from tests.factories.risk import a_mappa_registration, an_assessment
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.staff import ESSEX_CRC_TEAM, NPS_TEAM, OTHER_CRC_TEAM, a_member_of_staff, an_officer
from tests.factories.times import at, day

from .counting import queries_of

NOW = at("2017-04-20 09:00")


def a_failure_clock(sentence: Sentence, failed_on: str) -> None:
    """The evidence window and the breach decision of a failure, as enforcement starts them."""
    calendar = calendar_known_at(NOW)
    for kind, due in ((ladders.BREACH_DECISION, decision_due), (ladders.EVIDENCE, evidence_closes)):
        deadline = due(failed_on=day(failed_on), calendar=calendar, settings=ProviderPolicy.default())
        belongs_to = {"person": sentence.person, "sentence": sentence}
        subject = f"enforcement.failure/{sentence.pk}"
        Start(Clock, kind, subject, deadline, calendar, belongs_to).apply(by=sentence.officer, at=at(failed_on))  # type: ignore[arg-type]


def names(page: object) -> list[str]:
    return [row.name for row in page]  # type: ignore[attr-defined]


def test_a_row_shows_risk_next_contact_and_open_enforcement(officer: User) -> None:
    order = a_community_order(officer, crn="X123456")
    an_assessment(order.person, RoshLevel.MEDIUM, by=officer)
    a_mappa_registration(order.person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=officer)
    an_appointment(order, starts_at=at("2017-04-25 14:30"), arranged_at=at("2017-04-01"))
    an_appointment(order, starts_at=at("2017-04-27 14:30"), arranged_at=at("2017-04-01"))
    a_failure_clock(order, "2017-04-12")
    (row,) = my_cases(officer, at=NOW)
    assert (row.crn, row.name, row.rosh, row.mappa) == ("X123456", "Smith, John", "Medium", "category 2, level 1")
    assert (row.sentences, row.officer, row.in_breach) == (("Community order",), "Ana Example", False)
    assert (row.next_contact, row.next_contact_at) == ("Planned office visit", at("2017-04-25 14:30"))
    assert row.clock
    assert (row.clock.kind, row.clock.due_on, row.clock.light) == ("D06", day("2017-04-24"), "green")


def test_the_cases_of_whoever_is_covered_for_are_mine_that_day(officer: User, manager: User) -> None:
    a_community_order(officer)
    cover = an_officer()
    arrange_cover(
        officer, covered_by=cover, starts_on=day("2017-04-20"), reason="Leave", by=manager, at=at("2017-04-19")
    )
    assert names(my_cases(cover, at=at("2017-04-19"))) == []
    assert names(my_cases(cover, at=NOW)) == ["Smith, John"]


def test_ended_cases_and_the_dead_are_not_in_the_list(officer: User) -> None:
    ended, died = a_community_order(officer), a_community_order(officer)
    kept = a_community_order(officer, last_name="Kept")
    end_sentence(ended, ended_on=day("2017-03-01"), because=EndReason.REVOKED, by=officer, at=at("2017-03-01"))
    record_death(died.person, died_on=day("2017-03-01"), by=officer, at=at("2017-03-01"))
    assert [row.crn for row in my_cases(officer, at=NOW)] == [kept.person.crn]


def test_a_person_with_two_sentences_is_one_row(officer: User) -> None:
    a_custodial_sentence(officer)
    (row,) = my_cases(officer, at=NOW)
    assert set(row.sentences) == {"Licence", "Post-sentence supervision"}


def test_a_teams_list_is_the_teams(officer: User, manager: User) -> None:
    a_community_order(officer, last_name="Mine")
    a_community_order(an_officer(), last_name="Colleague")
    a_community_order(an_officer(team=OTHER_CRC_TEAM), last_name="Otherteam")
    a_community_order(an_officer(team=NPS_TEAM), last_name="Otherprovider")
    assert names(team_cases(manager, at=NOW)) == ["Colleague, John", "Mine, John"]
    senior = a_member_of_staff(SENIOR_MANAGER)
    assert names(team_cases(senior, at=NOW)) == ["Colleague, John", "Mine, John", "Otherteam, John"]
    inspector = a_member_of_staff(INSPECTOR, team=ESSEX_CRC_TEAM)
    assert len(names(team_cases(inspector, at=NOW))) == 4


@pytest.fixture
def caseload(officer: User) -> dict[str, Sentence]:
    """Four people: late, amber, in time, and with nothing open; the last without a future appointment."""
    orders = {}
    for name, failed_on, rosh, starts_at in (
        ("Late", "2017-04-06", RoshLevel.HIGH, "2017-04-28"),
        ("Amber", "2017-04-10", RoshLevel.LOW, "2017-04-21"),
        ("Green", "2017-04-19", RoshLevel.VERY_HIGH, "2017-04-24"),
        ("Nothing", "", RoshLevel.MEDIUM, ""),
    ):
        order = orders[name] = a_community_order(officer, last_name=name)
        an_assessment(order.person, rosh, by=officer)
        if failed_on:
            a_failure_clock(order, failed_on)
            an_appointment(order, starts_at=at(starts_at), arranged_at=at("2017-04-01"))
    return orders


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("name", ["Amber", "Green", "Late", "Nothing"]),
        ("-name", ["Nothing", "Late", "Green", "Amber"]),
        ("next", ["Amber", "Green", "Late", "Nothing"]),
        ("-next", ["Late", "Green", "Amber", "Nothing"]),
        ("due", ["Late", "Amber", "Green", "Nothing"]),
        ("-due", ["Green", "Amber", "Late", "Nothing"]),
        ("rosh", ["Amber", "Nothing", "Late", "Green"]),
        ("-rosh", ["Green", "Late", "Nothing", "Amber"]),
        ("nonsense", ["Amber", "Green", "Late", "Nothing"]),
    ],
)
def test_sorts_put_what_is_missing_last(
    caseload: dict[str, Sentence], officer: User, sort: str, expected: list[str]
) -> None:
    assert names(my_cases(officer, at=NOW, sort=sort)) == [f"{name}, John" for name in expected]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (CaseFilters(rosh=("high", "very-high")), ["Green", "Late"]),
        (CaseFilters(lights=("red",)), ["Late"]),
        (CaseFilters(lights=("amber",)), ["Amber"]),
        (CaseFilters(lights=("green", "red")), ["Green", "Late"]),
        (CaseFilters(lights=("nonsense",)), []),
        (CaseFilters(no_future_appointment=True), ["Nothing"]),
        (CaseFilters(kinds=(SentenceKind.LICENCE,)), []),
        (CaseFilters(kinds=(SentenceKind.COMMUNITY_ORDER,), rosh=("low",)), ["Amber"]),
    ],
)
def test_filters_narrow(
    caseload: dict[str, Sentence], officer: User, filters: CaseFilters, expected: list[str]
) -> None:
    assert names(my_cases(officer, at=NOW, filters=filters)) == [f"{name}, John" for name in expected]


def test_the_light_of_the_row_is_the_light_of_the_filter(caseload: dict[str, Sentence], officer: User) -> None:
    lights = {row.name: row.clock.light for row in my_cases(officer, at=NOW) if row.clock}
    assert lights == {"Late, John": "red", "Amber, John": "amber", "Green, John": "green"}


def test_a_managers_list_is_narrowed_to_an_officer(officer: User, manager: User) -> None:
    colleague = an_officer(last_name="Colleague")
    a_community_order(officer, last_name="Mine")
    a_community_order(colleague, last_name="Theirs")
    assert officers_of_team(manager) == [(colleague.pk, "Ana Colleague"), (officer.pk, "Ana Example")]
    assert names(team_cases(manager, at=NOW, filters=CaseFilters(officers=(colleague.pk,)))) == ["Theirs, John"]


def test_thirty_rows_ask_no_more_than_one(officer: User) -> None:
    a_community_order(officer)
    one = queries_of(lambda: list(my_cases(officer, at=NOW)))
    for number in range(29):
        order = a_community_order(officer, last_name=f"Name{number:02}")
        an_appointment(order, starts_at=at("2017-04-25 14:30"), arranged_at=at("2017-04-01"))
        a_failure_clock(order, "2017-04-12")
    assert queries_of(lambda: list(my_cases(officer, at=NOW))) == one


def test_pages_are_cut_in_the_database(officer: User) -> None:
    for number in range(27):
        a_community_order(officer, last_name=f"Name{number:02}")
    first, second = my_cases(officer, at=NOW), my_cases(officer, at=NOW, page=2)
    assert (first.paginator.count, len(list(first)), names(second)) == (27, 25, ["Name25, John", "Name26, John"])
    assert (first.has_next(), second.has_next()) == (True, False)
