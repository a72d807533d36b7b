"""Case 31 of recall.md §8: an emergency out of hours, revoked on the telephone, its Part A to follow."""

from dataclasses import replace
from typing import Any

import pytest

from cases.actions.change_setting import change_setting
from cases.models import Alert, Clock, Sentence
from probation.accounts.models import User
from probation.accounts.roles import PPCS_CASEWORKER, SYSTEM_ADMINISTRATOR
from probation.audit.models import Entry
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.back_to_custody import record_return
from recall.actions.casework.dossier import Draft, issue_dossier, prepare_dossier
from recall.actions.casework.end_at_ppcs import stop_at_ppcs
from recall.actions.casework.rescind import ask_to_rescind, decide_rescind
from recall.actions.casework.revoke_before_part_a import revoke_before_part_a
from recall.actions.choose_type import choose_type
from recall.actions.clocks import clocks_of
from recall.actions.complete_part_a import complete_part_a
from recall.actions.instigate_out_of_hours import collect_rationale
from recall.actions.refuse_recall import reject_as_senior
from recall.actions.sign_report import countersign, endorse
from recall.actions.submit_request import submit_request
from recall.actions.withdraw_request import withdraw_request
from recall.models import Casework, RecallPaper, RecallRequest, Revocation
from recall.queries.standing import standing_of
from recall.queries.suitability import questions_now
from recall.queries.tags import recall_tag
from recall.vocabulary import RecallState, RecallType
from recall.vocabulary.casework import CaseworkState, StopReason
from recall.vocabulary.custody import PaperKind
from tests.factories.out_of_hours import a_revocation_before_part_a, a_telephone_decision, an_out_of_hours_recall
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_decider,
    a_licence,
    a_signing,
    a_submission,
    a_submitted_recall,
    reload,
    write_part_a,
)
from tests.factories.staff import somebody_of
from tests.factories.times import at, day
from tests.recall.actions.acts import STANDARD

pytestmark = pytest.mark.usefixtures("reference")


def running(request: RecallRequest) -> set[str]:
    return set(clocks_of(request).filter(stopped_at__isnull=True).values_list("kind", flat=True))


def signed(request: RecallRequest, cast: Cast) -> None:
    """Part A is written on the Sunday, and signed by both."""
    collect_rationale(request, by=cast.officer, at=at("2017-05-14 09:00"))
    write_part_a(request, cast, at_time=at("2017-05-14 10:00"))
    choose_type(request, choice=STANDARD, by=cast.officer, at=at("2017-05-14 10:30"))
    complete_part_a(request, by=cast.officer, at=at("2017-05-14 11:00"))
    countersign(request, signing=a_signing(), by=cast.manager, at=at("2017-05-14 12:00"))
    endorse(request, signing=a_signing(), by=cast.senior, at=at("2017-05-14 13:00"))


def test_case_31_the_order_issues_on_the_telephone_and_part_a_is_owed_within_the_24_hours() -> None:
    revocation = a_revocation_before_part_a(a_cast())
    request = reload(revocation.request)
    assert (request.licence_is_revoked, request.outcome) == (True, "REC02")
    assert recall_tag(request).text == "Licence revoked. Out-of-hours recall instigated"
    assert standing_of(request).state == CaseworkState.NOT_IN_CUSTODY
    assert running(request) == {"T_24", "T_ACO", "T_E2E", "PART_A", "UAL_REVIEW"}
    assert Clock.objects.get(kind="PART_A").due_at == at("2017-05-14 23:00")
    assert {PaperKind.NOTIFICATION, PaperKind.POLICE_NOTICE} <= set(request.papers.values_list("kind", flat=True))
    assert request.notices.filter(event="revoked", recipient="manager").exists()


