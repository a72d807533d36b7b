"""Every act of a breach over the API: done, refused, not admitted, too late; where it is not done, nothing changes."""

from typing import Any

import pytest

from cases.models import Sentence
from enforcement.models import BreachCase, Failure
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.api import Ask, changes, problem, reasons
from tests.factories.breaches import a_breach_case, hear, the_enforcement_officer, the_manager
from tests.factories.failures import an_unreasonable_failure
from tests.factories.staff import ESSEX_CRC_TEAM, an_officer

from .sending import BEFORE_COURT, EO, MANAGER, Case, of
from .sending_at_court import AT_COURT

CASES = [*BEFORE_COURT, *AT_COURT]
ALL = pytest.mark.parametrize("case", CASES, ids=str)
JUDGED = pytest.mark.parametrize("case", [case for case in CASES if case.lacking is not None], ids=str)


def reached(case: Case, order: Sentence) -> BreachCase:
    breach = a_breach_case(order, case.state)
    if case.first:
        case.first(breach)
    return BreachCase.objects.get(pk=breach.pk)


def who(case: Case, breach: BreachCase) -> User:
    people: dict[str, Any] = {EO: the_enforcement_officer, MANAGER: lambda: the_manager(breach.sentence)}
    user: User = people[case.who]() if case.who in people else breach.sentence.officer
    return user


def whole(case: Case, breach: BreachCase) -> dict[str, Any]:
    sent = case.sent(breach) if callable(case.sent) else case.sent
    return {"version": breach.version, **sent}


def again(breach: BreachCase) -> BreachCase:
    return BreachCase.objects.get(pk=breach.pk)


@ALL
def test_an_act_is_done_and_answers_with_the_breach_as_it_then_stands(case: Case, order: Sentence, ask: Ask) -> None:
    breach = reached(case, order)
    response = ask(who(case, breach), case.at).post(of(breach, case.act), whole(case, breach), format="json")
    assert response.status_code == 200, response.content
    shown = response.json()
    assert (shown["state"], shown["version"]) == (again(breach).state, again(breach).version)
    assert shown["state"] == case.leads_to


@JUDGED
def test_what_the_rules_refuse_is_told_by_field_and_changes_nothing(case: Case, order: Sentence, ask: Ask) -> None:
    breach = a_breach_case(order, case.state)
    before, version = changes(), whole(case, breach)["version"]
    sent = {"version": version, **(case.lacking or {})}
    told = reasons(ask(who(case, breach), case.at).post(of(breach, case.act), sent, format="json"), 422)
    assert case.fields <= set(told)
    assert (again(breach).version, changes()) == (breach.version, before)


@ALL
def test_whoever_is_not_admitted_or_may_not_see_it_or_sends_nonsense_changes_nothing(
    case: Case, order: Sentence, ask: Ask
) -> None:
    breach = reached(case, order)
    before, sent = changes(), whole(case, breach)
    colleague, stranger = an_officer(first_name="Col", last_name="League"), an_officer(team=ESSEX_CRC_TEAM)
    for turned_away, status in ((colleague, 403), (stranger, 404)):
        problem(ask(turned_away, case.at).post(of(breach, case.act), sent, format="json"), status)
        assert Entry.objects.filter(verb="access.refused", actor=turned_away.username).count() == 1
    told = reasons(ask(who(case, breach), case.at).post(of(breach, case.act), {"x": 1}, format="json"), 400)
    assert {"x", "version"} <= set(told)
    assert (again(breach).version, changes()) == (breach.version, before)


@pytest.mark.parametrize("case", [case for case in CASES if case.who == EO], ids=str)
def test_no_user_of_a_crc_takes_a_breach_past_the_referral(case: Case, order: Sentence, ask: Ask) -> None:
    breach = reached(case, order)
    before = changes()
    of_the_crc = order.officer if case.act == "proceed" else the_manager(order)
    assert of_the_crc
    problem(ask(of_the_crc, case.at).post(of(breach, case.act), whole(case, breach), format="json"), 403)
    assert (again(breach).version, changes()) == (breach.version, before)


@ALL
def test_an_act_on_what_somebody_changed_first_is_a_conflict_that_says_who_and_when(
    case: Case, order: Sentence, ask: Ask
) -> None:
    breach = reached(case, order)
    client, sent = ask(who(case, breach), case.at), whole(case, breach)
    client.post(of(breach, case.act), sent, format="json")
    before, version = changes(), again(breach).version
    told = problem(client.post(of(breach, case.act), sent, format="json"), 409)
    assert told["changed_by"] == str(who(case, breach))
    assert told["changed_at"] is not None
    assert (again(breach).version, changes()) == (version, before)


def test_a_failure_found_while_the_breach_runs_is_added_and_charged(order: Sentence, ask: Ask) -> None:
    breach = a_breach_case(order, S.HEARING)
    failure = an_unreasonable_failure(order, missed_at="2017-05-03", found_at="2017-05-11")
    client = ask(the_enforcement_officer(), "2017-05-12 10:00")
    sent = {"version": again(breach).version, "failure": failure.pk}
    shown = client.post(of(breach, "failures"), sent, format="json").json()
    assert failure.pk in shown["failures"]
    assert Failure.objects.get(pk=failure.pk).state == "charged"
    told = reasons(client.post(of(breach, "failures"), {**sent, "failure": 10**9}, format="json"), 400)
    assert told == {"failure": "There is no failure 1000000000 on this sentence."}


def test_supervision_is_not_resumed_before_everything_is_done(order: Sentence, officer: User, ask: Ask) -> None:
    breach = a_breach_case(order, S.RE_ENGAGE)
    client = ask(officer, "2017-05-12 09:00")
    told = reasons(client.post(of(breach, "resume"), {"version": breach.version}, format="json"), 422)
    assert set(told) == {"result_read_on", "assessment_reviewed_on", "plan_reviewed_on", "seen_on"}


def test_a_court_that_is_not_there_is_told(order: Sentence, ask: Ask) -> None:
    breach = a_breach_case(order, S.ACCEPTED)
    client = ask(the_enforcement_officer(), "2017-04-28 10:00")
    sent = {"version": breach.version, "laid_on": "2017-04-28", "court": "NOWHERE", "process": "summons"}
    told = reasons(client.post(of(breach, "lay-information"), sent, format="json"), 400)
    assert told == {"court": "There is no court NOWHERE."}


def test_a_term_nobody_can_read_is_told(order: Sentence, ask: Ask) -> None:
    breach = hear(a_breach_case(order, S.HEARING), "admitted")  # type: ignore[arg-type]
    client = ask(the_enforcement_officer(), "2017-05-11 16:30")
    sent = {"version": breach.version, "resulted_on": "2017-05-11", "result": "custody", "term": "a while"}
    assert set(reasons(client.post(of(breach, "result"), sent, format="json"), 400)) == {"term"}
