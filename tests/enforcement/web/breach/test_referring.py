"""The referral: begun from the record, refused with every reason, sent again after a return, closed when declined."""

from typing import Any

import pytest

from cases.models import Sentence
from cases.vocabulary import RoshLevel
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address, again, typed
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.breaches import a_breach_case, hand_over, take
from tests.factories.failures import an_enquiry
from tests.factories.risk import an_assessment
from tests.factories.times import at

SENT = at("2017-04-26 10:00")


def filled(breach: BreachCase, **different: Any) -> dict[str, Any]:
    told = {f"instruction_{failure.pk}": "Told by letter to come at 10am." for failure in breach.failures.all()}
    return typed(breach, **{**vars(hand_over()), **told, **different})


def test_the_form_begins_with_what_the_record_holds(order: Sentence, officer: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.INITIATED)
    an_enquiry(breach.decision.failure, result="Called twice; no answer.")
    for step in ("request", "prepare", "check"):
        breach = take(breach, step)
    form = sign_in(officer, SENT).get(address("refer-breach", breach)).context["form"]
    assert "Called twice; no answer." in form["enquiries"].value()
    assert form["whereabouts"].value() == "1 Example Street\nBirmingham\nB3 2PE"
    assert form["proposal"].value() == breach.proposal
    kept, done = form["compliance"].value().splitlines()
    assert kept == "0 of 2 appointments kept (0 per cent)"
    assert done == "0 of 20 days of rehabilitation activity (RAR)"
    told = [form[f"instruction_{failure.pk}"].value() for failure in breach.failures.order_by("occurred_on")]
    assert told == [
        "Planned office visit on 7 March 2017 at 10am.",
        "Planned office visit on 12 April 2017 at 10am.",
    ]
    assert "answer_to_return" not in form.fields


def test_the_risk_last_assessed_is_handed_over(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_assessment(order.person, RoshLevel.MEDIUM, by=officer, assessed_at=at("2017-03-20"))
    breach = a_breach_case(order, S.PACK_CHECKED)
    form = sign_in(officer, SENT).get(address("refer-breach", breach)).context["form"]
    handed = form["risk"].value().splitlines()
    assert handed[:2] == ["ROSH: Medium, assessed on 20 March 2017.", "The public: Medium."]
    assert "Staff: Low." in handed


def test_a_whole_hand_over_is_sent(order: Sentence, officer: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.PACK_CHECKED)
    response = sign_in(officer, SENT).post(address("refer-breach", breach), filled(breach), follow=True)
    page = text(response)
    assert "Breach referred to the enforcement officer." in page
    assert "asking for a summons" in page
    assert "Told by letter to come at 10am." in page
    assert again(breach).state == S.REFERRED


def test_everything_missing_is_said_at_once(order: Sentence, officer: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.PACK_CHECKED)
    before = written()
    response = sign_in(officer, SENT).post(address("refer-breach", breach), typed(breach, risk="Medium."))
    assert response.status_code == 422
    missing = set(vars(hand_over())) - {"risk"} | {f"instruction_{row.pk}" for row in breach.failures.all()}
    assert set(response.context["form"].errors) == missing
    assert "Medium." in text(response)
    assert (again(breach).state, written()) == (S.PACK_CHECKED, before)


def test_sent_again_it_keeps_what_was_sent_and_answers_the_return(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.RETURNED)
    for step in ("prepare again", "check again"):
        breach = take(breach, step)
    client = sign_in(officer, at("2017-04-27 12:00"))
    form = client.get(address("refer-breach", breach)).context["form"]
    assert form["risk"].value() == hand_over().risk
    without = client.post(address("refer-breach", breach), filled(breach))
    assert list(without.context["form"].errors) == ["answer_to_return"]
    data = filled(breach, answer_to_return="The letter is scanned whole.")
    assert client.post(address("refer-breach", breach), data).status_code == 302
    page = text(client.get(address("breach", breach)))
    assert "Returned for further work by" in page
    assert "A document or letter is missing" in page
    assert "Referral 2" in page


@pytest.mark.parametrize(
    ("who", "status"),
    [("officer", 200), ("manager", 200), ("administrator", 403), ("enforcement officer", 403), ("stranger", 404)],
)
def test_who_may_refer(who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.PACK_CHECKED)
    assert sign_in(everybody[who], SENT).get(address("refer-breach", breach)).status_code == status


def test_a_declined_breach_is_closed_with_what_follows(order: Sentence, officer: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.DECLINED)
    client = sign_in(officer, at("2017-04-28 09:00"))
    assert client.post(address("close-declined", breach), typed(breach)).status_code == 422
    assert again(breach).state == S.DECLINED
    data = typed(breach, what_follows="Apply to amend the requirement.")
    assert client.post(address("close-declined", breach), data).status_code == 302
    assert again(breach).state == S.CLOSED_NO_PROCEEDINGS
