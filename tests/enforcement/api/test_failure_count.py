"""The failure count of a sentence over the API: what is counted, what is not and why."""

import pytest

from cases.models import Sentence
from probation.accounts.models import User
from tests.api import Ask, problem, reads, reasons
from tests.factories.failures import a_failure, an_unreasonable_failure

NOW = "2017-04-20 10:00"
RULE = "/api/v1/rules/failure-count/"


@pytest.fixture
def failed(order: Sentence) -> Sentence:
    """Found unreasonable on 7 March; missed again on 12 April and not judged."""
    an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    a_failure(order, missed_at="2017-04-12")
    return order


def test_both_counts_say_what_they_cover_and_why_a_day_is_left_out(failed: Sentence, officer: User, ask: Ask) -> None:
    answer = ask(officer, NOW).get(f"/api/v1/sentences/{failed.pk}/failure-count/").json()
    assert (answer["count"], answer["counted"]) == (1, ["2017-03-07"])
    assert answer["not_counted"] == [{"date": "2017-04-12", "reason": "Not found unreasonable: alleged."}]
    assert answer["window"] == "The 12 months to 20 April 2017, and since 1 December 2016"
    assert (answer["rule"], answer["version"]) == ("enforcement.unreasonable_failures", "twelve months")
    assert answer["citation"].startswith("CJA 2003")
    assert (answer["sentence"], answer["on"]) == (failed.pk, "2017-04-20")
    since = answer["since_reset"]
    assert since["window"] == "From 1 December 2016 (the sentence began), with no time limit"
    assert since["count"] + len(since["not_counted"]) == 2
    assert reads(failed.person, officer) == ["failure count"]


def test_the_rule_gives_the_same_answer_for_the_sentence(failed: Sentence, officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    answer = client.get(RULE, {"sentence": failed.pk})
    assert answer.json() == client.get(f"/api/v1/sentences/{failed.pk}/failure-count/").json()


def test_the_rule_names_every_bad_key(officer: User, ask: Ask) -> None:
    assert set(reasons(ask(officer, NOW).get(RULE, {"person": "X123456"}), 400)) == {"sentence", "person"}


def test_a_sentence_not_seen_has_no_count(failed: Sentence, everybody: dict[str, User], ask: Ask) -> None:
    for who in ("stranger", "sysadmin"):
        problem(ask(everybody[who], NOW).get(RULE, {"sentence": failed.pk}), 404)
