"""The edge cases of recall.md §8 on the probation side, by number, by acting. The rules’ own are with the rules."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.models import Clock, Sentence
from cases.vocabulary import CustodyType, RoshLevel, SentenceKind
from probation.audit.models import Entry
from probation.clocks.models import Light
from probation.policy import Refused
from probation.refusals import NotAdmitted
from recall.actions.agree_recall import agree_recall
from recall.actions.choose_type import TypeChoice, choose_type
from recall.actions.complete_part_a import complete_part_a
from recall.actions.decide_not_to_recall import (
    NotRecalledContent,
    ask_senior_not_to_recall,
    decide_not_to_recall,
)
from recall.actions.escalate_request import escalate_request
from recall.actions.instigate_out_of_hours import OutOfHours, instigate_out_of_hours
from recall.actions.raise_concern import raise_concern
from recall.actions.refer_to_nps import refer_to_nps
from recall.actions.refuse_recall import refuse_for_nps
from recall.actions.reopen_report import reopen_report
from recall.actions.review_rosh import review_rosh
from recall.actions.sign_report import countersign, endorse
from recall.actions.submit_request import submit_request
from recall.actions.withdraw_request import withdraw_request
from recall.models import RecallRequest, Signature
from recall.vocabulary import Chart, NotRecallTrigger, NpsRefusal, RecallState, RecallType
from tests.factories.appointments import an_appointment
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_completed_recall,
    a_concern,
    a_concern_of,
    a_considered_recall,
    a_countersigned_recall,
    a_licence,
    a_review,
    a_reviewed_recall,
    a_signing,
    a_submission,
    an_agreed_recall,
    an_endorsed_recall,
    reload,
    the_nps,
    write_part_a,
)
from tests.factories.risk import an_assessment
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.staff import CRC_TEAM, NPS_TEAM, a_manager, a_senior_manager
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def reasons(refused: pytest.ExceptionInfo[Refused]) -> str:
    return " ".join(str(reason) for reason in refused.value.decision.reasons)


def clock(request: RecallRequest, kind: str) -> Clock:
    return Clock.objects.get(kind=kind, subject=f"recall.request/{request.pk}")


def test_case_8_nobody_is_recalled_where_there_was_no_licence() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    Sentence.objects.filter(pk=licence.pk).update(offence_on=day("2014-11-01"), custodial_term="6 months")
    licence.refresh_from_db()
    with pytest.raises(Refused) as refused:
        raise_concern(licence, concern=a_concern_of(licence), by=cast.officer, at=at("2017-05-15"))
    assert "There is no licence" in reasons(refused)
    assert not RecallRequest.objects.exists()


def test_case_11_an_extended_sentence_is_never_recalled_for_a_fixed_term() -> None:
    cast = a_cast()
    request = an_agreed_recall(cast)
    Sentence.objects.filter(pk=request.sentence_id).update(custody_type=CustodyType.EXTENDED)
    choice = TypeChoice(recall_type=RecallType.FIXED, reason="Short.", override_reason="All the same.", charged="no")
    with pytest.raises(Refused) as refused:
        choose_type(request, choice=choice, by=cast.officer, at=at("2017-05-15 15:00"))
    assert "A fixed-term recall is excluded" in reasons(refused)
    assert reload(request).recall_type == ""


def test_case_12_an_indeterminate_sentence_is_outside_the_charts() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    Sentence.objects.filter(pk=licence.pk).update(custody_type=CustodyType.INDETERMINATE)
    licence.refresh_from_db()
    with pytest.raises(Refused) as refused:
        raise_concern(licence, concern=a_concern_of(licence), by=cast.officer, at=at("2017-05-15"))
    assert "Indeterminate: emergency standard" in reasons(refused)
    assert not RecallRequest.objects.exists()


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


def a_night(licence: Sentence, **different: object) -> OutOfHours:
    usual: dict[str, object] = {
        "agreed_at": at("2017-05-13 23:00"),
        "source": "police",
        "concern": "At her door with a knife.",
        "rationale": "She is at risk tonight.",
        "is_emergency": True,
        "ppcs_officer": "Duty officer",
        "ppcs_alerted_at": different.get("agreed_at", at("2017-05-13 23:00")),
        "ppcs_approved": True,
        "conditions": list(licence.conditions.filter(code="1")),
    }
    return OutOfHours(**{**usual, **different})  # type: ignore[arg-type]


def test_case_29_the_senior_manager_signs_after_the_line_manager_and_nobody_twice() -> None:
    cast = a_cast()
    request = a_completed_recall(cast)
    refused = refusals_of(request, cast)
    assert refused == {"senior first": "StateConflict", "officer countersigns": "NotAdmitted"}
    countersign(request, signing=a_signing(), by=cast.manager, at=at("2017-05-15 18:00"))
    with pytest.raises(NotAdmitted):
        endorse(request, signing=a_signing(), by=cast.manager, at=at("2017-05-15 18:10"))
    assert reload(request).endorsed_at is None


def refusals_of(request: RecallRequest, cast: Cast) -> dict[str, str]:
    found = {}
    for name, act, who in (
        ("senior first", endorse, cast.senior),
        ("officer countersigns", countersign, cast.officer),
    ):
        with pytest.raises(Exception) as refused, transaction.atomic():  # noqa: PT011
            act(request, signing=a_signing(), by=who, at=at("2017-05-15 17:30"))
        found[name] = type(refused.value).__name__
    assert not Signature.objects.exists()
    return found


def test_the_database_too_keeps_one_person_from_signing_twice() -> None:
    cast = a_cast()
    request = a_countersigned_recall(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        RecallRequest.objects.filter(pk=request.pk).update(endorsed_by=cast.manager)


def test_case_30_a_change_after_a_signature_makes_a_new_version_and_voids_it() -> None:
    cast = a_cast()
    request = a_countersigned_recall(cast)
    reopen_report(request, because="The date of the assault was wrong.", by=cast.officer, at=at("2017-05-15 19:00"))
    assert Signature.objects.get().voided_because == "The date of the assault was wrong."
    assert reload(request).countersigned_at is None
    write_part_a(request, cast, at_time=at("2017-05-15 19:05"))
    complete_part_a(request, why="The date was wrong.", by=cast.officer, at=at("2017-05-15 19:10"))
    assert list(request.versions.values_list("number", flat=True)) == [2, 1]
    assert reload(request).state == RecallState.PART_A_COMPLETED


def test_case_31_part_a_is_outstanding_until_the_24_hours_end_after_a_night() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    request = instigate_out_of_hours(licence, noted=a_night(licence), by=cast.manager, at=at("2017-05-13 23:20"))
    outstanding = clock(request, "PART_A")
    assert outstanding.due_at == clock(request, "T_24").due_at
    assert outstanding.light(at("2017-05-14 23:30")) == Light.RED


def test_case_32_the_licence_must_be_attached_and_what_is_missing_says_why() -> None:
    cast = a_cast()
    request = an_endorsed_recall(cast)
    missing = a_submission(attachments={"licence": "not to hand", "oasys": "Not yet reviewed", "convictions": None})
    with pytest.raises(Refused) as refused:
        submit_request(request, submission=missing, by=cast.officer, at=at("2017-05-16 10:00"))
    fields = {reason.field for reason in refused.value.decision.reasons}
    assert {"attachment_licence", "attachment_convictions"} <= fields
    assert "attachment_oasys" not in fields
    assert reload(request).submitted_at is None


def test_case_49_a_licence_that_ends_today_cannot_be_recalled_from() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    ends = licence.licence_ends_on
    assert ends
    with pytest.raises(Refused) as refused:
        raise_concern(licence, concern=a_concern_of(licence), by=cast.officer, at=at(f"{ends} 09:00"))
    assert "revoked before that day" in reasons(refused)
    the_day_before = ends - timedelta(days=1)
    assert raise_concern(licence, concern=a_concern_of(licence), by=cast.officer, at=at(f"{the_day_before} 09:00"))


def test_case_50_post_sentence_supervision_is_never_recalled_and_the_breach_route_is_offered() -> None:
    cast = a_cast()
    recorded = a_custodial_sentence(cast.officer, sentenced_on="2016-10-10", term="12 months")
    supervision = recorded.supervision
    assert supervision
    assert supervision.kind == SentenceKind.POST_SENTENCE_SUPERVISION
    with pytest.raises(Refused) as refused:
        raise_concern(supervision, concern=a_concern_of(supervision), by=cast.officer, at=at("2017-11-15"))
    assert "Return the person to court" in reasons(refused)


def test_a_community_order_is_not_recalled_from() -> None:
    cast = a_cast()
    order = a_community_order(cast.officer)
    with pytest.raises(Refused) as refused:
        raise_concern(order, concern=a_concern_of(order), by=cast.officer, at=at("2017-05-15"))
    assert "goes to court" in reasons(refused)


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


def test_there_is_one_live_recall_for_a_licence_in_the_database_too() -> None:
    cast = a_cast()
    request = a_concern(cast)
    with pytest.raises(Refused, match="open already"):
        a_concern(cast, request.sentence, on="2017-05-15 11:00")
    copy = RecallRequest.objects.get(pk=request.pk)
    copy.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save(force_insert=True)


def test_an_emergency_is_not_sent_before_ppcs_has_approved_it() -> None:
    cast = a_cast()
    request = an_agreed_recall(cast, is_emergency=True)
    choose_type(
        request,
        choice=TypeChoice(recall_type=RecallType.STANDARD, reason="Imminent.", charged="no", convicted="no"),
        by=cast.officer,
        at=at("2017-05-15 14:30"),
    )
    write_part_a(request, cast)
    sent_without(request, cast)


def sent_without(request: RecallRequest, cast: Cast) -> None:
    from recall.policy.acts.sending import SubmittingFacts, submitting

    facts = SubmittingFacts(
        chart=request.chart,
        recall_type="standard",
        is_emergency=True,
        ppcs_approved=None,
        endorsed=True,
        senior_required=True,
    )
    decision = submitting.decide(facts, on=day("2017-05-16"))
    assert "Telephone PPCS first" in " ".join(map(str, decision.reasons))


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


def test_the_case_stays_with_the_crc_until_the_nps_names_an_officer() -> None:
    cast = a_cast(Chart.CRC_RAISED)
    request = an_endorsed_recall(cast, chart=Chart.CRC_RAISED)
    assert reload(request).sentence.provider == cast.officer.organisation
    assert clock(request, "T_TRF").stopped_at is None
    assert Entry.objects.filter(verb="cases.casetransfer.ask").count() == 1


def test_a_report_sent_late_says_why() -> None:
    cast = a_cast()
    request = an_endorsed_recall(cast)
    late = at("2017-05-16 15:00")
    with pytest.raises(Refused, match="say why it is late"):
        submit_request(request, submission=a_submission(), by=cast.officer, at=late)
    submit_request(request, submission=a_submission(late_reason="The system was down."), by=cast.officer, at=late)
    assert clock(request, "T_24").late_reason == "The system was down."


def test_where_the_provider_asks_none_a_crc_recall_goes_without_a_senior_manager() -> None:
    from cases.actions.change_setting import change_setting
    from probation.accounts.roles import SYSTEM_ADMINISTRATOR
    from tests.factories.staff import somebody_of

    cast = a_cast(Chart.CRC)
    request = a_countersigned_recall(cast, chart=Chart.CRC)
    with pytest.raises(Refused, match="A senior manager must endorse"):
        submit_request(request, submission=a_submission(), by=cast.officer, at=at("2017-05-15 19:00"))
    administrator = somebody_of("HMPPS", SYSTEM_ADMINISTRATOR)
    change_setting(
        request.sentence.provider,
        key="crc_senior_endorsement_required",
        value=False,
        in_force_from=day("2017-05-15"),
        why="Contract.",
        by=administrator,
        at=at("2017-05-15 08:00"),
    )
    submit_request(request, submission=a_submission(), by=cast.officer, at=at("2017-05-15 19:00"))
    assert reload(request).state == RecallState.SUBMITTED_TO_PPCS


def test_rosh_that_was_assessed_high_has_risen_whatever_the_answer() -> None:
    cast = a_cast(Chart.CRC)
    request = a_considered_recall(cast)
    with pytest.raises(Refused, match="it has risen"):
        review_rosh(request, review=a_review(RoshLevel.HIGH, risen=False), by=cast.officer, at=at("2017-05-15 11:00"))
    assert reload(request).state == RecallState.UNDER_CONSIDERATION


def test_a_senior_manager_of_another_provider_cannot_endorse() -> None:
    cast = a_cast()
    request = a_countersigned_recall(cast)
    stranger = a_senior_manager(team=CRC_TEAM)
    with pytest.raises(NotAdmitted):
        endorse(request, signing=a_signing(), by=stranger, at=at("2017-05-16 09:00"))
    assert reload(request).endorsed_at is None
    assert stranger.team
    assert stranger.team.code != NPS_TEAM
