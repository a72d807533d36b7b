"""ROSH, the manager’s decision and its hours: cases 24, 25, 26, 28, 31 and 60 of recall.md §8, by acting."""

from datetime import timedelta

import pytest

from cases.models import Clock, Sentence
from cases.vocabulary import RoshLevel
from probation.clocks.models import Light
from probation.policy import Refused
from recall.actions.agree_recall import agree_recall
from recall.actions.decide_not_to_recall import (
    NotRecalledContent,
    ask_senior_not_to_recall,
    decide_not_to_recall,
)
from recall.actions.escalate_request import escalate_request
from recall.actions.instigate_out_of_hours import instigate_out_of_hours
from recall.actions.refer_to_nps import refer_to_nps
from recall.actions.refuse_recall import refuse_for_nps
from recall.actions.review_rosh import review_rosh
from recall.actions.submit_request import submit_request
from recall.actions.withdraw_request import withdraw_request
from recall.models import RecallRequest, Signature
from recall.vocabulary import Chart, NotRecallTrigger, NpsRefusal, RecallState
from tests.factories.appointments import an_appointment
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_completed_recall,
    a_concern,
    a_considered_recall,
    a_countersigned_recall,
    a_licence,
    a_review,
    a_reviewed_recall,
    a_submission,
    an_agreed_recall,
    reload,
    the_nps,
)
from tests.factories.risk import an_assessment
from tests.factories.sentences import a_custodial_sentence
from tests.factories.staff import CRC_TEAM, a_manager
from tests.factories.times import at, day
from tests.recall.actions.numbered import a_night, clock, reasons

pytestmark = pytest.mark.usefixtures("reference")


@pytest.mark.parametrize(
    ("build", "carried"),
    [
        (lambda cast: an_agreed_recall(cast, chart=Chart.CRC), RecallState.INITIATED),
        (lambda cast: a_completed_recall(cast, chart=Chart.CRC), RecallState.PART_A_COMPLETED),
        (lambda cast: a_countersigned_recall(cast, chart=Chart.CRC), RecallState.PART_A_COUNTERSIGNED),
    ],
    ids=["agreed", "completed", "countersigned"],
)
def test_case_24_rosh_rises_midway_and_nothing_is_reset(build, carried: RecallState) -> None:  # type: ignore[no-untyped-def]
    cast = a_cast(Chart.CRC)
    request = build(cast)
    before = clock(request, "T_24")
    signed = Signature.objects.filter(report__request=request, voided_at__isnull=True).count()
    an_assessment(request.person, RoshLevel.HIGH, by=cast.officer, assessed_at=at("2017-05-15 19:00"))
    escalate_request(request, evidence="Threats to kill.", by=cast.officer, at=at("2017-05-15 19:10"))
    now = reload(request)
    assert (now.chart, now.state) == (Chart.CRC_RAISED, carried)
    assert (clock(request, "T_24").due_at, clock(request, "T_24").stopped_at) == (before.due_at, None)
    assert Signature.objects.filter(report__request=request, voided_at__isnull=True).count() == signed
    with pytest.raises(Exception) as kept:  # noqa: PT011
        submit_request(now, submission=a_submission(), by=cast.officer, at=at("2017-05-15 20:00"))
    assert type(kept.value).__name__ == "StateConflict"


def test_case_25_an_emergency_is_not_offered_on_chart_1() -> None:
    cast = a_cast(Chart.CRC)
    request = a_reviewed_recall(cast)
    with pytest.raises(Refused) as refused:
        agree_recall(
            request,
            rationale="Now.",
            is_emergency=True,
            emergency_reason="Tonight.",
            by=cast.manager,
            at=at("2017-05-15 14:00"),
        )
    assert "escalate the request to the NPS first (chart 2)" in reasons(refused)
    assert reload(request).state == RecallState.ROSH_REVIEW
    assert not Clock.objects.filter(subject=f"recall.request/{request.pk}").exists()


def test_case_26_the_nps_says_rosh_is_not_high_and_the_crc_asks_again_on_chart_1() -> None:
    cast = a_cast(Chart.CRC_RAISED)
    request = a_countersigned_recall(cast, chart=Chart.CRC_RAISED)
    refer_to_nps(request, to=the_nps(), escalation="Medium to high.", by=cast.manager, at=at("2017-05-15 18:30"))
    refuse_for_nps(
        request, because=NpsRefusal.NOT_HIGH, reason="Still medium.", by=cast.senior, at=at("2017-05-16 09:00")
    )
    ended = reload(request)
    assert (ended.state, ended.outcome, ended.is_live) == (RecallState.REJECTED_BY_NPS, "REC03", False)
    assert ended.sentence.referred_to_id is None
    assert not Clock.objects.filter(subject__startswith="recall.request/", stopped_at__isnull=True).exists()
    again = a_concern(cast, ended.sentence, on="2017-05-16 10:00")
    assert (again.chart, again.follows_id) == (Chart.CRC, request.pk)


def test_case_28_24_hours_are_elapsed_hours_over_a_weekend_and_a_change_of_the_clocks() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    agreed = at("2017-05-13 23:00")
    request = instigate_out_of_hours(licence, noted=a_night(licence, agreed_at=agreed), by=cast.manager, at=agreed)
    assert clock(request, "T_24").due_at == at("2017-05-14 23:00")
    assert clock(request, "T_24").due_at - agreed == timedelta(hours=24)


