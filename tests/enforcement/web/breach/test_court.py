"""Considered and taken to court: each form acts once, its refusals stand beside the fields, nothing typed is lost."""

from typing import Any

import pytest

from cases.models import Sentence
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address, again, typed
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import on, text, written
from tests.factories.breaches import a_breach_case, magistrates
from tests.factories.times import at, day

ANSWERED, LAID = at("2017-04-27 15:00"), at("2017-04-28 10:00")


def a_hearing(on_day: str = "2017-05-11") -> dict[str, Any]:
    return {"court": str(magistrates().pk), **on("hearing_on", day(on_day)), "hearing_at": "10am"}


FORMS: list[tuple[S, str, str, dict[str, Any], S]] = [
    (S.REFERRED, "accept-referral", "2017-04-27 15:00", {}, S.ACCEPTED),
    (
        S.REFERRED,
        "return-referral",
        "2017-04-27 15:00",
        {"because": ["document-missing"], "what_is_needed": "The second page."},
        S.RETURNED,
    ),
    (
        S.REFERRED,
        "decline-referral",
        "2017-04-27 15:00",
        {"because": "another-course", "reason": "Apply to amend."},
        S.DECLINED,
    ),
    (S.PROCESS_REQUESTED, "refuse-process", "2017-04-28 15:00", {"reason": "Not before the court."}, S.REFUSED),
    (
        S.PROCESS_REQUESTED,
        "issue-process",
        "2017-04-28 15:00",
        {"kind": "warrant", "in_writing": "yes", "on_oath": "yes", **on("issued_on", day("2017-04-28"))},
        S.WARRANT_OUT,
    ),
    (
        S.SUMMONSED,
        "serve-summons",
        "2017-05-02 15:00",
        {"method": "post", **on("served_on", day("2017-05-02"))},
        S.HEARING,
    ),
]


@pytest.mark.parametrize(("state", "page", "when", "data", "then"), FORMS, ids=[form[1] for form in FORMS])
def test_each_form_takes_its_step(
    state: S,
    page: str,
    when: str,
    data: dict[str, Any],
    then: S,
    everybody: dict[str, User],
    order: Sentence,
    sign_in: SignIn,
) -> None:
    breach = a_breach_case(order, state)
    client = sign_in(everybody["enforcement officer"], at(when))
    assert client.get(address(page, breach)).status_code == 200
    assert client.post(address(page, breach), typed(breach, **data)).status_code == 302
    assert again(breach).state == then


@pytest.mark.parametrize(("state", "page", "when", "data", "then"), FORMS[1:], ids=[form[1] for form in FORMS[1:]])
def test_an_empty_form_is_refused_and_changes_nothing(
    state: S,
    page: str,
    when: str,
    data: dict[str, Any],
    then: S,
    everybody: dict[str, User],
    order: Sentence,
    sign_in: SignIn,
) -> None:
    breach = a_breach_case(order, state)
    before = written()
    response = sign_in(everybody["enforcement officer"], at(when)).post(address(page, breach), typed(breach))
    assert response.status_code == 422
    assert response.context["form"].errors
    assert (again(breach).state, written()) == (state, before)


@pytest.mark.parametrize(
    ("who", "status"), [("officer", 403), ("manager", 403), ("inspector", 403), ("stranger", 404), ("sysadmin", 404)]
)
@pytest.mark.parametrize("page", ["accept-referral", "return-referral", "decline-referral"])
def test_only_an_enforcement_officer_answers(
    page: str, who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.REFERRED)
    client = sign_in(everybody[who], ANSWERED)
    assert client.get(address(page, breach)).status_code == status
    assert client.post(address(page, breach), typed(breach)).status_code == status
    assert again(breach).state == S.REFERRED


def test_the_right_court_is_explained_and_the_information_is_laid(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.ACCEPTED)
    client = sign_in(everybody["enforcement officer"], LAID)
    response = client.get(address("lay-information", breach))
    assert "A magistrates' court made the order." in text(response)
    assert "local justice area of the order (Birmingham and Solihull)" in text(response)
    form = response.context["form"]
    assert (form["process"].value(), form["court"].value()) == ("summons", magistrates().pk)
    data = {"court": str(magistrates().pk), "process": "summons", "under_review": "no"}
    laid = typed(breach, **data, **on("laid_on", day("2017-04-28")))
    assert client.post(address("lay-information", breach), laid).status_code == 302
    assert again(breach).state == S.PROCESS_REQUESTED
    assert "Laid 28 April 2017 at Birmingham" in text(client.get(address("breach", breach)))


def test_an_information_after_the_order_ended_is_refused_beside_its_day(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.ACCEPTED)
    before = written()
    data = {"court": str(magistrates().pk), "process": "warrant", "under_review": "no"}
    late = typed(breach, **data, **on("laid_on", day("2018-01-08")))
    client = sign_in(everybody["enforcement officer"], at("2018-01-08 10:00"))
    response = client.post(address("lay-information", breach), late)
    assert response.status_code == 422
    assert "the power to lay an information is lost" in response.context["form"].errors["laid_on"][0]
    assert response.context["form"]["process"].value() == "warrant"
    assert (again(breach).state, written()) == (S.ACCEPTED, before)


def test_a_summons_names_the_hearing(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.PROCESS_REQUESTED)
    client = sign_in(everybody["enforcement officer"], at("2017-04-28 15:00"))
    data = {"kind": "summons", **on("issued_on", day("2017-04-28"))}
    without = client.post(address("issue-process", breach), typed(breach, **data))
    assert set(without.context["form"].errors) == {"court", "hearing_on", "hearing_at"}
    assert client.post(address("issue-process", breach), typed(breach, **data, **a_hearing())).status_code == 302
    assert "11 May 2017 at 10am" in text(client.get(address("breach", breach)))


def test_a_warrant_that_was_not_sworn_is_refused(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.PROCESS_REQUESTED)
    client = sign_in(everybody["enforcement officer"], at("2017-04-28 15:00"))
    data = {"kind": "warrant", "in_writing": "yes", "on_oath": "no", **on("issued_on", day("2017-04-28"))}
    response = client.post(address("issue-process", breach), typed(breach, **data))
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["on_oath"])
    assert again(breach).state == S.PROCESS_REQUESTED


@pytest.mark.parametrize(
    ("page", "data", "missing", "then"),
    [
        (
            "execute-warrant",
            {"outcome": "bail", **on("executed_on", day("2017-05-08"))},
            {"executed_on", "outcome", "court", "hearing_on", "hearing_at"},
            S.EXECUTED,
        ),
        ("withdraw-warrant", {"reason": "She came."}, {"reason", "court", "hearing_on", "hearing_at"}, S.HEARING),
    ],
)
def test_a_warrant_ends_with_a_hearing(
    page: str,
    data: dict[str, Any],
    missing: set[str],
    then: S,
    everybody: dict[str, User],
    order: Sentence,
    sign_in: SignIn,
) -> None:
    breach = a_breach_case(order, S.WARRANT_OUT)
    client = sign_in(everybody["enforcement officer"], at("2017-05-08 15:00"))
    without = client.post(address(page, breach), typed(breach, court=""))
    assert set(without.context["form"].errors) == missing
    assert again(breach).state == S.WARRANT_OUT
    whole = typed(breach, **data, **a_hearing("2017-05-09"))
    assert client.post(address(page, breach), whole).status_code == 302
    assert again(breach).state == then
