"""The end of a fixed term by acting: on the day, at the end of the sentence, or upgraded and not at all."""

import json
from functools import partial

import pytest

from cases.models import Alert, Clock, Condition, Sentence
from probation.accounts.models import User
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.provider_settings.models import ProviderSetting
from recall.actions.casework.back_to_custody import record_release
from recall.actions.casework.end_at_ppcs import stop_at_ppcs
from recall.actions.casework.representations import receive_representations
from recall.actions.casework.tell_victim import record_victim_notice
from recall.actions.casework.upgrade import upgrade_to_standard
from recall.models import Casework, FixedTermUpgrade, RecallNotice, RecallPaper, Revocation, RiskReport
from recall.queries.custody.release_day import ReleaseDay, release_day
from recall.queries.custody.victims import victim_view
from recall.queries.standing import standing_of
from recall.vocabulary import RecallOutcome, RecallState, RecallType
from recall.vocabulary.casework import CaseworkState, PpcsDecision, StopReason
from recall.vocabulary.custody import PaperKind, Recipient, ReleaseKind, RepresentationsBy, VictimEvent
from tests.factories import recalls
from tests.factories.appointments import an_appointment
from tests.factories.custody import a_dossier_issued, a_fixed_term, a_standard_recall, returned
from tests.factories.part_a import WRITTEN
from tests.factories.recalls import a_cast, a_concern, a_decider, a_revocation, a_submitted_recall, reload
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def first_contact(sentence: Sentence) -> list[tuple[str, bool]]:
    rows = Clock.objects.filter(kind="D20", sentence=sentence, subject__contains="/released-")
    return [(str(row.due_on), row.stopped_at is None) for row in rows]


def test_released_on_the_day_supervision_resumes_and_a_second_recall_is_possible() -> None:
    cast = a_cast()
    request = a_fixed_term(cast).request
    a_dossier_issued(request, extra_conditions="Reside at the hostel.\n\nNot to enter Walsall.")
    with pytest.raises(Refused, match="fixed term ends on 28 June 2017"):
        record_release(request, released_on=day("2017-06-27"), by=a_decider(), at=at("2017-06-28 12:00"))
    assert reload(request).state == RecallState.REVOKED
    record_release(request, released_on=day("2017-06-28"), by=a_decider(), at=at("2017-06-28 12:00"))
    over = reload(request)
    assert Revocation.objects.get().release_kind == ReleaseKind.END_OF_TERM
    assert over.sentence.released_on == day("2017-06-28")
    assert first_contact(over.sentence) == [("2017-06-29", True)]
    an_appointment(over.sentence, starts_at=at("2017-06-29 10:00"), arranged_at=at("2017-06-28 13:00"))
    assert first_contact(over.sentence) == [("2017-06-29", False)]
    added = Condition.objects.filter(sentence=over.sentence, code__startswith="R").values_list("text", flat=True)
    assert list(added) == ["Reside at the hostel.", "Not to enter Walsall."]
    licence = json.dumps(RecallPaper.objects.get(kind=PaperKind.RELEASE_LICENCE).words)
    assert "Not to enter Walsall." in licence
    running = Clock.objects.filter(subject=f"recall.request/{request.pk}", stopped_at__isnull=True)
    assert list(running.values_list("kind", flat=True)) == ["T_NSY"]
    assert a_concern(cast, over.sentence, on="2017-07-10 09:00", concern_on=day("2017-07-09"))


def test_case_53_a_term_that_ends_on_a_saturday_shows_the_friday_and_releases_then_where_it_is_set() -> None:
    cast = a_cast()
    request = a_fixed_term(cast, on="2017-06-04 20:00").request
    friday, saturday = day("2017-06-30"), day("2017-07-01")
    shown = release_day(standing_of(reload(request)), at=at("2017-06-30 09:00"))
    assert shown == ReleaseDay(statute=saturday, earlier=friday, planned=saturday)
    with pytest.raises(Refused, match="fixed term ends on 1 July 2017"):
        record_release(request, released_on=friday, by=a_decider(), at=at("2017-06-30 12:00"))
    setting = {"value": True, "in_force_from": day("2017-06-01"), "set_by": cast.senior, "set_at": at("2017-06-01")}
    ProviderSetting.objects.create(
        organisation=request.sentence.provider, key="advance_weekend_release", why="Open on Fridays.", **setting
    )
    kept = record_release(request, released_on=friday, by=a_decider(), at=at("2017-06-30 12:00"))
    assert (kept.release_kind, kept.released_on) == (ReleaseKind.END_OF_TERM, friday)


