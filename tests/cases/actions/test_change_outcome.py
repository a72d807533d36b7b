"""Changing a recorded outcome."""

import pytest

from cases.actions.change_outcome import change_outcome
from cases.models import Contact
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.policy import Refused
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_community_order
from tests.factories.times import at

from .unchanged import nothing_changes

LATER = at("2017-01-12 09:00")


@pytest.fixture
def missed(officer: User) -> Contact:
    contact = an_appointment(a_community_order(officer), starts_at=at("2017-01-10 10:00"))
    return an_outcome(contact, Outcome.AFTA)


def test_a_changed_outcome_keeps_the_earlier_one_in_the_audit(missed: Contact, officer: User) -> None:
    change_outcome(missed, outcome=Outcome.AAME, reason="Hospital letter seen", by=officer, at=LATER)
    changed = Contact.objects.get(pk=missed.pk)
    assert (changed.outcome, changed.attended, changed.complied) == ("AAME", False, True)
    entry = Entry.objects.get(verb="cases.contact.change_outcome")
    assert (entry.why, entry.facts["changed"]["outcome"]) == ("Hospital letter seen", ["AFTA", "AAME"])


def test_an_outcome_corrected_to_attended_starts_the_clock_of_the_plan(missed: Contact, officer: User) -> None:
    change_outcome(missed, outcome=Outcome.ATTC, reason="Wrong person marked", by=officer, at=LATER)
    assert missed.sentences.get().clocks.get(kind="D21").started_on == at("2017-01-10").date()


@pytest.mark.parametrize(
    ("outcome", "reason", "why"),
    [
        (Outcome.AFTA, "Seen again", "other than the present one"),
        (Outcome.RSSR, "Seen again", "cannot be rescheduled"),
        (Outcome.AAME, "  ", "why the outcome is changed"),
    ],
)
def test_a_change_that_may_not_be_changes_nothing(
    missed: Contact, officer: User, outcome: Outcome, reason: str, why: str
) -> None:
    with nothing_changes(), pytest.raises(Refused, match=why):
        change_outcome(missed, outcome=outcome, reason=reason, by=officer, at=LATER)


def test_there_must_be_an_outcome_to_change(officer: User) -> None:
    contact = an_appointment(a_community_order(officer), starts_at=at("2017-01-10 10:00"))
    with nothing_changes(), pytest.raises(Refused, match="no outcome to change"):
        change_outcome(contact, outcome=Outcome.ATTC, reason="x", by=officer, at=LATER)
