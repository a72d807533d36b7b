"""The thirty sections of the form, as data."""

from datetime import date

import pytest

from recall.policy.part_a import BY_CODE, GROUPS, SECTIONS, Kind, Section
from recall.policy.part_a.question import Applies
from recall.policy.part_a.risk import VULNERABILITIES
from recall.vocabulary import Attachment

OF_2017, OF_2022 = date(2017, 5, 15), date(2022, 5, 15)


def test_the_sections_are_numbered_from_0_to_29() -> None:
    assert [section.number for section in SECTIONS] == list(range(30))


def test_each_section_has_a_code_of_its_own_that_the_record_can_keep() -> None:
    assert len(BY_CODE) == len(SECTIONS)
    assert all(len(code) <= 24 for code in BY_CODE)


def test_the_groups_hold_every_section_once_in_order() -> None:
    assert [section for _, sections in GROUPS for section in sections] == list(SECTIONS)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.code)
def test_a_section_asks_each_question_once_and_leads_only_to_its_own(section: Section) -> None:
    names = [question.name for question in section.questions]
    assert len(names) == len(set(names))
    assert {question.when.name for question in section.questions if question.when} <= set(names)
    assert {name for group in section.any_of for name in group.names} <= set(names)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.code)
def test_whatever_chooses_has_something_to_choose_from(section: Section) -> None:
    choosing = (q for q in section.questions if q.kind in (Kind.CHOICE, Kind.SEVERAL))
    assert all(question.choices or question.choices_from for question in choosing)


def test_only_the_managers_sections_are_signed() -> None:
    assert [s.code for s in SECTIONS if s.applies == Applies.SIGNED] == ["line-manager", "senior-manager"]


def test_an_indeterminate_sentence_is_never_asked_for_more_than_no() -> None:
    (question,) = BY_CODE["indeterminate"].questions
    assert question.recorded


def test_the_licence_of_2017_has_seven_standard_conditions_and_a_later_form_two_more() -> None:
    question = BY_CODE["standard"].question("conditions")
    assert len(question.choices_on(OF_2017)) == 7
    assert [label for _, label in question.choices_on(OF_2022)[7:]] == [
        "Tell of any other name used",
        "Tell of changed contact details",
    ]


def test_every_vulnerability_and_every_paper_is_asked_for_its_detail() -> None:
    assert len(BY_CODE["vulnerability"].questions) == len(VULNERABILITIES) + 1
    assert len(BY_CODE["attachments"].questions) == 2 * (len(Attachment) - 1) + 1
