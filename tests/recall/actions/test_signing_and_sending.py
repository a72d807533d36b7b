"""Signatures, papers and PPCS: cases 29, 30 and 32 of recall.md §8, by acting."""

import pytest
from django.db import IntegrityError, transaction

from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted
from recall.actions.choose_type import TypeChoice, choose_type
from recall.actions.complete_part_a import complete_part_a
from recall.actions.reopen_report import reopen_report
from recall.actions.sign_report import countersign, endorse
from recall.actions.submit_request import submit_request
from recall.models import RecallRequest, Signature
from recall.vocabulary import Chart, RecallState, RecallType
from tests.factories.part_a import WRITTEN
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_completed_recall,
    a_countersigned_recall,
    a_signing,
    a_submission,
    an_agreed_recall,
    an_endorsed_recall,
    reload,
    write_part_a,
)
from tests.factories.staff import CRC_TEAM, NPS_TEAM, a_senior_manager
from tests.factories.times import at, day
from tests.recall.actions.numbered import clock

pytestmark = pytest.mark.usefixtures("reference")


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


def test_case_57_a_victim_is_in_the_scheme_and_a_date_is_blank_so_part_a_is_incomplete(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = dict.fromkeys(("told_request_on", "told_summary_on"), "2017-05-14")
    monkeypatch.setitem(WRITTEN, "victim", {"in_contact": "yes", "officer": "Vera Liaison", **told})
    with pytest.raises(Refused) as refused:
        a_completed_recall(a_cast())
    assert [reason.field for reason in refused.value.decision.reasons] == ["victim.told_statement_on"]
    assert RecallRequest.objects.get().state == RecallState.INITIATED


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


def test_a_senior_manager_of_another_provider_cannot_endorse() -> None:
    cast = a_cast()
    request = a_countersigned_recall(cast)
    stranger = a_senior_manager(team=CRC_TEAM)
    with pytest.raises(NotAdmitted):
        endorse(request, signing=a_signing(), by=stranger, at=at("2017-05-16 09:00"))
    assert reload(request).endorsed_at is None
    assert stranger.team
    assert stranger.team.code != NPS_TEAM
