"""Failures over the API: listed, shown with all that was done, and reported from elsewhere."""

from typing import Any

import pytest

from cases.models import Sentence
from enforcement.models import Failure
from enforcement.vocabulary import FailureState
from probation.accounts.models import User
from tests.api import Ask, changes, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.failures import a_decision_due, a_failure, an_enquiry
from tests.factories.sentences import a_community_order

from .sending import FAILURES, of

NOW = "2017-03-09 15:00"


def ids(response: Any) -> list[int]:
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


def report(order: Sentence, **different: Any) -> dict[str, Any]:
    """A provider reports a failure of the requirement."""
    usual: dict[str, Any] = {
        "sentence": order.pk,
        "source": "provider",
        "outcome": "ATFI",
        "requirement": order.requirements.get().pk,
        "occurred_on": "2017-03-07",
        "aware_on": "2017-03-08",
        "description": "Refused to take part, the trainer says.",
    }
    return {**usual, **different}


def test_the_list_is_narrowed_by_person_sentence_state_and_whose(
    order: Sentence, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    first = a_failure(order, missed_at="2017-03-06")
    second = an_enquiry(a_failure(order, missed_at="2017-03-07"))
    colleagues = a_failure(a_community_order(everybody["colleague"]), missed_at="2017-03-08")
    a_failure(a_community_order(everybody["stranger"]))
    client = ask(officer, NOW)
    assert ids(client.get(FAILURES)) == [colleagues.pk, second.pk, first.pk]
    assert ids(client.get(FAILURES, {"whose": "mine"})) == [second.pk, first.pk]
    assert ids(client.get(FAILURES, {"person": order.person.crn, "state": "alleged"})) == [first.pk]
    both = {"sentence": order.pk, "state": ["alleged", "investigating"]}
    assert ids(client.get(FAILURES, both)) == [second.pk, first.pk]
    assert reads(order.person, officer) == ["failures", "failures"]


def test_a_failure_is_shown_with_all_that_was_done_and_what_is_open_to_the_reader(
    order: Sentence, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    failure = an_enquiry(a_failure(order))
    shown = ask(officer, NOW).get(of(failure)).json()
    assert (shown["state"], shown["occurred_on"], shown["of_what"]) == ("investigating", "2017-03-07", "Whole sentence")
    assert [(made["method"], made["result"]) for made in shown["enquiries"]] == [("phone", "No answer; message left.")]
    assert [taken["code"] for taken in shown["actions"]] == ["EA12"]
    assert (shown["decision"], shown["warnings"], shown["found_by"]) == (None, [], None)
    assert {"find_acceptable", "find_unreasonable", "receive_evidence", "enquire"} <= set(shown["may"])
    assert ask(everybody["inspector"], NOW).get(of(failure)).json()["may"] == []
    assert reads(order.person, officer) == ["failure"]


def test_a_failure_names_the_decision_and_the_warning_that_followed(order: Sentence, officer: User, ask: Ask) -> None:
    decision = a_decision_due(order)
    client = ask(officer, "2017-04-24 17:00")
    second, first = client.get(FAILURES, {"sentence": order.pk}).json()["results"]
    assert second["decision"] == decision.pk
    assert client.get(f"{FAILURES}{first['id']}/").json()["warnings"] == [decision.live_warning_id]


def test_a_report_is_alleged_and_its_clocks_run_from_both_days(order: Sentence, officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).post(FAILURES, report(order), format="json")
    assert response.status_code == 201, response.content
    failure = Failure.objects.get(pk=response.json()["id"])
    assert (failure.state, failure.requirement) == (FailureState.ALLEGED, order.requirements.get())
    assert (str(failure.occurred_on), str(failure.aware_on)) == ("2017-03-07", "2017-03-08")
    assert order.clocks.filter(subject=f"enforcement.failure/{failure.pk}", stopped_at=None).exists()


def test_a_report_the_rules_refuse_gives_every_reason_and_alleges_nothing(
    order: Sentence, officer: User, ask: Ask
) -> None:
    before = changes()
    wrong = report(order, outcome="ATTC", occurred_on="2017-03-10", aware_on="2017-03-09", description=" ")
    told = reasons(ask(officer, NOW).post(FAILURES, wrong, format="json"), 422)
    assert set(told) == {"outcome", "occurred_on", "aware_on", "description"}
    assert (changes(), Failure.objects.count()) == (before, 0)


def test_a_report_that_is_malformed_names_every_field_and_alleges_nothing(
    order: Sentence, officer: User, ask: Ask
) -> None:
    client = ask(officer, NOW)
    malformed = {"source": "contact", "outcome": "LATE", "occurred_on": "7 March", "why": "x", "condition": 0}
    assert set(reasons(client.post(FAILURES, malformed, format="json"), 400)) == {
        "sentence", "source", "outcome", "occurred_on", "aware_on", "why", "condition",
    }  # fmt: skip
    elsewhere = report(order, requirement=a_community_order(officer).requirements.get().pk)
    assert set(reasons(client.post(FAILURES, elsewhere, format="json"), 400)) == {"requirement"}
    assert Failure.objects.count() == 0


@pytest.mark.parametrize(
    ("who", "status"), [("administrator", 201), ("enforcement officer", 403), ("inspector", 403), ("stranger", 404)]
)
def test_who_may_report(order: Sentence, everybody: dict[str, User], who: str, status: int, ask: Ask) -> None:
    assert ask(everybody[who], NOW).post(FAILURES, report(order), format="json").status_code == status
    assert Failure.objects.count() == (status == 201)


@pytest.mark.parametrize("asked", [{}, {"person": "X"}])
def test_the_queries_do_not_grow_with_the_failures(
    order: Sentence, officer: User, ask: Ask, asked: dict[str, str]
) -> None:
    if asked:
        asked = {"person": order.person.crn}

    def queries() -> int:
        client = ask(officer, NOW)
        return queries_of(lambda: ids(client.get(FAILURES, asked))[0])

    a_failure(order, missed_at="2017-03-01")
    few = queries()
    for day in (2, 3, 6):
        a_failure(order, missed_at=f"2017-03-0{day}")
        a_failure(a_community_order(officer), missed_at=f"2017-03-0{day}")
    assert queries() == few


def test_the_queries_of_one_failure_do_not_grow_with_what_was_done(order: Sentence, officer: User, ask: Ask) -> None:
    failure = an_enquiry(a_failure(order))

    def queries() -> int:
        client = ask(officer, NOW)
        return queries_of(lambda: client.get(of(failure)).json()["id"])

    few = queries()
    for _ in range(3):
        an_enquiry(failure)
    assert queries() == few


def test_an_id_beyond_any_record_is_not_seen(officer: User, ask: Ask) -> None:
    problem(ask(officer, NOW).get(f"{FAILURES}{10**30}/"), 404)
    problem(ask(officer, NOW).get(FAILURES, {"sentence": 2**63 - 1}), 404)
    assert set(reasons(ask(officer, NOW).get(FAILURES, {"sentence": 2**63}), 400)) == {"sentence"}