def test_case_31_no_dossier_until_part_a_has_come_and_then_the_recall_goes_on() -> None:
    cast = a_cast()
    request = a_revocation_before_part_a(cast).request
    when = at("2017-05-14 08:00")
    record_return(request, returned_at=when, told_at=when, prison="HMP Hewell", by=a_decider(), at=when)
    for act in (
        lambda t: prepare_dossier(request, draft=Draft(prison="HMP Hewell"), by=a_decider(), at=t),
        lambda t: issue_dossier(request, checked=True, by=a_decider(), at=t),
    ):
        with pytest.raises((Refused, StateConflict)):
            act(at("2017-05-14 09:00"))
    signed(request, cast)
    submit_request(request, submission=a_submission(), by=cast.officer, at=at("2017-05-14 14:00"))
    request = reload(request)
    assert (request.state, request.part_a_is_outstanding) == (RecallState.REVOKED, False)
    assert running(request).isdisjoint({"T_24", "T_ACO", "PART_A", "T_PPCS", "T_EM"})
    prepare_dossier(request, draft=Draft(prison="HMP Hewell"), by=a_decider(), at=at("2017-05-15 09:00"))
    issue_dossier(request, checked=True, by=a_decider(), at=at("2017-05-15 10:00"))
    assert RecallPaper.objects.filter(kind=PaperKind.DOSSIER).count() == 1


def test_case_31_ppcs_hears_of_the_approval_with_the_two_hours_it_has() -> None:
    decider = a_decider()
    request = an_out_of_hours_recall(a_cast())
    assert Clock.objects.get(kind="T_EM").due_at == at("2017-05-14 01:10")
    relay(at=at("2017-05-13 23:21"))
    told = Alert.objects.filter(recipient=decider, text__contains="is to be revoked")
    assert [alert.person for alert in told] == [request.person]


@pytest.mark.parametrize(
    ("noted", "decided", "why"),
    [
        ({"is_emergency": False}, {}, "Only an emergency recall"),
        ({"ppcs_approved": False}, {}, "verbal approval"),
        ({}, {"police_force": "", "reasons": []}, "Enter the police force"),
        ({}, {"recall_type": ""}, "Select the type of recall"),
    ],
)
def test_case_31_nothing_is_revoked_but_an_approved_emergency(
    noted: dict[str, Any], decided: dict[str, Any], why: str
) -> None:
    request = an_out_of_hours_recall(a_cast(), **noted)
    written = Entry.objects.count()
    with pytest.raises(Refused, match=why):
        a_revocation_before_part_a(a_cast(), request, **decided)
    assert not Revocation.objects.exists()
    assert not Casework.objects.exists()
    assert (reload(request).recall_type, Entry.objects.count()) == ("", written)


def test_case_31_a_provider_may_ask_part_a_first() -> None:
    request = an_out_of_hours_recall(a_cast())
    change_setting(
        request.sentence.provider,
        key="allow_revocation_before_part_a",
        value=False,
        in_force_from=day("2017-01-01"),
        why="Paper first.",
        by=somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        at=at("2017-01-01"),
    )
    with pytest.raises(Refused, match="only when Part A has come"):
        a_revocation_before_part_a(a_cast(), request)
    assert not Revocation.objects.exists()


def test_case_31_the_decision_maker_alone_once_and_not_in_office_hours() -> None:
    cast = a_cast()
    request = an_out_of_hours_recall(cast)

    def revokes(who: User, *, of: RecallRequest = request) -> None:
        revoke_before_part_a(of, decided=a_telephone_decision(), by=who, at=at("2017-05-16 11:00"))

    for who in (somebody_of("PPCS", PPCS_CASEWORKER), cast.senior, cast.manager, cast.officer):
        with pytest.raises(NotAdmitted):
            revokes(who)
    assert not Revocation.objects.exists()
    revokes(a_decider())
    with pytest.raises(StateConflict):
        revokes(a_decider())
    with pytest.raises(StateConflict):
        revokes(a_decider(), of=a_submitted_recall(a_cast()))
    assert Revocation.objects.count() == 1


