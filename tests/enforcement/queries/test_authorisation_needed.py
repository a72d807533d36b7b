"""Which decisions need a manager first: what the rules say, under the provider's settings."""

import pytest

from cases.actions.change_setting import change_setting
from cases.models import Sentence
from enforcement.models import EnforcementDecision
from enforcement.queries.authorisation_needed import authorisation_needed
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import AuthorisationKind
from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from tests.factories.failures import a_decision_due, an_unreasonable_failure
from tests.factories.sentences import a_community_order
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

DUE_DAY, LATE = at("2017-04-24 17:00"), at("2017-04-25 10:00")


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def needed(decision: EnforcementDecision, when: object) -> tuple[object, object]:
    answer = authorisation_needed(decision, reckoning(decision.failure.sentence, when))  # type: ignore[arg-type]
    return answer.to_breach, answer.not_to_breach


def test_after_a_live_warning_only_not_to_breach(order: Sentence) -> None:
    decision = a_decision_due(order)
    assert needed(decision, DUE_DAY) == (None, AuthorisationKind.DEFERRAL)
    assert needed(decision, LATE) == (None, AuthorisationKind.DEFERRAL)


def test_on_one_serious_failure_only_to_breach(order: Sentence) -> None:
    an_unreasonable_failure(order, missed_at="2017-04-12", found_at="2017-04-18", serious_reason="Threats.")
    assert needed(EnforcementDecision.objects.get(), DUE_DAY) == (AuthorisationKind.SERIOUS, None)


def test_where_the_provider_says_so_a_late_breach_too(order: Sentence) -> None:
    change_setting(
        order.provider,
        key="manager_signs_late_decision",
        value=True,
        in_force_from=day("2017-01-01"),
        why="Late decisions are ours to answer for.",
        by=somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        at=at("2017-01-01"),
    )
    decision = a_decision_due(order)
    assert needed(decision, DUE_DAY) == (None, AuthorisationKind.DEFERRAL)
    assert needed(decision, LATE) == (AuthorisationKind.LATE, AuthorisationKind.DEFERRAL)
