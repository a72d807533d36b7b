"""Executive release and the Parole Board; the numbered cases of recall.md §8."""

from typing import Any

import pytest

from cases.models import Clock, Condition
from probation.accounts.roles import PPCS_CASEWORKER
from probation.policy import Refused
from probation.refusals import NotAdmitted
from recall.actions.casework.back_to_custody import record_release
from recall.actions.casework.board_outcome import Outcome, record_board_outcome
from recall.actions.casework.executive import consider_executive_release
from recall.actions.casework.refer import refer_to_parole_board
from recall.actions.casework.upgrade import upgrade_to_standard
from recall.models import (
    Dossier,
    ExecutiveRelease,
    FixedTermUpgrade,
    RecallNotice,
    RecallPaper,
    RecallRequest,
    Referral,
    Representation,
)
from recall.queries.standing import standing_of
from recall.vocabulary import RecallType
from recall.vocabulary.casework import CaseworkState
from recall.vocabulary.custody import BoardOutcome, PaperKind, Recipient, ReleaseKind, RepresentationsBy
from tests.factories.recalls import a_cast, a_decider, a_submitted_recall, reload
from tests.factories.review import a_long_recall, a_returned_recall, a_sent_report
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def represented(request: RecallRequest, on: str) -> Representation:
    """Representations as the prison sends them."""
    return Representation.objects.create(
        request=request,
        made_by=RepresentationsBy.SELF,
        received_on=day(on),
        text="I did tell my officer where I was.",
        recorded_at=at(f"{on} 12:00"),
        recorded_by=a_decider(),
    )


def an_issued_dossier(request: RecallRequest) -> Dossier:
    """The first dossier, with the prison."""
    issued_at = at("2017-05-23 09:00")
    return Dossier.objects.create(
        request=request, prison="HMP Example", checked=True, issued_at=issued_at, issued_by=a_decider()
    )


def released_with_the_conditions_asked_for(request: RecallRequest, on: str) -> None:
    """The conditions added with the dossier are on the licence again, and on its paper."""
    asked = "Not to enter Stafford town centre."
    Dossier.objects.update_or_create(
        request=request, defaults={"prison": "HMP Example", "checked": True, "extra_conditions": asked}
    )
    record_release(request, released_on=day(on), by=a_decider(), at=at(f"{on} 16:00"))
    assert Condition.objects.get(sentence=request.sentence, text=asked).from_date == day(on)
    assert asked in str(RecallPaper.objects.get(kind=PaperKind.RELEASE_LICENCE).words)


def test_case_47_released_by_executive_release_before_day_28_there_is_no_referral() -> None:
    request = a_returned_recall(a_cast())
    decider, caseworker = a_decider(), somebody_of("PPCS", PPCS_CASEWORKER)
    ordered: dict[str, Any] = {
        "detention_needed": False,
        "reasons": "He can be managed now.",
        "release_on": day("2017-06-10"),
    }
    with pytest.raises(NotAdmitted):
        consider_executive_release(request, **ordered, by=caseworker, at=at("2017-06-05 09:00"))
    with pytest.raises(Refused) as refused:
        consider_executive_release(request, detention_needed=None, reasons="", by=decider, at=at("2017-06-05 09:00"))
    assert [reason.field for reason in refused.value.decision.reasons] == ["detention_needed", "reasons"]
    assert not ExecutiveRelease.objects.exists()
    kept_in = consider_executive_release(
        request, detention_needed=True, reasons="No plan yet.", by=decider, at=at("2017-06-05 09:00")
    )
    assert kept_in.release_on is None
    consider_executive_release(request, **ordered, by=decider, at=at("2017-06-06 09:00"))
    with pytest.raises(Refused, match="is released on 10 June 2017"):
        refer_to_parole_board(request, by=caseworker, at=at("2017-06-19 09:00"))
    assert not Referral.objects.exists()
    released_with_the_conditions_asked_for(request, "2017-06-10")
    told = RecallNotice.objects.get(event__startswith="release-ordered", recipient=Recipient.PRISON)
    assert (told.name, "on 10 June 2017" in told.text) == ("HMP Example", True)


def test_case_45_a_fixed_term_is_referred_only_on_representations() -> None:
    cast = a_cast()
    request = a_returned_recall(cast, a_submitted_recall(cast, recall_type=RecallType.FIXED))
    with pytest.raises(Refused, match="only where representations are made"):
        refer_to_parole_board(request, by=a_decider(), at=at("2017-05-24 09:00"))
    represented(request, "2017-05-24")
    short: dict[str, Any] = {"release_before": None, "release_at": None, "release_now": "no"}
    a_sent_report(cast, request, on="2017-05-26 09:00", **short)
    referral = refer_to_parole_board(reload(request), by=a_decider(), at=at("2017-05-26 10:00"))
    assert referral.because == "representations"
    words = str(RecallPaper.objects.get(pk=referral.paper_id).words)
    assert "I did tell my officer where I was." in words
    assert "No adjudications." in words
    hearing = Outcome(outcome=BoardOutcome.ORAL_HEARING, determined_on=day("2017-05-30"), reasons="To hear him.")
    with pytest.raises(Refused, match="no oral hearing"):
        record_board_outcome(request, decided=hearing, by=a_decider(), at=at("2017-05-30 10:00"))
    release = Outcome(outcome=BoardOutcome.RELEASE_NOW, determined_on=day("2017-05-30"), reasons="Manageable.")
    record_board_outcome(request, decided=release, by=a_decider(), at=at("2017-05-30 11:00"))
    new: dict[str, Any] = {"new_information": "Charged with wounding.", "new_charge": "serious"}
    with pytest.raises(Refused, match="which binds"):
        upgrade_to_standard(request, **new, by=a_decider(), at=at("2017-05-30 12:00"))
    assert not FixedTermUpgrade.objects.exists()


