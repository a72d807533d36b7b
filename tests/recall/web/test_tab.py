"""The recall tab: how long recall is possible, what is on each licence, and what may begin."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Sentence
from cases.vocabulary import ConditionKind, Outcome
from probation.accounts.models import User
from recall.actions.withdraw_request import withdraw_request
from tests.enforcement.web.reading import text
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.recalls import Cast, a_concern, a_licence
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, address, of_licence

THEN = at("2017-05-16 09:00")


def tab(licence: Sentence) -> str:
    return reverse("case-recall", args=[licence.person.crn])


@pytest.mark.parametrize(
    ("who", "status"),
    [("officer", 200), ("colleague", 200), ("ppcs", 200), ("inspector", 200), ("stranger", 404), ("sysadmin", 404)],
)
def test_who_may_see_it(who: str, status: int, licence: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    assert sign_in(everybody[who], THEN).get(tab(licence)).status_code == status


def test_it_counts_down_to_the_last_day_a_recall_is_possible(licence: Sentence, cast: Cast, sign_in: SignIn) -> None:
    page = text(sign_in(cast.officer, THEN).get(tab(licence)))
    assert "Recall is impossible after 8 October 2017 , 145 days from today." in page
    assert "The licence ends on 9 October 2017" in page
    assert "today is the last day" in text(sign_in(cast.officer, at("2017-10-08 09:00")).get(tab(licence)))


def test_a_licence_that_ends_today_leaves_no_recall_and_says_why(
    licence: Sentence, cast: Cast, sign_in: SignIn
) -> None:
    page = text(sign_in(cast.officer, at("2017-10-09 09:00")).get(tab(licence)))
    assert "Recall is no longer possible. The last day was 8 October 2017." in page
    assert of_licence("raise-concern", licence) not in page


@pytest.mark.parametrize(
    ("who", "concern", "out_of_hours"),
    [
        ("officer", True, False),
        ("manager", True, True),
        ("senior", False, True),
        ("colleague", False, False),
        ("administrator", False, False),
        ("ppcs", False, False),
    ],
)
def test_only_whoever_may_begin_a_recall_is_offered_it(
    who: str,
    concern: bool,
    out_of_hours: bool,
    licence: Sentence,
    everybody: dict[str, User],
    sign_in: SignIn,
) -> None:
    page = sign_in(everybody[who], THEN).get(tab(licence)).content.decode()
    assert (of_licence("raise-concern", licence) in page) == concern
    assert (of_licence("instigate-out-of-hours", licence) in page) == out_of_hours


def test_it_shows_conditions_release_day_and_the_ladder(licence: Sentence, cast: Cast, sign_in: SignIn) -> None:
    reported = an_appointment(licence, starts_at=at("2017-04-10 14:00"))
    an_outcome(reported, Outcome.ATTC)
    licence.conditions.create(
        kind=ConditionKind.ADDITIONAL, code="4", text="Confine yourself to an address.", from_date=licence.released_on
    )
    page = text(sign_in(cast.officer, THEN).get(tab(licence)))
    assert "Standard conditions" in page
    assert "Additional conditions (4) Confine yourself to an address." in page
    assert f"10 April 2017. {reported.type}: {Outcome.ATTC.label}" in page
    assert "First licence warning: not given" in page


def test_the_live_request_and_the_earlier_one_with_its_outcome_stand_there(
    licence: Sentence, cast: Cast, sign_in: SignIn
) -> None:
    first = a_concern(cast, licence)
    withdraw_request(first, reason="Found.", by=cast.manager, at=at("2017-05-15 10:00"))
    second = a_concern(cast, licence, on="2017-05-15 12:00")
    response = sign_in(cast.officer, THEN).get(tab(licence))
    assert address("recall", second) in response.content.decode()
    assert address("recall", first) in response.content.decode()
    assert "outcome REC05 Request withdrawn by the officer. Found." in text(response)
    assert of_licence("raise-concern", licence) not in response.content.decode()


def test_supervision_after_the_licence_says_why_there_is_no_recall(cast: Cast, sign_in: SignIn) -> None:
    supervision = a_custodial_sentence(cast.officer).supervision
    assert supervision
    response = sign_in(cast.officer, THEN).get(tab(supervision))
    assert "Recall is not available in post-sentence supervision" in text(response)
    assert reverse("case-enforcement", args=[supervision.person.crn]) in response.content.decode()


def test_a_community_order_has_nothing_to_recall_from(cast: Cast, sign_in: SignIn) -> None:
    order = a_community_order(cast.officer)
    assert "There is no licence on this case." in text(sign_in(cast.officer, THEN).get(tab(order)))


def test_more_requests_cost_no_more_queries(cast: Cast, sign_in: SignIn) -> None:
    licence = a_licence(cast.officer)
    client = sign_in(cast.officer, at("2017-05-17 09:00"))
    client.get(tab(licence))
    withdraw_request(a_concern(cast, licence), reason="Found.", by=cast.manager, at=at("2017-05-15 10:00"))
    with CaptureQueriesContext(connection) as few:
        client.get(tab(licence))
    again = a_concern(cast, licence, on="2017-05-16 09:00")
    withdraw_request(again, reason="Found.", by=cast.manager, at=at("2017-05-16 10:00"))
    with CaptureQueriesContext(connection) as many:
        client.get(tab(licence))
    assert len(many) == len(few)
