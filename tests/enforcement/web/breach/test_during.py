"""A failure found while the breach runs joins it."""

import pytest

from cases.models import Sentence
from enforcement.models import BreachCase, Failure
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import FailureState
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address, typed
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.breaches import a_breach_case
from tests.factories.failures import an_unreasonable_failure
from tests.factories.times import at

THEN = at("2017-05-10 11:00")
PAGE = "add-breach-failure"


def a_new_failure(breach: BreachCase) -> Failure:
    order = Sentence.objects.get(pk=breach.sentence_id)
    return an_unreasonable_failure(order, missed_at="2017-05-02", found_at="2017-05-10")


def test_once_the_information_is_laid_the_enforcement_officer_adds_it_and_it_is_charged(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.HEARING)
    client = sign_in(everybody["enforcement officer"], THEN)
    assert address(PAGE, breach) not in client.get(address("breach", breach)).content.decode()
    assert client.get(address(PAGE, breach)).status_code == 409
    failure = a_new_failure(breach)
    assert address(PAGE, breach) in client.get(address("breach", breach)).content.decode()
    assert "2 May 2017" in text(client.get(address(PAGE, breach)))
    assert client.post(address(PAGE, breach), typed(breach)).status_code == 422
    assert client.post(address(PAGE, breach), typed(breach, failure=str(failure.pk))).status_code == 302
    assert breach.failures.filter(pk=failure.pk, state=FailureState.CHARGED).exists()


def test_a_failure_that_is_in_the_breach_already_is_not_offered(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.HEARING)
    a_new_failure(breach)
    held = breach.failures.first()
    assert held
    client = sign_in(everybody["enforcement officer"], THEN)
    assert client.post(address(PAGE, breach), typed(breach, failure=str(held.pk))).status_code == 422


@pytest.mark.parametrize(("who", "status"), [("officer", 403), ("manager", 403), ("stranger", 404)])
def test_who_adds_none_to_an_information(
    who: str, status: int, order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.HEARING)
    failure = a_new_failure(breach)
    response = sign_in(everybody[who], THEN).post(address(PAGE, breach), typed(breach, failure=str(failure.pk)))
    assert response.status_code == status
    assert not breach.failures.filter(pk=failure.pk).exists()
