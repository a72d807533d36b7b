"""The five recalls of the inspection report as they stand at PPCS, and what the system showed of each."""

from datetime import date, timedelta

import pytest
from django.db.models import F

from cases.models import Clock
from enforcement.models import Failure
from probation.accounts.acting import Acting
from probation.working_days import start_of_day
from recall.actions.clocks import clocks_of
from recall.models import RecallRequest, Signature
from recall.queries.licence import LicenceView
from recall.queries.recall_tab import licences_of
from recall.queries.standing import standing_of
from recall.queries.suitability import suitability_now
from recall.vocabulary import AlternativeKind, Chart, RecallState, RecallType, Signer
from recall.vocabulary.casework import CaseworkState
from recall.vocabulary.custody import ReleaseKind
from tests.enforcement.demonstration.playing import user
from tests.factories.times import at
from tests.recall.demonstration.playing import played

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]


def stands(
    request: RecallRequest, *, chart: Chart, type: RecallType, days: int | None, agreed: str, signed_by: list[str]
) -> None:
    """With PPCS within the 24 hours, of this type and length, signed by three people, and revoked by a fourth."""
    assert (request.state, request.chart) == (RecallState.REVOKED, chart)
    assert request.revocation.issued_by.username == "ppcs-decider"
    assert (request.recall_type, request.length_days) == (type, days)
    assert request.decided_at == at(agreed)
    clock = clocks_of(request).get(kind="T_24")
    assert clock.stopped_at
    assert clock.stopped_at == request.submitted_at < clock.due_at
    assert not clocks_of(request).filter(kind="T_ACO", stopped_at=None).exists()
    report = request.versions.get()
    signed = Signature.objects.filter(report=report, voided_at=None).order_by("signed_at")
    assert list(signed.values_list("signer", flat=True)) == [Signer.LINE_MANAGER, Signer.SENIOR_MANAGER]
    assert [request.completed_by.username, *signed.values_list("signed_by__username", flat=True)] == signed_by  # type: ignore[union-attr]
    assert len(set(signed_by)) == 3


CRC, NPS = ["officer-crc", "manager-crc", "senior-crc"], ["officer-nps", "manager-nps", "senior-nps"]


def seen_on(request: RecallRequest, day: str) -> LicenceView:
    """The licence on the recall tab of the officer that day."""
    officer = user(request.sentence.officer.username)  # type: ignore[union-attr]
    acting = Acting(officer, at(f"{day} 09:00"))
    return next(view for view in licences_of(request.person, acting) if view.pk == request.sentence_id)


def failed(request: RecallRequest) -> Failure:
    """The failure recall was asked for on: the request is linked to it."""
    failure = request.failures.get()
    asked = failure.actions.get(code="EA11")
    assert asked.taken_at < request.opened_at
    assert request.concern_on == failure.occurred_on
    return failure


def test_lionel_is_recalled_for_14_days_after_he_was_looked_for_where_he_goes() -> None:
    request = played("Lionel", "2017-02-09")
    stands(request, chart=Chart.CRC, type=RecallType.FIXED, days=14, agreed="2017-02-08 11:00", signed_by=CRC)
    failure = failed(request)
    assert [row.code for row in request.conditions.all()] == ["3"]
    enquiries = [f"{row.get_method_display()}. {row.result}" for row in failure.enquiries.all()]
    assert list(request.alternatives.values_list("detail", flat=True)) == enquiries
    assert set(request.alternatives.values_list("contact", flat=True)) == {failure.contact_id}
    assert "leg ulcers" in request.adjustments_considered


def test_lionel_released_after_recall_is_seen_with_his_mentor() -> None:
    request = played("Lionel", "2017-02-24")
    custody = request.revocation
    assert (custody.days_at_large, custody.release_on, custody.released_on) == (1, date(2017, 2, 23), date(2017, 2, 23))
    assert (request.state, custody.release_kind) == (RecallState.RELEASED, ReleaseKind.END_OF_TERM)
    assert not clocks_of(request).filter(stopped_at=None).exists()
    said = request.person.contacts.filter(starts_at__gte=start_of_day(date(2017, 2, 10))).values_list(
        "notes", flat=True
    )
    assert any("Recalled for 14 days" in text for text in said)
    assert any("mentor" in text for text in said)


def test_kylie_did_not_report_on_the_day_of_release_and_is_recalled_after_the_second_failure() -> None:
    request = played("Kylie", "2017-06-01")
    stands(request, chart=Chart.CRC, type=RecallType.FIXED, days=14, agreed="2017-05-31 10:30", signed_by=CRC)
    first, second = Failure.objects.filter(sentence=request.sentence).order_by("occurred_on")
    assert failed(request) == second
    view = seen_on(request, "2017-05-31")
    assert view.released_on == first.occurred_on == date(2017, 5, 26)
    assert [line.rsplit(": ", 1)[1] for line in view.release_day] == [first.contact.get_outcome_display()]  # type: ignore[union-attr]
    tried = request.alternatives.filter(tried_on=date(2017, 5, 26))
    assert tried.count() == 6
    assert set(tried.values_list("contact", flat=True)) == {first.contact_id}