def test_case_28_when_the_clocks_go_forward_24_hours_end_an_hour_later_by_the_wall() -> None:
    cast = a_cast()
    licence = a_custodial_sentence(cast.officer, sentenced_on="2016-10-10", term="12 months", custody={}).licence
    assert licence
    Sentence.objects.filter(pk=licence.pk).update(released_on=day("2017-03-01"))
    licence.refresh_from_db()
    agreed = at("2017-03-25 23:00")
    request = instigate_out_of_hours(licence, noted=a_night(licence, agreed_at=agreed), by=cast.manager, at=agreed)
    assert clock(request, "T_24").due_at == at("2017-03-27 00:00")


def test_case_31_part_a_is_outstanding_until_the_24_hours_end_after_a_night() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    request = instigate_out_of_hours(licence, noted=a_night(licence), by=cast.manager, at=at("2017-05-13 23:20"))
    outstanding = clock(request, "PART_A")
    assert outstanding.due_at == clock(request, "T_24").due_at
    assert outstanding.light(at("2017-05-14 23:30")) == Light.RED


def test_case_60_a_second_decision_not_to_recall_is_a_senior_managers_from_2023() -> None:
    cast = a_cast()
    licence = a_long_licence(cast)
    first = considered_on(cast, licence, "2023-05-15")
    decide_not_to_recall(
        first, content=not_recalled_on(licence, "2023-05-22"), by=cast.manager, at=at("2023-05-15 12:00")
    )
    second = considered_on(cast, licence, "2023-06-15")
    content = not_recalled_on(licence, "2023-06-22")
    with pytest.raises(Refused) as refused:
        decide_not_to_recall(second, content=content, by=cast.manager, at=at("2023-06-15 12:00"))
    assert "a senior manager must endorse it" in reasons(refused)
    assert reload(second).state == RecallState.UNDER_CONSIDERATION
    ask_senior_not_to_recall(second, content=content, by=cast.manager, at=at("2023-06-15 12:10"))
    decide_not_to_recall(second, content=content, by=cast.senior, at=at("2023-06-15 13:00"))
    written = reload(second).not_recalled
    assert (written.written_by, written.endorsed_by) == (cast.manager, cast.senior)


def a_long_licence(cast: Cast) -> Sentence:
    licence = a_custodial_sentence(cast.officer, sentenced_on="2021-10-10", term="36 months").licence
    assert licence
    an_assessment(licence.person, RoshLevel.MEDIUM, by=cast.officer, assessed_at=at("2022-12-01"))
    return licence


def considered_on(cast: Cast, licence: Sentence, on: str) -> RecallRequest:
    request = a_concern(cast, licence, on=f"{on} 09:00", concern_on=day(on))
    return a_considered_recall(cast, request, on=f"{on} 10:00")


def not_recalled_on(licence: Sentence, on: str) -> NotRecalledContent:
    appointment = an_appointment(licence, starts_at=at(f"{on} 10:00"), arranged_at=at(f"{on[:8]}14 09:00"))
    return NotRecalledContent(
        considered_because=NotRecallTrigger.CONTACT,
        behaviour="Stopped coming for ten days.",
        reason="Found, and back at his address.",
        risk_plan="Reports twice a week.",
        actions="Mondays and Thursdays.",
        next_appointment=appointment,
    )


def test_before_2023_a_second_decision_not_to_recall_is_the_managers() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    for on in ("2017-05-15", "2017-06-15"):
        request = considered_on(cast, licence, on)
        decide_not_to_recall(
            request, content=not_recalled_on(licence, f"{on[:8]}22"), by=cast.manager, at=at(f"{on} 12:00")
        )
        assert reload(request).state == RecallState.NOT_RECALLED


def test_an_officer_withdraws_with_a_manager_and_every_clock_stops() -> None:
    cast = a_cast()
    request = an_agreed_recall(cast)
    with pytest.raises(Refused, match="Choose the manager"):
        withdraw_request(request, reason="Found.", by=cast.officer, at=at("2017-05-15 16:00"))
    other = a_manager(team=CRC_TEAM)
    with pytest.raises(Refused, match="Choose the manager"):
        withdraw_request(request, reason="Found.", manager=other, by=cast.officer, at=at("2017-05-15 16:00"))
    withdraw_request(request, reason="Found.", manager=cast.manager, by=cast.officer, at=at("2017-05-15 16:00"))
    ended = reload(request)
    assert (ended.state, ended.outcome) == (RecallState.WITHDRAWN, "REC05")
    assert not Clock.objects.filter(subject=f"recall.request/{request.pk}", stopped_at__isnull=True).exists()


def test_rosh_that_was_high_already_has_not_risen() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    an_assessment(licence.person, RoshLevel.HIGH, by=cast.officer)
    request = a_considered_recall(cast, a_concern(cast, licence))
    assert request.rosh_before == RoshLevel.HIGH
    still_high, when = a_review(RoshLevel.HIGH, risen=False), at("2017-05-15 11:00")
    assert review_rosh(request, review=still_high, by=cast.officer, at=when).rosh_risen is False
    very_high = a_review(RoshLevel.VERY_HIGH, risen=False)
    with pytest.raises(Refused, match="it has risen"):
        review_rosh(reload(request), review=very_high, by=cast.officer, at=at("2017-05-15 12:00"))
    assert reload(request).rosh_risen is False


def test_rosh_that_was_assessed_high_has_risen_whatever_the_answer() -> None:
    cast = a_cast(Chart.CRC)
    request = a_considered_recall(cast)
    with pytest.raises(Refused, match="it has risen"):
        review_rosh(request, review=a_review(RoshLevel.HIGH, risen=False), by=cast.officer, at=at("2017-05-15 11:00"))
    assert reload(request).state == RecallState.UNDER_CONSIDERATION
