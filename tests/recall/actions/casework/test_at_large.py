"""A person unlawfully at large: reviews, contacts, told of the recall or deemed told (recall.md §8 case 54)."""

from datetime import date

import pytest

from cases.models import Clock
from cases.vocabulary import Outcome
from probation.accounts.acting import Acting
from probation.accounts.roles import INSPECTOR
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.at_large import AtLargeNote, ToldOfRecall, add_at_large_entry, record_told
from recall.actions.casework.back_to_custody import record_return
from recall.models import AtLargeEntry, Revocation
from recall.queries.warrant.at_large import at_large_page, crime_of
from recall.vocabulary.casework import Custody
from recall.vocabulary.custody import AtLargeKind, ToldHow
from tests.factories.appointments import an_appointment
from tests.factories.recalls import a_cast, a_decider, a_revocation
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")
JUNE = at("2017-06-12 10:00")


def a_note(kind: AtLargeKind = AtLargeKind.REVIEW, *, next_review_on: date | None = None) -> AtLargeNote:
    return AtLargeNote(
        kind=kind, happened_at=JUNE, text="Nothing new.", who="DC Ann Other", next_review_on=next_review_on
    )


def reviews() -> list[tuple[date, bool]]:
    clocks = Clock.objects.filter(kind="UAL_REVIEW").order_by("started_on", "pk")
    return [(clock.due_on, clock.stopped_at is None) for clock in clocks]


def test_each_review_starts_the_time_to_the_next_and_the_return_ends_it() -> None:
    request = a_revocation(a_cast()).request
    ppcs = a_decider()
    assert reviews() == [(day("2017-06-13"), True)]
    add_at_large_entry(request, note=a_note(), by=ppcs, at=JUNE)
    add_at_large_entry(request, note=a_note(next_review_on=day("2017-07-01")), by=ppcs, at=at("2017-06-20 10:00"))
    assert reviews() == [(day("2017-06-13"), False), (day("2017-07-10"), False), (day("2017-07-01"), True)]
    back = at("2017-06-25 10:00")
    record_return(request, returned_at=back, told_at=back, prison="HMP Hewell", by=ppcs, at=back)
    assert not any(running for _, running in reviews())
    with pytest.raises(Refused, match="not unlawfully at large"):
        add_at_large_entry(request, note=a_note(), by=ppcs, at=at("2017-06-26 10:00"))
    assert AtLargeEntry.objects.count() == 2


def test_probation_records_a_sighting_but_a_review_is_made_by_ppcs() -> None:
    cast = a_cast()
    request = a_revocation(cast).request
    add_at_large_entry(request, note=a_note(AtLargeKind.SIGHTING), by=cast.officer, at=JUNE)
    with pytest.raises(NotAdmitted):
        add_at_large_entry(request, note=a_note(), by=cast.officer, at=JUNE)
    with pytest.raises(NotAdmitted):
        add_at_large_entry(request, note=a_note(AtLargeKind.ADDRESS), by=somebody_of("HMIP", INSPECTOR), at=JUNE)
    assert [row.kind for row in AtLargeEntry.objects.all()] == [AtLargeKind.SIGHTING]
    assert reviews() == [(day("2017-06-13"), True)]


def test_case_54_six_months_without_contact_they_are_deemed_told_with_the_evidence_of_the_record() -> None:
    cast = a_cast()
    revocation = a_revocation(cast)
    request = revocation.request
    failed = an_appointment(request.sentence, starts_at=at("2017-05-12 10:00"))
    type(failed).objects.filter(pk=failed.pk).update(outcome=Outcome.UAAB)
    told = ToldOfRecall(failed_on=day("2017-05-12"))
    kept = record_told(request, told=told, by=cast.officer, at=JUNE, version=revocation.version)
    assert Clock.objects.get(kind="T_UAL6").due_on == day("2017-11-12")
    before = crime_of(request, kept, on=day("2017-11-11"))
    assert before is not None
    assert not before.begun
    page = at_large_page(request, kept, Acting(a_decider(), at("2017-11-12 09:00")))
    assert page.crime is not None
    assert (page.crime.on, page.crime.begun, page.days) == (day("2017-11-12"), True, 180)
    assert "six months" in page.crime.because
    assert any("12 May 2017 at 10am" in line and "Unacceptable absence" in line for line in page.crime.evidence)
    with pytest.raises(StateConflict):
        record_told(request, told=told, by=cast.officer, at=JUNE, version=revocation.version - 1)


def test_contact_lost_long_before_the_recall_makes_it_a_crime_from_the_revocation_and_not_before() -> None:
    request = a_revocation(a_cast()).request
    kept = record_told(request, told=ToldOfRecall(failed_on=day("2016-10-20")), by=a_decider(), at=JUNE)
    found = crime_of(request, kept, on=day("2017-06-12"))
    assert found is not None
    assert found.on == kept.revoked_on == day("2017-05-16")


@pytest.mark.parametrize(
    ("how", "ends", "crime_on"),
    [
        (ToldHow.ORALLY, None, "2017-06-01"),
        (ToldHow.DELIVERED, "2017-06-08", "2017-06-09"),
    ],
)
def test_told_in_person_it_is_a_crime_at_once_by_a_notice_when_its_period_has_passed(
    how: ToldHow, ends: str | None, crime_on: str
) -> None:
    request = a_revocation(a_cast()).request
    ends_on = day(ends) if ends else None
    told = ToldOfRecall(told_on=day("2017-06-01"), how=how, notice_period_ends_on=ends_on)
    kept = record_told(request, told=told, by=a_decider(), at=JUNE)
    found = crime_of(request, kept, on=day("2017-06-12"))
    assert found is not None
    assert (found.on, found.begun) == (day(crime_on), True)


def test_what_is_recorded_of_the_telling_is_whole_and_of_a_person_at_large() -> None:
    cast = a_cast()
    request = a_revocation(cast).request
    wrong = ToldOfRecall(told_on=day("2017-05-15"), how=ToldHow.DELIVERED, failed_on=day("2017-06-20"))
    with pytest.raises(Refused) as refused:
        record_told(request, told=wrong, by=cast.officer, at=JUNE)
    assert {reason.field for reason in refused.value.decision.reasons} == {
        "told_on",
        "notice_period_ends_on",
        "failed_on",
    }
    assert Revocation.objects.get().told_person_on is None
    with pytest.raises(Refused, match="failed before 13 April 2015"):
        record_told(request, told=ToldOfRecall(failed_on=day("2015-04-12")), by=cast.officer, at=JUNE)
    assert Revocation.objects.get().instruction_failed_on is None
    held = a_cast()
    in_prison = a_revocation(held, custody=Custody.PRISON, place_of_custody="HMP Birmingham").request
    with pytest.raises(Refused, match="not unlawfully at large"):
        record_told(in_prison, told=ToldOfRecall(failed_on=day("2017-06-01")), by=held.officer, at=JUNE)