def test_case_31_probation_can_no_longer_withdraw_refuse_or_change_the_type() -> None:
    cast = a_cast()
    request = a_revocation_before_part_a(cast, recall_type=RecallType.STANDARD).request
    with pytest.raises(Refused, match="revoked"):
        withdraw_request(request, reason="Found.", by=cast.manager, at=at("2017-05-14 08:00"))
    collect_rationale(request, by=cast.officer, at=at("2017-05-14 09:00"))
    fixed = a_typed(RecallType.FIXED)
    with pytest.raises(Refused, match="the type stays"):
        choose_type(request, choice=fixed, by=cast.officer, at=at("2017-05-14 09:30"))
    write_part_a(request, cast, at_time=at("2017-05-14 10:00"))
    complete_part_a(request, by=cast.officer, at=at("2017-05-14 11:00"))
    countersign(request, signing=a_signing(), by=cast.manager, at=at("2017-05-14 12:00"))
    with pytest.raises(Refused, match="ask PPCS to stop the recall"):
        reject_as_senior(request, reason="Not shown.", by=cast.senior, at=at("2017-05-14 13:00"))
    found = reload(request)
    assert (found.state, found.recall_type) == (RecallState.PART_A_COUNTERSIGNED, RecallType.STANDARD)


def test_case_31_by_the_law_of_today_the_fixed_term_it_leaves_no_choice_about_is_open_at_night_too() -> None:
    cast = a_cast()
    licence = a_licence(cast.officer)
    ends = day("2027-10-09")
    Sentence.objects.filter(pk=licence.pk).update(ends_on=ends, licence_ends_on=ends)
    licence.refresh_from_db()
    request = an_out_of_hours_recall(cast, licence, night="2026-11-14")
    known = dict.fromkeys(questions_now(reload(request), on=day("2026-11-15")), "no")
    told = {"charged": "no", "convicted": "no", "answers": known}
    night = {"by": a_decider(), "at": at("2026-11-15 00:30")}
    with pytest.raises(Refused, match="can only be fixed-term"):
        revoke_before_part_a(request, decided=a_telephone_decision(**told), **night)
    fixed = a_telephone_decision(**told, recall_type=RecallType.FIXED)
    revoke_before_part_a(request, decided=fixed, **night)
    found = reload(request)
    assert (found.recall_type, found.length_days, found.rule_set.split("+")[-1]) == ("fixed", 56, "R5b")
    morning = at("2026-11-15 09:00")
    collect_rationale(request, by=cast.officer, at=morning)
    choice = replace(STANDARD, recall_type=RecallType.FIXED, answers=known, override_reason="The law leaves none else.")
    choose_type(request, choice=choice, by=cast.officer, at=morning)
    assert reload(request).length_days == 56


def test_case_31_it_is_rescinded_where_every_condition_was_kept_though_part_a_has_not_come() -> None:
    cast = a_cast()
    request = a_revocation_before_part_a(cast).request
    ask_to_rescind(request, details="He was in hospital.", by=cast.manager, at=at("2017-05-14 08:00"))
    told = {"approve": True, "every_condition_kept": True, "details": "He was in hospital."}
    decide_rescind(request, **told, by=a_decider(), at=at("2017-05-14 09:00"))
    found = reload(request)
    assert (found.state, standing_of(found).state) == (RecallState.STOPPED, CaseworkState.RESCINDED)
    assert running(found) <= {"T_NSY"}


def a_typed(recall_type: RecallType) -> Any:
    return type(STANDARD)(recall_type=recall_type, reason="Manageable.", charged="no", convicted="no")


def test_case_31_ppcs_can_stop_it_while_part_a_is_outstanding_and_no_clock_runs_on() -> None:
    request = a_revocation_before_part_a(a_cast()).request
    stop_at_ppcs(request, reason=StopReason.ERROR, detail="Another man.", by=a_decider(), at=at("2017-05-14 09:00"))
    found = reload(request)
    assert (found.state, found.is_live, found.licence_is_revoked) == (RecallState.STOPPED, False, False)
    assert running(found) <= {"T_NSY"}
