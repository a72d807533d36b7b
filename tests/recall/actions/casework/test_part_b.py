"""Part B: asked for at the return, written in the app, sent once with a clear recommendation."""

import pytest

from cases.models import Clock
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.board_outcome import Outcome, record_board_outcome
from recall.actions.casework.refer import refer_to_parole_board
from recall.actions.casework.representations import receive_representations
from recall.actions.casework.upgrade import upgrade_to_standard
from recall.actions.casework.write_part_b import save_part_b, send_part_b
from recall.models import RecallPaper, RiskReport
from recall.queries.standing import standing_of
from recall.vocabulary.custody import BoardOutcome, RepresentationsBy, RiskReportKind
from tests.factories.custody import a_fixed_term
from tests.factories.recalls import a_cast, a_decider, reload
from tests.factories.review import a_long_recall, a_returned_recall, an_open_report, written_part_b
from tests.factories.staff import an_officer
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def test_part_b_is_saved_as_it_is_typed_and_sent_once_as_a_paper_that_stays() -> None:
    cast = a_cast()
    request = a_returned_recall(cast)
    report = an_open_report(request)
    assert report.due_on == day("2017-06-05")
    clock = Clock.objects.get(kind="T_PB", subject__startswith=f"recall.request/{request.pk}/")
    assert clock.due_on == day("2017-06-05")
    save_part_b(report, {"conduct": "No adju"}, by=cast.officer, at=at("2017-05-30 09:00"), version=1)
    with pytest.raises(StateConflict):
        save_part_b(report, {"conduct": "Another"}, by=cast.officer, at=at("2017-05-30 09:01"), version=1)
    with pytest.raises(Refused) as refused:
        send_part_b(report, {"because": "He has settled."}, by=cast.officer, at=at("2017-05-30 09:02"))
    lacking = {reason.field for reason in refused.value.decision.reasons}
    assert {"new_information", "risk", "release_before", "release_at", "copy_given"} <= lacking
    kept = RiskReport.objects.get(pk=report.pk)
    assert (kept.answers, kept.sent_at) == ({"conduct": "No adju", "because": "He has settled."}, None)
    with pytest.raises(NotAdmitted):
        send_part_b(report, written_part_b(), by=an_officer(), at=at("2017-06-01 11:00"))
    sent = send_part_b(report, written_part_b(release_at="yes"), by=cast.officer, at=at("2017-06-01 11:00"))
    assert (sent.supports_release, sent.sent_at) == (True, at("2017-06-01 11:00"))
    paper = RecallPaper.objects.get(request=request, kind="part-b")
    assert sent.paper_id == paper.pk
    assert "No adjudications." in str(paper.words)
    assert paper.code in str(paper.words)
    clock.refresh_from_db()
    assert clock.stopped_at == at("2017-06-01 11:00")
    with pytest.raises(Refused):
        send_part_b(report, written_part_b(), by=cast.officer, at=at("2017-06-01 11:05"))
    assert standing_of(reload(request)).open_report is None


def test_a_late_part_b_says_why_and_does_not_recommend_two_things_at_once() -> None:
    cast = a_cast()
    report = an_open_report(a_returned_recall(cast))
    torn = written_part_b(release_before="yes", release_at="no")
    with pytest.raises(Refused) as refused:
        send_part_b(report, torn, by=cast.officer, at=at("2017-06-06 11:00"))
    assert [reason.field for reason in refused.value.decision.reasons] == ["late_reason", "release_at"]
    late = written_part_b(late_reason="The prison gave no date for a visit.")
    sent = send_part_b(report, late, by=cast.officer, at=at("2017-06-06 11:05"))
    assert "The prison gave no date" not in str(sent.paper.words if sent.paper else "")
    clock = Clock.objects.get(kind="T_PB", subject__startswith=f"recall.request/{report.request_id}/")
    assert clock.late_reason == "The prison gave no date for a visit."


def test_part_b_of_a_fixed_term_goes_to_the_board_as_it_was_answered_though_the_recall_is_standard_now() -> None:
    cast, ppcs = a_cast(), a_decider()
    request = a_fixed_term(cast).request
    represented = {"made_by": RepresentationsBy.SELF, "received_on": day("2017-06-03"), "text": "I kept in touch."}
    receive_representations(request, **represented, by=ppcs, at=at("2017-06-05 12:00"))
    short = written_part_b(release_before=None, release_at=None, release_now="yes")
    send_part_b(RiskReport.objects.get(), short, by=cast.officer, at=at("2017-06-07 12:00"))
    new = {"new_information": "Charged with wounding.", "new_charge": "serious"}
    upgrade_to_standard(request, **new, by=ppcs, at=at("2017-06-08 12:00"))
    dues = Clock.objects.filter(sentence=request.sentence, stopped_at__isnull=True, kind__in=("T_PB", "T_28"))
    assert {clock.kind: str(clock.due_on) for clock in dues} == {"T_PB": "2017-06-22", "T_28": "2017-06-29"}
    referral = refer_to_parole_board(reload(request), by=ppcs, at=at("2017-06-09 12:00"))
    assert referral.report is not None
    assert referral.report.supports_release
    words = str(referral.paper.words if referral.paper else "")
    assert "Do you recommend release?" in words
    assert "before day 28" not in words


def test_where_the_board_decides_without_part_b_it_is_awaited_no_more_and_part_c_takes_its_place() -> None:
    cast, ppcs = a_cast(), a_decider()
    request = a_returned_recall(cast, a_long_recall(cast))
    report = RiskReport.objects.get()
    save_part_b(report, {"conduct": "No adjudications."}, by=cast.officer, at=at("2017-06-02 09:00"))
    refer_to_parole_board(request, by=ppcs, at=at("2017-06-19 09:00"))
    none = Outcome(outcome=BoardOutcome.NO_RELEASE, determined_on=day("2017-07-03"), reasons="Not yet.")
    record_board_outcome(request, decided=none, by=ppcs, at=at("2017-07-03 10:00"))
    later = RiskReport.objects.get()
    assert (later.kind, later.number, later.due_on) == (RiskReportKind.PART_C, 2, day("2018-06-05"))
    assert later.answers == {"conduct": "No adjudications."}
    clocks = Clock.objects.filter(kind="T_PB", sentence=request.sentence).order_by("due_on")
    assert [(str(clock.due_on), clock.stopped_because) for clock in clocks] == [
        ("2017-06-05", "the Parole Board decided without it"),
        ("2018-06-05", ""),
    ]