def test_the_standard_route_from_day_28_by_a_hearing_to_no_release_a_review_and_release() -> None:
    cast, ppcs = a_cast(), a_decider()
    request = a_returned_recall(cast, a_long_recall(cast))
    an_issued_dossier(request)
    a_sent_report(cast, request)
    assert standing_of(reload(request)).state == CaseworkState.AWAITING_SECONDARY_DOSSIER
    with pytest.raises(Refused, match="it is referred on 19 June 2017"):
        refer_to_parole_board(request, by=ppcs, at=at("2017-06-18 09:00"))
    referral = refer_to_parole_board(request, by=ppcs, at=at("2017-06-19 09:00"))
    assert referral.because == "day-28"
    assert not Clock.objects.filter(kind="T_28", stopped_at__isnull=True).exists()
    with pytest.raises(Refused, match="with the Parole Board already"):
        refer_to_parole_board(request, by=ppcs, at=at("2017-06-19 10:00"))
    hearing = Outcome(
        outcome=BoardOutcome.ORAL_HEARING,
        determined_on=day("2017-07-03"),
        hearing_on=day("2017-09-04"),
        reasons="Hear.",
    )
    record_board_outcome(request, decided=hearing, by=ppcs, at=at("2017-07-03 10:00"))
    assert standing_of(reload(request)).state == CaseworkState.ORAL_HEARING
    none = Outcome(outcome=BoardOutcome.NO_RELEASE, determined_on=day("2017-09-04"), reasons="Not yet.")
    decided = record_board_outcome(request, decided=none, by=ppcs, at=at("2017-09-05 10:00"))
    assert (decided.pk, decided.next_review_on) == (referral.pk, day("2018-09-04"))
    with pytest.raises(Refused, match="its decision binds"):
        record_board_outcome(request, decided=none, by=ppcs, at=at("2017-09-05 10:05"))
    assert Clock.objects.get(kind="T_ANN").due_on == day("2018-09-04")
    report = standing_of(reload(request)).open_report
    assert report is not None
    assert (report.kind, report.due_on) == ("part-c", day("2018-08-07"))
    review = refer_to_parole_board(request, by=ppcs, at=at("2018-08-20 09:00"))
    assert review.because == "review"
    release = Outcome(outcome=BoardOutcome.RELEASE_NOW, determined_on=day("2018-08-30"), reasons="Manageable.")
    record_board_outcome(request, decided=release, by=ppcs, at=at("2018-08-30 15:00"))
    assert standing_of(reload(request)).referral.release_on == day("2018-08-30")
    released_with_the_conditions_asked_for(request, "2018-08-30")
    told = RecallNotice.objects.filter(event__startswith="board-decided", recipient=Recipient.PRISON)
    assert ["no release" in notice.text for notice in told.order_by("pk")] == [False, True, False]


def test_case_48_no_release_and_the_sentence_ends_within_the_year_so_there_is_no_review() -> None:
    cast, ppcs = a_cast(), a_decider()
    request = a_returned_recall(cast)
    refer_to_parole_board(request, by=ppcs, at=at("2017-06-19 09:00"))
    none = Outcome(outcome=BoardOutcome.NO_RELEASE, determined_on=day("2017-07-03"), reasons="Not yet.")
    decided = record_board_outcome(request, decided=none, by=ppcs, at=at("2017-07-03 10:00"))
    assert decided.next_review_on is None
    assert not Clock.objects.filter(kind="T_ANN").exists()


def test_p18_a_direction_to_release_binds_before_a_later_day_of_executive_release() -> None:
    cast, ppcs = a_cast(), a_decider()
    request = a_returned_recall(cast, a_long_recall(cast))
    late: dict[str, Any] = {
        "detention_needed": False,
        "reasons": "He can be managed then.",
        "release_on": day("2017-08-30"),
    }
    refer_to_parole_board(request, by=ppcs, at=at("2017-06-19 09:00"))
    consider_executive_release(request, **late, by=ppcs, at=at("2017-06-20 09:00"))
    with pytest.raises(Refused, match="Nothing releases the person"):
        record_release(request, released_on=day("2017-07-09"), by=ppcs, at=at("2017-07-09 12:00"))
    now = Outcome(outcome=BoardOutcome.RELEASE_NOW, determined_on=day("2017-07-10"), reasons="Manageable.")
    record_board_outcome(request, decided=now, by=ppcs, at=at("2017-07-10 10:00"))
    kept = record_release(request, released_on=day("2017-07-11"), by=ppcs, at=at("2017-07-11 12:00"))
    assert kept.release_kind == ReleaseKind.PAROLE_BOARD
