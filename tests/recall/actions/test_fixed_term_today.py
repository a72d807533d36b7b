"""The type chosen under the rule sets of 2024 to 2026, with what the record does not hold asked: cases 14, 19 to 21."""

from datetime import date

import pytest

from cases.models import Sentence
from cases.vocabulary import MappaCategory, MappaLevel
from probation.policy import Refused
from recall.actions.choose_type import TypeChoice, choose_type
from recall.models import RecallRequest
from recall.queries.suitability import answers_kept, questions_now, suitability_now
from recall.vocabulary import RecallType
from recall.vocabulary.suitability import Question
from tests.factories.recalls import Cast, a_cast, an_agreed_recall, reload
from tests.factories.risk import a_mappa_registration
from tests.factories.times import at
from tests.recall.actions.numbered import reasons

pytestmark = pytest.mark.usefixtures("reference")
R3, R5, R5B = "2024-06-03 15:00", "2026-06-01 15:00", "2026-08-03 15:00"


@pytest.fixture
def cast() -> Cast:
    return a_cast()


@pytest.fixture
def request_(cast: Cast) -> RecallRequest:
    return an_agreed_recall(cast)


def choose(
    request: RecallRequest, cast: Cast, recall_type: RecallType, *, on: str, charged: str = "no", convicted: str = "no"
) -> RecallRequest:
    """With no to everything else the rule set asks."""
    answers = dict.fromkeys(questions_now(request, on=at(on).date()), "no")
    choice = TypeChoice(
        recall_type=recall_type, reason="As the tests say.", charged=charged, convicted=convicted, answers=answers
    )
    return choose_type(reload(request), choice=choice, by=cast.officer, at=at(on))


def refused(request: RecallRequest, cast: Cast, recall_type: RecallType, **how: str) -> str:
    """The reasons; nothing is chosen."""
    with pytest.raises(Refused) as found:
        choose(request, cast, recall_type, **how)
    assert reload(request).recall_type == ""
    return reasons(found)


def test_case_14_in_r3_less_than_twelve_months_is_recalled_for_a_fixed_term_or_not_at_all(
    request_: RecallRequest, cast: Cast
) -> None:
    Sentence.objects.filter(pk=request_.sentence_id).update(custodial_term="10 months")
    assert "can only be fixed-term" in refused(request_, cast, RecallType.STANDARD, on=R3)
    chosen = choose(request_, cast, RecallType.FIXED, on=R3)
    assert (chosen.recall_type, chosen.length_days) == (RecallType.FIXED, 14)


def test_case_19_in_r5_an_adult_without_exclusion_is_recalled_for_56_days_whatever_the_sentence(
    request_: RecallRequest, cast: Cast
) -> None:
    Sentence.objects.filter(pk=request_.sentence_id).update(custodial_term="12 years")
    a_mappa_registration(request_.person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=cast.officer)
    assert "can only be fixed-term" in refused(request_, cast, RecallType.STANDARD, on=R5)
    chosen = choose(request_, cast, RecallType.FIXED, on=R5)
    assert (chosen.recall_type, chosen.length_days) == (RecallType.FIXED, 56)


def test_case_20_in_r5_mappa_level_2_leaves_a_standard_recall_alone(request_: RecallRequest, cast: Cast) -> None:
    a_mappa_registration(request_.person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_2, by=cast.officer)
    assert "fixed-term recall is excluded" in refused(request_, cast, RecallType.FIXED, on=R5)
    assert choose(request_, cast, RecallType.STANDARD, on=R5).recall_type == RecallType.STANDARD


def test_case_21_in_r5b_a_charge_excludes_until_the_person_is_convicted_of_it(
    request_: RecallRequest, cast: Cast
) -> None:
    assert "excluded" in refused(request_, cast, RecallType.FIXED, on=R5B, charged="yes", convicted="no")
    chosen = choose(request_, cast, RecallType.FIXED, on=R5B, charged="yes", convicted="yes")
    assert chosen.length_days == 56
    # PPCS asks again with what the officer answered.
    again = suitability_now(reload(request_), answers=answers_kept(reload(request_)), on=date(2026, 8, 4))
    assert (again.outcome, again.length_days) == ("mandatory", 56)


def test_what_is_not_known_excludes_and_only_what_the_rule_set_asks_is_asked(
    request_: RecallRequest, cast: Cast
) -> None:
    assert questions_now(request_, on=date(2017, 5, 15)) == ()
    asked = questions_now(request_, on=date(2026, 8, 3))
    assert set(asked) == set(Question) - {Question.SERIOUS_TERRORISM_SENTENCE, Question.SPECIFIED_OFFENCE}
    answers = {**dict.fromkeys(asked, "no"), Question.STATE_THREAT: "unknown"}
    choice = TypeChoice(recall_type=RecallType.FIXED, reason="Short.", charged="no", convicted="no", answers=answers)
    with pytest.raises(Refused, match="excluded"):
        choose_type(request_, choice=choice, by=cast.officer, at=at(R5B))
    assert reload(request_).suitability == {}
