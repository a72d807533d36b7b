"""Who did what to a person's record, and who read it."""

import pytest

from cases.actions.assess_risk import assess_risk
from cases.actions.plan_contact import plan_contact
from cases.models import Person
from cases.queries.audit_trail import TrailFilters, audit_trail
from cases.vocabulary import RoshLevel
from probation.access.reading import audit_read
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR, INSPECTOR
from probation.refusals import NotAdmitted
from tests.factories.risk import levels
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_member_of_staff
from tests.factories.times import at, day

from .counting import queries_of


@pytest.fixture
def person(officer: User, manager: User) -> Person:
    """Sentenced on 1 December, assessed on the 2nd, read by the manager on the 3rd, planned on the 4th."""
    order = a_community_order(officer)
    assess_risk(order.person, levels(RoshLevel.LOW), rationale="Stable", by=officer, at=at("2016-12-02"))
    audit_read(order.person, crn=order.person.crn, part="contacts", by=manager, at=at("2016-12-03"))
    plan_contact(
        order,
        interval_days=28,
        rosh_rationale="Low",
        reoffending_rationale="Low",
        need_rationale="None",
        by=officer,
        at=at("2016-12-04"),
    )
    return order.person


def test_reads_and_changes_stand_together_newest_first(person: Person, manager: User) -> None:
    rows = list(audit_trail(person, by=manager).page)
    assert [(row.what, row.by, row.is_read) for row in rows] == [
        ("Sentence: plan contact", "Ana Example", False),
        ("Read: contacts", "Max Manager", True),
        ("Person: rosh", "Ana Example", False),
        ("ROSH assessment: assess", "Ana Example", False),
        ("Sentence: record", "Ana Example", False),
        ("Person: register", "Ana Example", False),
    ]


def test_a_row_says_in_what_role_under_which_rule_and_what_changed(person: Person, manager: User) -> None:
    row = next(iter(audit_trail(person, by=manager).page))
    assert (row.role, row.organisation) == ("Responsible officer", "Staffordshire and West Midlands CRC")
    assert (row.rule, row.version) == ("cases.plan_contact", "reasoned by risk and need")
    assert "HMI Probation" in row.citation
    changes = {change.field: (change.before, change.after) for change in row.changes}
    assert changes["Planned interval days"] == ("nothing", "28")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (TrailFilters(what="reads"), ["Read: contacts"]),
        (TrailFilters(what="changes", earliest=day("2016-12-03")), ["Sentence: plan contact"]),
        (TrailFilters(earliest=day("2016-12-03"), latest=day("2016-12-03")), ["Read: contacts"]),
        (TrailFilters(latest=day("2016-12-01")), ["Sentence: record", "Person: register"]),
        (TrailFilters(actor="nobody"), []),
    ],
)
def test_filters_narrow(person: Person, manager: User, filters: TrailFilters, expected: list[str]) -> None:
    assert [row.what for row in audit_trail(person, by=manager, filters=filters).page] == expected


def test_everybody_in_the_trail_can_be_filtered_by(person: Person, officer: User, manager: User) -> None:
    trail = audit_trail(person, by=manager)
    assert trail.actors == ((officer.username, "Ana Example"), (manager.username, "Max Manager"))
    mine = audit_trail(person, by=manager, filters=TrailFilters(actor=manager.username)).page
    assert [row.what for row in mine] == ["Read: contacts"]


def test_an_inspector_sees_the_trail_and_an_administrator_and_officer_do_not(person: Person, officer: User) -> None:
    assert len(list(audit_trail(person, by=a_member_of_staff(INSPECTOR)).page)) == 6
    for user in (officer, a_member_of_staff(CASE_ADMINISTRATOR)):
        with pytest.raises(NotAdmitted):
            audit_trail(person, by=user)


def test_a_long_trail_asks_no_more_and_comes_by_the_page(person: Person, manager: User) -> None:
    one = queries_of(lambda: list(audit_trail(person, by=manager).page))
    for number in range(60):
        audit_read(person, crn=person.crn, part=f"page {number}", by=manager, at=at("2016-12-05"))
    assert queries_of(lambda: list(audit_trail(person, by=manager).page)) == one
    second = audit_trail(person, by=manager, page=2).page
    assert (second.paginator.count, len(list(second))) == (66, 16)
