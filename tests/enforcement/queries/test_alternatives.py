"""The alternatives really tried, from the record: what fills in the decision's form."""

import pytest

from cases.actions.reschedule_appointment import reschedule_appointment
from cases.models import Sentence
from cases.vocabulary import AskedBy, Outcome
from enforcement.models import EnforcementDecision
from enforcement.queries.alternatives import alternatives_tried
from enforcement.vocabulary import Alternative, EnquiryMethod
from probation.accounts.models import User
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.failures import a_requested_warning, an_enquiry, an_unreasonable_failure
from tests.factories.sentences import a_community_order
from tests.factories.times import at


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


@pytest.fixture
def decision(order: Sentence) -> EnforcementDecision:
    return EnforcementDecision.objects.get(failure=an_unreasonable_failure(order, found_at="2017-03-15"))


def kinds(decision: EnforcementDecision) -> tuple[str, ...]:
    return alternatives_tried(EnforcementDecision.objects.get(pk=decision.pk)).kinds


def test_enquiries_are_told_by_their_method(decision: EnforcementDecision) -> None:
    for method in (EnquiryMethod.THIRD_PARTY, EnquiryMethod.HOME_VISIT, EnquiryMethod.POLICE):
        an_enquiry(decision.failure, method=method, result="Asked.")
    assert kinds(decision) == (Alternative.PHONE_OR_TEXT, Alternative.HOME_VISIT, Alternative.THIRD_PARTY)
    assert len(alternatives_tried(decision).home_visits) == 1


def test_a_letter_counts_once_it_is_given(decision: EnforcementDecision) -> None:
    a_requested_warning(decision.failure, on="2017-03-15")
    assert Alternative.WARNING_LETTER not in kinds(decision)


def test_an_appointment_moved_for_the_person_counts_and_one_moved_by_the_service_does_not(
    order: Sentence, officer: User, decision: EnforcementDecision
) -> None:
    for asked_by, day in ((AskedBy.SERVICE, "2017-02-01"), (AskedBy.PERSON, "2017-02-08")):
        visit = an_appointment(order, starts_at=at(f"{day} 10:00"))
        reschedule_appointment(
            visit,
            starts_at=at(f"{day} 15:00"),
            asked_by=asked_by,
            reason="A new shift.",
            by=officer,
            at=at(f"{day} 09:00"),
        )
        moved = Alternative.CHANGED_TIMES in kinds(decision)
        assert moved == (asked_by == AskedBy.PERSON)
    assert "Planned office visit moved to 8 February 2017 at the person's request. A new shift." in (
        alternatives_tried(decision).detail
    )


def test_a_home_visit_counts_when_the_person_was_seen(order: Sentence, decision: EnforcementDecision) -> None:
    an_outcome(an_appointment(order, starts_at=at("2017-02-01"), type="CHVS"), Outcome.AACL)
    assert not alternatives_tried(decision).home_visits
    an_outcome(an_appointment(order, starts_at=at("2017-02-08"), type="CHVS"), Outcome.ATTC)
    assert [visit.what for visit in alternatives_tried(decision).home_visits] == ["Home visit made."]
