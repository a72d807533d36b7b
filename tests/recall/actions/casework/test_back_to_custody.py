"""The return to custody by acting: the clocks it starts, the sentence it puts off, the warrant it cancels."""

from functools import partial
from typing import Any

import pytest
from django.db import transaction

from cases.models import Clock, Sentence
from probation.refusals import StateConflict
from recall.actions.casework.back_to_custody import record_release, record_return
from recall.actions.casework.locking import lock_at_ppcs, locked_revocation
from recall.actions.casework.police_receipt import record_receipt
from recall.actions.casework.sentence_end import bring_end_back
from recall.actions.casework.upgrade import upgrade_to_standard
from recall.models import RecallNotice, RecallRequest, Revocation
from recall.vocabulary import RecallType
from recall.vocabulary.custody import PaperKind, Recipient
from recall.vocabulary.suitability import Charge
from tests.factories import recalls
from tests.factories.custody import a_fixed_term, a_standard_recall, held_when_revoked, returned
from tests.factories.recalls import a_cast, a_decider, a_revocation, reload
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def due(request: RecallRequest, kind: str) -> str:
    """When the clock of a kind is due, and nothing where it never ran."""
    clock = Clock.objects.filter(kind=kind, subject__startswith=f"recall.request/{request.pk}").first()
    return str(clock.due_on) if clock else ""


def dues(request: RecallRequest) -> dict[str, str]:
    return {kind: due(request, kind) for kind in ("T_DOS", "T_FTR", "T_PB", "T_28")}


def test_case_1_the_clocks_of_a_fixed_term_of_28_days() -> None:
    revocation = a_fixed_term(a_cast())
    assert revocation.release_on == day("2017-06-28")
    assert dues(revocation.request) == {"T_DOS": "2017-06-02", "T_FTR": "2017-06-28", "T_PB": "", "T_28": ""}


def test_the_clocks_of_a_standard_recall_as_recall_md_works_them_out() -> None:
    revocation = a_standard_recall(a_cast())
    assert revocation.release_on is None
    assert dues(revocation.request) == {
        "T_DOS": "2017-06-02",
        "T_FTR": "",
        "T_PB": "2017-06-15",
        "T_28": "2017-06-29",
    }


def test_case_44_told_two_days_late_the_dossier_counts_from_the_notice_and_the_rest_from_the_return() -> None:
    cast = a_cast()
    standard = a_standard_recall(cast, on="2017-06-01 20:00", told="2017-06-03 09:00")
    assert dues(standard.request) == {
        "T_DOS": "2017-06-05",
        "T_FTR": "",
        "T_PB": "2017-06-15",
        "T_28": "2017-06-29",
    }
    fixed = a_fixed_term(a_cast(), on="2017-06-01 20:00", told="2017-06-03 09:00")
    assert (due(fixed.request, "T_DOS"), due(fixed.request, "T_FTR")) == ("2017-06-05", "2017-06-28")


@pytest.mark.parametrize(
    ("revoked", "part_b"), [("2019-03-31 12:00", "2019-04-16"), ("2019-04-01 12:00", "2019-04-24")]
)
def test_case_58_the_day_of_revocation_says_by_which_rules_and_the_return_from_when(
    monkeypatch: pytest.MonkeyPatch, revoked: str, part_b: str
) -> None:
    three_years = {"term": "3 years", "custody": {"released_on": day("2017-04-10")}}
    monkeypatch.setattr(recalls, "a_licence", partial(recalls.a_licence, **three_years))
    request = a_revocation(a_cast(), on=revoked).request
    returned(request, "2019-04-02 20:00")
    assert dues(request) == {"T_DOS": "2019-04-03", "T_FTR": "", "T_PB": part_b, "T_28": "2019-04-30"}


def test_in_prison_when_revoked_no_return_is_asked_and_the_clocks_run_from_the_notification() -> None:
    held = held_when_revoked(a_cast())
    assert (held.days_at_large, held.prison) == (0, "HMP Birmingham")
    assert dues(held.request) == {"T_DOS": "2017-05-17", "T_FTR": "", "T_PB": "2017-05-30", "T_28": "2017-06-13"}
    assert Clock.objects.get(kind="T_E2E", sentence=held.request.sentence).stopped_at == at("2017-05-16 12:00")
    with pytest.raises(StateConflict):
        returned(held.request, "2017-05-17 09:00")
    fixed = held_when_revoked(a_cast(), recall_type=RecallType.FIXED)
    assert (fixed.release_on, due(fixed.request, "T_FTR")) == (day("2017-06-12"), "2017-06-12")


def test_days_at_large_put_off_the_sentence_and_the_supervision_after_it_once_until_it_is_rescinded() -> None:
    request = a_revocation(a_cast()).request
    before = ends(request.sentence)
    kept = returned(request, "2017-06-04 20:00")
    assert kept.days_at_large == 18
    assert [(after - was).days for was, after in zip(before, ends(request.sentence), strict=True)] == [18, 18, 18, 18]
    assert Sentence.objects.get(pk=request.sentence_id).unlawfully_at_large_days == 18
    with pytest.raises(StateConflict):
        returned(request, "2017-06-05 20:00")
    for _ in range(2):
        bring_back(request)
    assert ends(request.sentence) == before
    assert Revocation.objects.get().days_at_large == 0


def test_nothing_is_recorded_on_a_request_that_somebody_changed_since_it_was_read() -> None:
    ppcs, now = a_decider(), at("2017-06-02 10:00")
    at_large = reload(a_revocation(a_cast()).request)
    fixed = reload(a_fixed_term(a_cast()).request)
    on_old: dict[str, Any] = {"by": ppcs, "at": now, "version": at_large.version - 1}
    back: dict[str, Any] = {"returned_at": now, "told_at": now, "prison": "HMP Hewell"}
    said = {"new_information": "Charged.", "new_charge": Charge.SERIOUS}
    for act in (
        partial(record_receipt, at_large, received_at=now, warrant_reference="02RC/1"),
        partial(record_return, at_large, **back),
        partial(record_release, fixed, released_on=day("2017-06-02")),
        partial(upgrade_to_standard, fixed, **said),
    ):
        with pytest.raises(StateConflict, match="changed this on 16 May 2017"):
            act(**on_old)
    assert fixed.version == at_large.version
    untouched = Revocation.objects.get(request=at_large)
    assert (untouched.police_received_at, untouched.returned_at) == (None, None)
    assert Revocation.objects.get(request=fixed).release_on == day("2017-06-28")


def test_the_warrant_is_cancelled_and_probation_is_written_to() -> None:
    request = a_standard_recall(a_cast()).request
    revocation = Revocation.objects.get()
    assert revocation.warrant_cancelled_at == at("2017-06-01 20:00")
    assert due(request, "T_NSY")
    letter = request.papers.get(kind=PaperKind.RETURNED_LETTER)
    assert "15 June 2017" in str(letter.words)
    told = RecallNotice.objects.filter(request=request, event="returned").values_list("recipient", flat=True)
    assert Recipient.OFFICER in told


def bring_back(request: RecallRequest) -> None:
    with transaction.atomic():
        locked = lock_at_ppcs(request.pk)
        bring_end_back(locked, locked_revocation(locked), by=a_decider(), at=at("2017-06-06 10:00"))


def ends(sentence: Sentence) -> list[object]:
    """Ends of the licence, and first and last day of the supervision after it."""
    licence = Sentence.objects.get(pk=sentence.pk)
    after = Sentence.objects.get(follows=licence)
    return [licence.licence_ends_on, licence.ends_on, after.starts_on, after.ends_on]