def test_case_9_the_sentence_ends_first_released_then_without_a_licence_and_supervision_follows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recalls, "a_licence", partial(recalls.a_licence, term="228 days"))
    request = a_fixed_term(a_cast(), on="2017-05-17 20:00").request
    assert reload(request).length_days == 14
    assert Revocation.objects.get().release_on == day("2017-05-25")
    record_release(request, released_on=day("2017-05-25"), by=a_decider(), at=at("2017-05-25 12:00"))
    assert standing_of(reload(request)).state == CaseworkState.SENTENCE_EXPIRED
    assert not RecallPaper.objects.filter(kind=PaperKind.RELEASE_LICENCE).exists()
    letter = json.dumps(RecallPaper.objects.get(kind=PaperKind.RELEASE_LETTER).words)
    assert "Post-sentence supervision follows" in letter
    assert first_contact(Sentence.objects.get(follows=request.sentence)) == [("2017-05-26", True)]


def test_from_home_detention_the_term_ends_on_the_conditional_release_date_where_that_is_later_than_day_28(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = recalls.a_licence

    def on_home_detention(officer: User) -> Sentence:
        licence = made(officer, term="18 months", custody={"released_on": day("2017-04-10")})
        Sentence.objects.filter(pk=licence.pk).update(home_detention=True)
        licence.home_detention = True
        return licence

    monkeypatch.setattr(recalls, "a_licence", on_home_detention)
    back = a_fixed_term(a_cast(), on="2017-06-01 20:00")
    request = back.request
    assert request.sentence.conditional_release_on == day("2017-07-10")
    assert back.release_on == day("2017-07-10")
    assert Clock.objects.get(kind="T_FTR", sentence=request.sentence).due_on == day("2017-07-10")
    with pytest.raises(Refused, match="fixed term ends on 10 July 2017"):
        record_release(request, released_on=day("2017-06-28"), by=a_decider(), at=at("2017-06-28 12:00"))
    record_release(request, released_on=day("2017-07-10"), by=a_decider(), at=at("2017-07-10 12:00"))
    licence = Sentence.objects.get(pk=request.sentence_id)
    assert (licence.released_on, licence.home_detention) == (day("2017-07-10"), False)


@pytest.mark.parametrize(
    ("repealed_on", "supervision_ends", "letter_says"),
    [
        ("2017-10-01", "2017-09-30", "Post-sentence supervision follows"),
        ("2017-06-01", "2018-02-15", "No supervision follows"),
    ],
)
def test_supervision_put_off_by_days_at_large_ends_with_its_repeal_and_does_not_begin_after_it(
    monkeypatch: pytest.MonkeyPatch, repealed_on: str, supervision_ends: str, letter_says: str
) -> None:
    monkeypatch.setattr(recalls, "a_licence", partial(recalls.a_licence, term="228 days"))
    cast = a_cast()
    request = a_revocation(cast, a_submitted_recall(cast, recall_type=RecallType.FIXED)).request
    setting = {"value": repealed_on, "in_force_from": day("2017-05-16"), "set_by": cast.senior, "why": "The day."}
    ProviderSetting.objects.create(
        organisation=request.sentence.provider, key="pss_repealed_on", set_at=at("2017-05-16"), **setting
    )
    back = returned(request, "2017-06-01 20:00")
    assert (back.days_at_large, back.release_on) == (15, day("2017-06-09"))
    assert Sentence.objects.get(follows=request.sentence).ends_on == day(supervision_ends)
    record_release(request, released_on=day("2017-06-09"), by=a_decider(), at=at("2017-06-09 12:00"))
    letter = json.dumps(RecallPaper.objects.get(kind=PaperKind.RELEASE_LETTER).words)
    assert letter_says in letter
    begun = first_contact(Sentence.objects.get(follows=request.sentence))
    assert begun == ([("2017-06-12", True)] if supervision_ends < repealed_on else [])


def test_a_standard_recall_is_released_by_nothing_before_its_sentence_ends() -> None:
    request = a_standard_recall(a_cast()).request
    with pytest.raises(Refused, match="Nothing releases the person"):
        record_release(request, released_on=day("2017-06-28"), by=a_decider(), at=at("2017-06-28 12:00"))
    assert reload(request).state == RecallState.REVOKED


def test_case_33_upgraded_part_b_and_day_28_run_and_nobody_is_released_at_the_end() -> None:
    request = a_fixed_term(a_cast()).request
    upgrade = {"new_charge": "serious", "by": a_decider(), "at": at("2017-06-10 12:00")}
    with pytest.raises(Refused, match="new information"):
        upgrade_to_standard(request, new_information=" ", **upgrade)
    assert not FixedTermUpgrade.objects.exists()
    upgrade_to_standard(request, new_information="Charged with wounding.", **upgrade)
    assert Casework.objects.get().recall_type == RecallType.STANDARD
    assert reload(request).outcome == RecallOutcome.STANDARD
    assert RecallNotice.objects.filter(event="upgraded", recipient=Recipient.OFFICER).exists()
    assert Revocation.objects.get().release_on is None
    clocks = dict(Clock.objects.filter(sentence=request.sentence).values_list("kind", "stopped_at"))
    assert (clocks["T_FTR"], clocks["T_PB"], clocks["T_28"]) == (at("2017-06-10 12:00"), None, None)
    with pytest.raises(Refused, match="Nothing releases the person"):
        record_release(request, released_on=day("2017-06-28"), by=a_decider(), at=at("2017-06-28 12:00"))


def test_case_33_downgraded_neither_part_b_nor_day_28_runs() -> None:
    change = {"decision": PpcsDecision.CHANGE, "detail": "28 days are enough."}
    request = a_revocation(a_cast(), **change).request
    assert Casework.objects.get().recall_type == RecallType.FIXED
    returned(request, "2017-06-01 20:00")
    kinds = set(Clock.objects.filter(sentence=request.sentence, stopped_at__isnull=True).values_list("kind", flat=True))
    assert kinds & {"T_FTR", "T_PB", "T_28"} == {"T_FTR"}


def test_upgraded_while_part_b_of_a_fixed_term_is_open_it_has_the_longer_time_of_a_standard_recall() -> None:
    request = a_fixed_term(a_cast()).request
    made = {"made_by": RepresentationsBy.SELF, "received_on": day("2017-06-03"), "text": "I did keep in touch."}
    receive_representations(request, **made, by=a_decider(), at=at("2017-06-05 12:00"))
    told = {"new_information": "Charged with wounding.", "new_charge": "serious"}
    upgrade_to_standard(request, **told, by=a_decider(), at=at("2017-06-06 12:00"))
    due = RiskReport.objects.get().due_on
    assert due > day("2017-06-09")
    clocks = Clock.objects.filter(kind__startswith="T_PB", sentence=request.sentence).order_by("kind")
    assert [(clock.kind, str(clock.due_on), clock.stopped_because) for clock in clocks] == [
        ("T_PB", str(due), ""),
        ("T_PB_FTR", "2017-06-09", "upgraded to standard"),
    ]


def test_what_a_victim_in_the_scheme_has_not_been_told_is_prompted(monkeypatch: pytest.MonkeyPatch) -> None:
    told = dict.fromkeys(("told_request_on", "told_statement_on", "told_summary_on"), "2017-05-14")
    monkeypatch.setitem(WRITTEN, "victim", {"in_contact": "yes", "officer": "Vera Liaison", **told})
    cast = a_cast()
    request = a_fixed_term(cast).request
    assert victim_view(standing_of(request)).missing == (
        *("Licence revoked", "Returned to custody"),
        VictimEvent.RELEASE.label,
    )
    notice = {"liaison_officer": "Vera Liaison", "by": cast.officer, "at": at("2017-06-02 12:00")}
    record_victim_notice(request, event=VictimEvent.RETURNED, told_on=day("2017-06-02"), **notice)
    with pytest.raises(Refused, match="not in the future"):
        record_victim_notice(request, event=VictimEvent.REVOKED, told_on=day("2017-06-03"), **notice)
    relay(at=at("2017-06-02 12:00"))
    prompts = Alert.objects.filter(recipient=cast.officer, text__startswith="Tell the victim").order_by("pk")
    assert [alert.text.partition(": ")[2] for alert in prompts] == [
        *("Licence revoked.", "Release, and the licence conditions asked for."),
    ]
    assert not any("Vera" in alert.text for alert in Alert.objects.all())
    view = victim_view(standing_of(request))
    assert (view.liaison_officer, len(view.told)) == ("Vera Liaison", 1)
    assert view.missing == ("Licence revoked", VictimEvent.RELEASE.label)


@pytest.mark.parametrize(("reason", "told"), [(StopReason.ERROR, 1), (StopReason.DECEASED, 0)])
def test_the_prison_is_told_to_release_somebody_whose_recall_is_stopped(reason: StopReason, told: int) -> None:
    request = a_fixed_term(a_cast()).request
    stop_at_ppcs(request, reason=reason, detail="Told by telephone.", by=a_decider(), at=at("2017-06-05 10:00"))
    release = request.notices.filter(recipient=Recipient.PRISON, subject__startswith="Recall over: release at once")
    assert release.count() == told