def test_julians_second_recall_rests_on_two_warnings_and_the_visits() -> None:
    request = played("Julian", "2017-04-20")
    # 30 months: by law a fixed term of 28 days.
    stands(request, chart=Chart.CRC, type=RecallType.FIXED, days=28, agreed="2017-04-19 12:30", signed_by=CRC)
    assert failed(request).occurred_on == date(2017, 4, 18)
    warned = request.alternatives.filter(kind=AlternativeKind.WARNINGS)
    assert [row.warning.kind for row in warned] == ["licence-first", "licence-second"]  # type: ignore[union-attr]
    visits = request.alternatives.filter(kind=AlternativeKind.HOME_VISIT)
    assert visits.count() == 6
    assert all(row.contact and row.contact.attended for row in visits)
    assert [rung.warning is not None for rung in seen_on(request, "2017-04-19").rungs] == [True, True, False]
    victim = request.sections.get(code="victim").answers
    assert victim["told_request_on"] == "2017-04-19"


def test_julian_is_released_sooner_than_his_first_term_ends_by_the_secretary_of_state() -> None:
    request = played("Julian", "2017-02-09")
    assert (request.recall_type, request.length_days, request.state) == ("fixed", 28, RecallState.RELEASED)
    custody = request.revocation
    assert (custody.release_on, custody.released_on) == (date(2017, 2, 21), date(2017, 2, 8))
    assert custody.release_kind == ReleaseKind.EXECUTIVE


def test_shaun_is_held_to_the_end_of_his_sentence_which_was_days_away() -> None:
    request = played("Shaun", "2017-04-03")
    assert request.revocation.release_kind == ReleaseKind.SENTENCE_EXPIRED
    assert standing_of(request).state == CaseworkState.SENTENCE_EXPIRED
    assert not clocks_of(request).filter(stopped_at=None).exists()


def test_shaun_is_recalled_with_days_of_his_licence_left_which_the_countdown_shows() -> None:
    request = played("Shaun", "2017-03-28")
    stands(request, chart=Chart.NPS, type=RecallType.STANDARD, days=None, agreed="2017-03-27 10:30", signed_by=NPS)
    failed(request)
    countdown = seen_on(request, "2017-03-27").countdown
    assert countdown
    assert countdown.licence_ends_on == request.sentence.ends_on
    assert countdown.days is not None
    assert countdown.days < 7
    assert request.alternatives.get(kind=AlternativeKind.HOME_VISIT).contact


def test_shaun_is_suited_to_no_fixed_term_without_a_reason_for_his_rosh_is_high() -> None:
    request = played("Shaun", "2017-03-28")
    found = suitability_now(request, answers={"charged": "no", "convicted": "no"}, on=date(2017, 3, 27))
    assert [test for test in found.against_policy if "serious harm" in test.name]
    assert (request.rosh_before, request.rosh_review.overall) == ("high", "high")  # type: ignore[union-attr]
    assert request.rosh_risen is False


def test_henrys_is_an_emergency_standard_recall_approved_by_telephone_and_mappa_stands_in_the_report() -> None:
    request = played("Henry", "2017-02-07")
    stands(request, chart=Chart.NPS, type=RecallType.STANDARD, days=None, agreed="2017-02-06 12:00", signed_by=NPS)
    assert (request.is_emergency, request.ppcs_approved) == (True, True)
    assert request.decided_at < request.ppcs_alerted_at < request.submitted_at  # type: ignore[operator]
    assert [row.code for row in request.conditions.all()] == ["no-contact"]
    assert failed(request).condition in request.conditions.all()
    assert [line for line in request.suitability["warnings"] if "MAPPA level 2 or 3" in line]
    assert request.alternatives.get(kind=AlternativeKind.MULTI_AGENCY).contact
    assert request.rosh_risen is False
    content = request.versions.get().content
    assert "Level 2" in str(content)


def test_henry_is_refused_release_by_the_parole_board_and_held_to_the_end_of_his_sentence() -> None:
    request = played("Henry", "2017-12-30")
    referral = request.referrals.get()
    assert (referral.because, referral.outcome, referral.next_review_on) == ("day-28", "no-release", None)
    assert not clocks_of(request).filter(stopped_at=None).exists()
    late = clocks_of(request).filter(stopped_at__gt=F("due_at"))
    assert set(late.values_list("kind", flat=True)) <= {"T_24", "T_EM", "T_REP", "T_E2E"}
    assert standing_of(request).state == CaseworkState.SENTENCE_EXPIRED


def test_recall_takes_the_two_hours_of_an_emergency_from_the_call_to_ppcs() -> None:
    request = played("Henry", "2017-02-07")
    clock = Clock.objects.get(subject=f"recall.request/{request.pk}", kind="T_EM")
    assert request.ppcs_alerted_at
    assert clock.due_at == request.ppcs_alerted_at + timedelta(hours=2)
