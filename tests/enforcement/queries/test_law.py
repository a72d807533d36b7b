"""Where a sentence stands in law, as the enforcement tab says it."""

from collections.abc import Callable
from datetime import datetime

import pytest

from cases.actions.serve_notice import serve_notice
from cases.models import Sentence
from enforcement.actions.give_warning import give_warning
from enforcement.actions.request_warning import request_warning
from enforcement.queries.enforcement_tab import enforcement_of
from enforcement.vocabulary import DeliveryMethod, WarningKind
from probation.accounts.acting import Acting
from probation.accounts.models import User
from tests.factories.failures import a_given_warning, an_unreasonable_failure, letter
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.times import at, day


@pytest.fixture
def position(officer: User) -> Callable[[Sentence, datetime], str]:
    """What the next unreasonable failure leads to, as read at a time."""

    def read(sentence: Sentence, when: datetime) -> str:
        views = enforcement_of(sentence.person, Acting(officer, when))
        return next(view.position.text for view in views if view.pk == sentence.pk)

    return read


Position = Callable[[Sentence, datetime], str]


def test_a_second_failure_without_a_warning_calls_for_a_decision(officer: User, position: Position) -> None:
    order = a_community_order(officer)
    an_unreasonable_failure(order, found_at="2017-03-15")
    assert position(order, at("2017-03-16")).startswith("One unreasonable failure stands, and no warning is live.")


def test_a_warning_that_lapsed_makes_it_a_first_step_again(officer: User, position: Position) -> None:
    order = a_community_order(officer, length="36 months")
    a_given_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    assert "must be referred" in position(order, at("2018-03-14"))
    assert position(order, at("2018-03-15")) == (
        "No warning is live: the last one has lapsed. The next unreasonable failure is a first step again."
    )


def test_on_a_licence_there_is_no_court(officer: User, position: Position) -> None:
    licence = a_custodial_sentence(officer).licence
    assert position(licence, at("2017-03-08")) == (
        "On a licence the next step is a licence warning or recall, which the line manager agrees."
    )


def test_in_post_sentence_supervision_nothing_must_be_referred(officer: User, position: Position) -> None:
    supervision = a_custodial_sentence(officer).supervision
    assert supervision is not None
    serve_notice(supervision, served_on=day("2017-04-04"), by=officer, at=at("2017-04-04"))
    failure = an_unreasonable_failure(supervision, missed_at="2017-05-10", found_at="2017-05-18")
    supervising = letter("2017-05-18", kind=WarningKind.SUPERVISION)
    warning = request_warning(supervision, failures=[failure.pk], letter=supervising, by=officer, at=at("2017-05-18"))
    give_warning(
        warning,
        given_on=day("2017-05-18"),
        delivery=DeliveryMethod.POST,
        by=officer,
        at=at("2017-05-18 12:00"),
    )
    assert position(supervision, at("2017-05-19")) == (
        "A warning is live until 17 May 2018. The next unreasonable failure calls for a decision whether to return the "
        "person to court."
    )
