"""Several cases of a court day entered at once: all are saved, or none and every problem stands beside its case."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from enforcement.models import BreachCase, CourtResult
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import ResultKind
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import again
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import on, text, written
from tests.factories.breaches import a_breach_case, take
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.times import at, day

HEARD = at("2017-05-11 16:00")
THAT_DAY = {"day-day": "11", "day-month": "5", "day-year": "2017"}
THERE = {"present": "yes", "represented": "yes"}
ADMITTED = {**THERE, "plea": "admits", "outcome": "admitted"}
FINE = {"result": "fine", "fine": "50"}
LIST, ENTER = reverse("court-day"), reverse("court-day-entry")


@pytest.fixture
def client_at_court(everybody: dict[str, User], sign_in: SignIn) -> Client:
    return sign_in(everybody["enforcement officer"], HEARD)


@pytest.fixture
def listed(officer: User, everybody: dict[str, User]) -> list[BreachCase]:
    """Two community orders and a suspended sentence order, all at court on 11 May 2017."""
    orders = [a_community_order(officer), a_community_order(officer), a_suspended_sentence_order(officer)]
    return [a_breach_case(order, S.HEARING) for order in orders]


def of_hearing(breach: BreachCase, **typed: Any) -> dict[str, Any]:
    """A row as it is sent: what was seen, what was typed of the hearing, and of the result where ``result`` is."""
    hearing = breach.hearings.get(number=1)
    result = typed.pop("of_result", {})
    pk, seen = hearing.pk, {"version": 1, "number": 1}
    given_on = on(f"result-{pk}-resulted_on", day("2017-05-11"))
    return {
        **{f"hearing-{pk}-{name}": value for name, value in {**seen, **typed}.items()},
        **{f"result-{pk}-{name}": value for name, value in {"version": again(breach).version, **result}.items()},
        **given_on,
    }


def send(client: Client, *breaches: BreachCase, **rows: dict[str, Any]) -> Any:
    data: dict[str, Any] = {"row": [str(breach.hearings.get(number=1).pk) for breach in breaches]}
    for row in rows.values():
        data |= row
    return client.post(f"{ENTER}?{'&'.join(f'{name}={value}' for name, value in THAT_DAY.items())}", data)


def test_the_list_leads_to_a_page_with_every_case_to_be_entered(
    listed: list[BreachCase], client_at_court: Client
) -> None:
    page = client_at_court.get(LIST)
    assert page.context["entry_href"] == f"{ENTER}?day-day=11&day-month=5&day-year=2017&page=1"
    entry = client_at_court.get(page.context["entry_href"])
    assert [row.row.breach for row in entry.context["rows"]] == [breach.pk for breach in listed]
    assert text(entry).count("Enter the hearing of") == 3


def test_before_its_time_nothing_of_a_hearing_is_to_be_entered(
    listed: list[BreachCase], everybody: dict[str, User], sign_in: SignIn
) -> None:
    client = sign_in(everybody["enforcement officer"], at("2017-05-11 09:00"))
    page = client.get(LIST)
    assert page.context["entry_href"] == ""
    assert "Record the hearing" not in text(page)
    assert "Nothing of this day is to be recorded." in text(client.get(ENTER, THAT_DAY))


def test_what_was_filled_in_is_saved_and_a_case_left_empty_is_left(
    listed: list[BreachCase], client_at_court: Client
) -> None:
    fined, adjourned, left = listed
    later = {**on(f"hearing-{adjourned.hearings.get().pk}-next_on", day("2017-05-25"))}
    response = send(
        client_at_court,
        *listed,
        fined=of_hearing(fined, **ADMITTED, of_result=FINE),
        adjourned={
            **of_hearing(adjourned, **THERE, plea="none", outcome="adjourned", because="For advice.", next_at="10am"),
            **later,
        },
        left=of_hearing(left),
    )
    assert response.status_code == 302
    assert [again(breach).state for breach in listed] == [S.RE_ENGAGE, S.ADJOURNED, S.HEARING]
    assert CourtResult.objects.get().kind == ResultKind.FINE
    assert "2 cases recorded." in text(client_at_court.get(response.url))


def test_with_one_problem_nothing_is_saved_and_every_problem_stands_beside_its_case(
    listed: list[BreachCase], client_at_court: Client
) -> None:
    right, too_much, unread = listed
    before = written()
    response = send(
        client_at_court,
        *listed,
        right=of_hearing(right, **ADMITTED, note="Apologised."),
        too_much=of_hearing(too_much, **ADMITTED, of_result={"result": "fine", "fine": "2501"}),
        unread=of_hearing(unread, present="yes"),
    )
    assert response.status_code == 422
    shown = response.context["rows"]
    assert shown[0].problems == []
    assert [set(form.errors) for form in shown[1].forms] == [set(), {"fine"}]
    assert [set(form.errors) for form in shown[2].forms] == [{"represented", "plea", "outcome"}, set()]
    assert len(response.context["problems"]) == 4
    assert "Apologised." in text(response)
    assert ([again(breach).state for breach in listed], written()) == ([S.HEARING] * 3, before)


def test_a_hearing_and_its_result_are_both_judged(listed: list[BreachCase], client_at_court: Client) -> None:
    """A plea that does not go with the outcome, and a fine above the limit."""
    row = of_hearing(listed[0], **{**ADMITTED, "plea": "denies"}, of_result={"result": "fine", "fine": "2501"})
    response = send(client_at_court, listed[0], row=row)
    assert [set(form.errors) for form in response.context["rows"][0].forms] == [{"plea"}, {"fine"}]


@pytest.mark.parametrize("hearing", [{}, {**THERE, "plea": "none", "outcome": "adjourned", "because": "For advice."}])
def test_a_result_without_an_admission_is_not_taken(
    hearing: dict[str, str], listed: list[BreachCase], client_at_court: Client
) -> None:
    before = written()
    response = send(client_at_court, listed[0], row=of_hearing(listed[0], **hearing, of_result=FINE))
    assert response.status_code == 422
    assert "only where the breach is admitted or proved" in text(response)
    assert (again(listed[0]).state, written()) == (S.HEARING, before)


def test_a_case_admitted_before_waits_for_its_result_alone(listed: list[BreachCase], client_at_court: Client) -> None:
    take(listed[0], "admit")
    entry = client_at_court.get(ENTER, THAT_DAY)
    assert [bool(row.hearing) for row in entry.context["rows"]] == [False, True, True]
    row = {name: value for name, value in of_hearing(listed[0], of_result=FINE).items() if name.startswith("result")}
    assert send(client_at_court, listed[0], row=row).status_code == 302
    assert again(listed[0]).state == S.RE_ENGAGE


def test_what_another_recorded_meanwhile_is_a_conflict_beside_its_case(
    listed: list[BreachCase], client_at_court: Client
) -> None:
    first, second, _ = listed
    sent = {"first": of_hearing(first, **ADMITTED, note="Read out."), "second": of_hearing(second, **ADMITTED)}
    take(first, "adjourn")
    before = written()
    response = send(client_at_court, first, second, **sent)
    assert response.status_code == 422
    assert "changed this on" in text(response)
    assert "Read out." in text(response)
    assert ([again(first).state, again(second).state], written()) == ([S.ADJOURNED, S.HEARING], before)


def test_nothing_filled_in_is_said(listed: list[BreachCase], client_at_court: Client) -> None:
    response = send(client_at_court, *listed[:2], a=of_hearing(listed[0]), b=of_hearing(listed[1]))
    assert response.status_code == 422
    assert "Enter what happened in at least one case." in text(response)


@pytest.mark.parametrize("who", ["officer", "manager", "inspector", "sysadmin", "stranger"])
def test_who_is_kept_out(who: str, listed: list[BreachCase], everybody: dict[str, User], sign_in: SignIn) -> None:
    client, before = sign_in(everybody[who], HEARD), written()
    assert client.get(ENTER, THAT_DAY).status_code == 403
    assert send(client, listed[0], row=of_hearing(listed[0], **ADMITTED)).status_code == 403
    assert (again(listed[0]).state, written()) == (S.HEARING, before)
