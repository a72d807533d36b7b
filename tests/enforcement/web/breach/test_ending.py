"""Withdrawing a breach, asking for it, and going on when evidence came late."""

from typing import Any

import pytest

from cases.models import Sentence
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import WithdrawalReason
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address, again, typed
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.breaches import a_breach_case
from tests.factories.sentences import a_suspended_sentence_order
from tests.factories.times import at

WHY: dict[str, Any] = {"because": "evidence-accepted", "reason": "In hospital; discharge letter seen."}
BEFORE_COURT, AT_COURT = at("2017-04-27 16:00"), at("2017-05-08 10:00")


def test_before_court_a_manager_withdraws_the_breach(order: Sentence, manager: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.REFERRED)
    client = sign_in(manager, BEFORE_COURT)
    assert address("withdraw-breach", breach) in client.get(address("breach", breach)).content.decode()
    assert client.get(address("withdraw-breach", breach)).status_code == 200
    assert client.post(address("withdraw-breach", breach), typed(breach, **WHY)).status_code == 302
    assert (again(breach).state, again(breach).withdrawn_because) == (S.CLOSED, WithdrawalReason.EVIDENCE_ACCEPTED)


def test_at_court_the_enforcement_officer_withdraws_once_a_manager_has_asked(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.HEARING)
    client, before = sign_in(everybody["enforcement officer"], AT_COURT), written()
    refused = client.post(address("withdraw-breach", breach), typed(breach, **WHY))
    assert refused.status_code == 422
    assert "The line manager must agree to the withdrawal." in text(refused)
    assert "discharge letter seen" in text(refused)
    assert (again(breach).state, written()) == (S.HEARING, before)
    client = sign_in(everybody["manager"], AT_COURT)
    assert client.post(address("ask-withdrawal", breach), typed(breach, **WHY)).status_code == 302
    assert client.get(address("ask-withdrawal", breach)).status_code == 409
    client = sign_in(everybody["enforcement officer"], AT_COURT)
    assert "asks for this breach to be withdrawn" in text(client.get(address("withdraw-breach", breach)))
    assert client.post(address("withdraw-breach", breach), typed(breach, **WHY)).status_code == 302
    assert again(breach).state == S.CLOSED


def test_of_a_suspended_sentence_superseded_what_became_of_its_activation_is_asked(
    officer: User, manager: User, sign_in: SignIn
) -> None:
    breach = a_breach_case(a_suspended_sentence_order(officer), S.REFERRED)
    client, superseded = sign_in(manager, BEFORE_COURT), {"because": "superseded", "reason": "Sentenced on 26 April."}
    response = client.post(address("withdraw-breach", breach), typed(breach, **superseded))
    assert (response.status_code, set(response.context["form"].errors)) == (422, {"activation_put"})
    put = {"activation_put": "Put, and activated in full."}
    assert client.post(address("withdraw-breach", breach), typed(breach, **superseded, **put)).status_code == 302
    assert again(breach).activation_put == put["activation_put"]


def test_of_any_other_order_activation_is_not_asked(order: Sentence, manager: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.REFERRED)
    page = sign_in(manager, BEFORE_COURT).get(address("withdraw-breach", breach))
    assert set(page.context["form"].fields) == {"version", "because", "reason"}


@pytest.mark.parametrize("who", ["manager", "enforcement officer"])
def test_asked_to_withdraw_the_breach_may_go_on_all_the_same(
    who: str, order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.HEARING)
    sign_in(everybody["manager"], AT_COURT).post(address("ask-withdrawal", breach), typed(breach, **WHY))
    client = sign_in(everybody[who], AT_COURT)
    assert client.post(address("proceed-despite-evidence", breach), typed(breach)).status_code == 422
    why = {"reason": "The letter is of another day."}
    assert client.post(address("proceed-despite-evidence", breach), typed(breach, **why)).status_code == 302
    assert (again(breach).state, again(breach).withdrawal_asked_at) == (S.HEARING, None)
    assert "Evidence weighed: the breach goes on" in text(client.get(address("breach", breach)))


def test_what_somebody_changed_meanwhile_is_a_conflict_and_nothing_typed_is_lost(
    order: Sentence, manager: User, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.REFERRED)
    stale = {"version": again(breach).version - 1, **WHY}
    response = sign_in(manager, BEFORE_COURT).post(address("withdraw-breach", breach), stale)
    assert response.status_code == 409
    assert "discharge letter seen" in text(response)
    assert again(breach).state == S.REFERRED


@pytest.mark.parametrize(
    ("page", "state", "who", "status"),
    [
        ("withdraw-breach", S.REFERRED, "officer", 403),
        ("withdraw-breach", S.REFERRED, "enforcement officer", 403),
        ("withdraw-breach", S.REFERRED, "inspector", 403),
        ("withdraw-breach", S.REFERRED, "stranger", 404),
        ("withdraw-breach", S.HEARING, "manager", 403),
        ("ask-withdrawal", S.HEARING, "officer", 403),
        ("ask-withdrawal", S.HEARING, "enforcement officer", 403),
        ("ask-withdrawal", S.HEARING, "stranger", 404),
        ("proceed-despite-evidence", S.HEARING, "officer", 403),
        ("proceed-despite-evidence", S.HEARING, "inspector", 403),
    ],
)
def test_who_is_kept_out(
    page: str, state: S, who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, state)
    client = sign_in(everybody[who], AT_COURT)
    assert client.get(address(page, breach)).status_code == status
    assert client.post(address(page, breach), typed(breach, **WHY)).status_code == status
    assert again(breach).state == state
