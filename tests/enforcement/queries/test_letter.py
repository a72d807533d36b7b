"""A warning read as a letter."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from cases.actions.record_need import record_need
from cases.actions.serve_notice import serve_notice
from cases.models import Sentence
from cases.policy.outcomes import OUTCOMES
from cases.vocabulary import NeedKind, Outcome, SentenceKind
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.report_failure import Report, report_failure
from enforcement.models import Failure, Warning
from enforcement.queries.letter import letter_of, standard_contents
from enforcement.vocabulary import FailureSource, WarningKind
from probation.accounts.models import User
from probation.documents.letter import letter_text
from probation.documents.wording import wording
from tests.factories.appointments import an_appointment
from tests.factories.failures import a_failure, a_requested_warning, an_enquiry, an_unreasonable_failure
from tests.factories.sentences import a_community_order, a_custodial_sentence, a_suspended_sentence_order
from tests.factories.times import at, day

MISSED = "On 7 March 2017 at 10am, you did not attend your appointment (Planned office visit). "


def said(warning: Warning) -> list[str]:
    return [text for block in letter_text(letter_of(warning)).blocks for text in (block.text, *block.items) if text]


@pytest.fixture
def order(officer: User) -> Sentence:
    team = officer.team
    assert team
    team.address, team.phone = "Centre City\n5 Example Street\n\nBirmingham", "01632 960 100"
    team.save()
    return a_community_order(officer, first_name="Siân", last_name="Llŷr", preferred_name="Shan", crn="X123456")


@pytest.fixture
def warning(order: Sentence) -> Warning:
    failure = an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    return a_requested_warning(failure, on="2017-03-15", circumstances="You told us you forgot.")


def test_it_goes_from_the_team_to_the_chosen_address(warning: Warning) -> None:
    letter = letter_of(warning)
    assert letter.provider == warning.sentence.provider.name
    assert letter.team_address == ("Centre City", "5 Example Street", "Birmingham")
    assert (letter.team_phone, letter.reference, letter.letter_on) == ("01632 960 100", "X123456", day("2017-03-15"))
    assert (letter.addressee, letter.greeted_as) == ("Siân Llŷr", "Shan Llŷr")
    assert letter.address == ("1 Example Street", "Birmingham")
    assert (letter.officer, letter.officer_grade) == ("Ana Example", "")


def test_an_address_written_on_lines_keeps_them(order: Sentence) -> None:
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    warning = a_requested_warning(failure, on="2017-03-15", addressed_to="Flat 2, The Elms\nHanley\n")
    assert letter_of(warning).address == ("Flat 2, The Elms", "Hanley")


def test_it_names_the_failure_with_its_day_and_its_time(warning: Warning) -> None:
    assert letter_text(letter_of(warning)).title == "Warning about your community order"
    assert f"{MISSED}This was part of your community order." in said(warning)
    assert "You told us you forgot." in said(warning)
    assert any("by 22 March 2017" in text for text in said(warning))


def test_a_requirement_is_named_without_the_notes_staff_need(order: Sentence, officer: User) -> None:
    requirement = order.requirements.get()
    assert "(" in str(requirement)
    failure = _reported(order, officer, requirement=requirement)
    warning = a_requested_warning(failure, on="2017-03-08")
    expected = (
        "On 7 March 2017, you did not do what you were instructed to do. "
        "Requirement of your community order: Rehabilitation activity."
    )
    assert expected in said(warning)


def test_the_staff_description_of_a_reported_failure_is_not_sent(order: Sentence, officer: User) -> None:
    failure = _reported(order, officer)
    assert not any("Supervisor says" in text for text in said(a_requested_warning(failure, on="2017-03-08")))


def _reported(sentence: Sentence, officer: User, **of_what: Any) -> Failure:
    report = Report(
        outcome=Outcome.ATFI,
        occurred_on=day("2017-03-07"),
        aware_on=day("2017-03-08"),
        source=FailureSource.PROVIDER,
        description="Supervisor says the person left the site.",
        **of_what,
    )
    return report_failure(sentence, report=report, by=officer, at=at("2017-03-08"))


def test_a_letter_sent_before_the_finding_goes_on_saying_alleged(order: Sentence, officer: User) -> None:
    warning = a_requested_warning(a_failure(order), on="2017-03-08")
    before = said(warning)
    assert any("We have not yet decided" in text for text in before)
    find_unreasonable(
        an_enquiry(warning.failures.get()),
        reason="No reason given.",
        is_serious=False,
        serious_reason="",
        by=officer,
        at=at("2017-03-15 16:00"),
    )
    warning = Warning.objects.get(pk=warning.pk)
    assert warning.confirmed_on == day("2017-03-15")
    assert said(warning) == before


def test_a_suspended_sentence_order_is_named(officer: User) -> None:
    order = a_suspended_sentence_order(officer)
    warning = a_requested_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    assert any("your suspended sentence order" in text and "brought before a court" in text for text in said(warning))


def test_supervision_is_about_the_supervision_notice_and_has_no_statutory_warning(officer: User) -> None:
    supervision = a_custodial_sentence(officer).supervision
    assert supervision
    serve_notice(supervision, served_on=day("2017-04-04"), by=officer, at=at("2017-04-04"))
    condition = supervision.conditions.first()
    assert condition
    report = Report(
        outcome=Outcome.ATFI,
        occurred_on=day("2017-04-10"),
        aware_on=day("2017-04-10"),
        source=FailureSource.PROVIDER,
        description="Moved without permission.",
        condition=condition,
    )
    failure = report_failure(supervision, report=report, by=officer, at=at("2017-04-10"))
    warning = a_requested_warning(failure, on="2017-04-10", kind=WarningKind.SUPERVISION, consequence="")
    text = " ".join(said(warning))
    assert f"Requirement of your supervision notice: {condition.text.rstrip('.')}." in text
    assert "12 months" not in text
    assert "liable" not in text
    assert "recall" not in text


def test_a_licence_warning_names_the_condition(officer: User) -> None:
    licence = a_custodial_sentence(officer).licence
    assert licence
    condition = licence.conditions.first()
    assert condition
    failure = _reported(licence, officer, condition=condition)
    warning = a_requested_warning(failure, on="2017-03-08", kind=WarningKind.LICENCE_SECOND, consequence="")
    assert f"Condition of your licence: {condition.text.rstrip('.')}." in " ".join(said(warning))
    assert letter_text(letter_of(warning)).title == "Second warning about your licence"


def test_the_next_appointment_is_in_it(order: Sentence) -> None:
    contact = an_appointment(order, starts_at=at("2017-03-20 14:30"), location="Selly Oak")
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    warning = a_requested_warning(failure, on="2017-03-15", next_appointment=contact)
    (rows,) = (block.rows for block in letter_text(letter_of(warning)).blocks if block.kind == "rows")
    assert dict(rows) == {
        "When": "20 March 2017 at 2:30pm",
        "Appointment": "Planned office visit",
        "Where": "Selly Oak",
        "With": "Ana Example",
    }


def test_the_officer_is_called_directly_and_else_through_the_team(warning: Warning, officer: User) -> None:
    assert any(text.startswith("Call Ana Example on 01632 960 100") for text in said(warning))
    officer.phone, officer.grade = "01632 960 123", "PO"
    officer.save()
    warning = Warning.objects.get(pk=warning.pk)
    assert any(text.startswith("Call Ana Example on 01632 960 123") for text in said(warning))
    assert letter_text(letter_of(warning)).signed[:2] == ("Ana Example", "Probation officer")


@pytest.mark.parametrize(
    ("adjustment", "noticed_on", "large"),
    [
        ("Letters in Large Print", "2017-03-01", True),
        ("Letters read out by phone", "2017-03-01", False),
        ("", "2017-03-01", False),
    ],
)
def test_large_print_follows_the_adjustment_agreed(
    warning: Warning, officer: User, adjustment: str, noticed_on: str, large: bool
) -> None:
    record_need(
        warning.person,
        kind=NeedKind.DISABILITY,
        description="Low vision",
        adjustment=adjustment,
        by=officer,
        at=at(noticed_on),
    )
    assert letter_of(warning).large_print is large


@pytest.mark.parametrize(("ended_on", "large"), [("2017-03-15", False), ("2017-03-16", True)])
def test_an_adjustment_that_has_ended_is_not_followed(
    warning: Warning, officer: User, ended_on: str, large: bool
) -> None:
    need = record_need(
        warning.person,
        kind=NeedKind.LITERACY,
        description="Reads slowly",
        adjustment="large print",
        by=officer,
        at=at("2017-03-01"),
    )
    need.ended_on = day(ended_on)
    need.save()
    assert letter_of(warning).large_print is large


def test_the_form_starts_from_what_the_letter_says_by_itself(order: Sentence) -> None:
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    contents = standard_contents(order, WarningKind.STATUTORY, [failure], on=day("2017-03-15"))
    assert set(contents) == {"circumstances", "unacceptable", "consequence"}
    assert contents["circumstances"].startswith(MISSED)
    assert "12 months beginning with the date this warning is given" in contents["consequence"]
    unchanged = a_requested_warning(failure, on="2017-03-15", **contents)
    for content in contents.values():
        assert said(unchanged).count(content) == 1


def test_it_is_read_without_a_query_a_failure_and_writes_nothing(
    order: Sentence, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    warning = a_requested_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    warning.failures.add(a_failure(order, missed_at="2017-03-08"), a_failure(order, missed_at="2017-03-09"))
    warning = Warning.objects.select_related(
        "sentence__person", "sentence__team", "sentence__provider", "signed_by"
    ).get(pk=warning.pk)
    with django_assert_max_num_queries(2) as captured:
        letter_of(warning)
    assert all(query["sql"].startswith("SELECT") for query in captured.captured_queries)


def test_every_sentence_and_every_failure_there_can_be_has_words() -> None:
    phrases = wording("en").words["phrases"]
    failures = {code for code, meaning in OUTCOMES.items() if meaning.opens_failure or meaning.is_finding}
    assert failures <= set(phrases["failed"])
    assert failures <= set(phrases["failed-appointment"])
    assert set(SentenceKind) <= set(phrases["sentence"])
    assert set(SentenceKind) <= set(phrases["bound-by"])
    assert set(WarningKind) <= set(phrases["warning"])
