"""The dossier disclosed by the prison, Parts 1 to 3, and representations, by acting."""

from dataclasses import replace

import pytest

from cases.models import Clock
from probation.policy import Refused
from recall.actions.casework.board_outcome import Outcome, record_board_outcome
from recall.actions.casework.disclosure import SentBack, record_disclosure
from recall.actions.casework.refer import refer_to_parole_board
from recall.actions.casework.representations import receive_representations
from recall.actions.casework.upgrade import upgrade_to_standard
from recall.models import Disclosure, RecallRequest, Representation, RiskReport
from recall.queries.custody.differences import differences_of
from recall.queries.standing import standing_of
from recall.vocabulary.casework import CaseworkState
from recall.vocabulary.custody import BoardOutcome, RepresentationsBy
from tests.factories.custody import a_dossier_issued, a_fixed_term, a_standard_recall
from tests.factories.recalls import a_cast, a_decider, reload
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")

GIVEN = SentBack(received_on=day("2017-06-02"), disclosed_on=day("2017-06-05"), explained_by="Officer Example")


def is_running(request: RecallRequest, kind: str) -> bool:
    return Clock.objects.get(kind=kind, subject=f"recall.request/{request.pk}").stopped_at is None


def test_it_is_given_and_explained_then_part_1_comes_back_even_without_representations() -> None:
    request = a_fixed_term(a_cast()).request
    a_dossier_issued(request)
    record_disclosure(request, sent_back=GIVEN, by=a_decider(), at=at("2017-06-05 12:00"))
    assert (is_running(request, "T_DISC"), is_running(request, "T_P1")) == (False, True)
    assert standing_of(reload(request)).state == CaseworkState.SERVING_FIXED_TERM
    signed = replace(GIVEN, part_1_signed_on=day("2017-06-06"), representations_by=RepresentationsBy.NONE)
    with pytest.raises(Refused, match="witnessed"):
        record_disclosure(request, sent_back=signed, by=a_decider(), at=at("2017-06-06 12:00"))
    assert Disclosure.objects.get().part_1_signed_on is None
    whole = replace(signed, witness="Officer Two", part_3_on=day("2017-06-06"), prison_release_on=day("2017-06-29"))
    # Another version since changes nothing of when the first was given.
    a_dossier_issued(request, on="2017-06-08 10:00", why="A paper was missing.")
    record_disclosure(request, sent_back=whole, by=a_decider(), at=at("2017-06-09 12:00"))
    assert not is_running(request, "T_P1")
    assert differences_of(standing_of(reload(request))) == (
        "The prison has 29 June 2017 as the release date. Ours is 28 June 2017.",
    )


def test_nothing_is_disclosed_before_it_is_issued_or_by_somebody_nobody_named() -> None:
    request = a_standard_recall(a_cast()).request
    with pytest.raises(Refused, match="has not been issued"):
        record_disclosure(request, sent_back=GIVEN, by=a_decider(), at=at("2017-06-05 12:00"))
    a_dossier_issued(request)
    by_another = replace(
        GIVEN, part_1_signed_on=day("2017-06-05"), witness="W", representations_by=RepresentationsBy.OTHER
    )
    with pytest.raises(Refused, match="who represents the person"):
        record_disclosure(request, sent_back=by_another, by=a_decider(), at=at("2017-06-05 12:00"))
    assert not Disclosure.objects.exists()


def test_case_45_in_a_fixed_term_part_b_is_asked_on_representations_alone() -> None:
    request = a_fixed_term(a_cast()).request
    assert not RiskReport.objects.exists()
    made = receive(request, "2017-06-03", now="2017-06-05")
    assert not made.late
    assert RiskReport.objects.get().due_on == day("2017-06-09")
    assert Clock.objects.filter(kind="T_PB_FTR", sentence=request.sentence).count() == 1


def test_representations_after_the_last_day_of_the_statute_are_late_and_move_nothing() -> None:
    fixed = a_fixed_term(a_cast()).request
    assert receive(fixed, "2017-06-29").late
    assert not RiskReport.objects.exists()
    with pytest.raises(Refused, match="not in the future"):
        receive(fixed, "2017-06-30", now="2017-06-29")
    assert Representation.objects.count() == 1


def test_in_a_standard_recall_the_one_clock_of_the_referral_is_due_on_them() -> None:
    request = a_standard_recall(a_cast()).request
    receive(request, "2017-06-12")
    receive(request, "2017-06-14")
    running = Clock.objects.filter(kind="T_28", sentence=request.sentence, stopped_at__isnull=True)
    assert [str(clock.due_on) for clock in running] == ["2017-06-12"]


def test_no_clock_of_the_referral_starts_while_the_case_is_with_the_board() -> None:
    standard = a_standard_recall(a_cast()).request
    refer_to_parole_board(standard, by=a_decider(), at=at("2017-06-29 09:00"))
    assert not receive(standard, "2017-06-28", now="2017-06-29").late
    upgraded = a_fixed_term(a_cast()).request
    receive(upgraded, "2017-06-05")
    refer_to_parole_board(upgraded, by=a_decider(), at=at("2017-06-05 16:00"))
    new = {"new_information": "Charged with wounding.", "new_charge": "serious"}
    upgrade_to_standard(upgraded, **new, by=a_decider(), at=at("2017-06-10 12:00"))
    assert not Clock.objects.filter(kind="T_28", stopped_at__isnull=True).exists()
    none = Outcome(outcome=BoardOutcome.NO_RELEASE, determined_on=day("2017-06-20"), reasons="Not yet.")
    record_board_outcome(upgraded, decided=none, by=a_decider(), at=at("2017-06-20 12:00"))
    assert not Clock.objects.filter(kind="T_28", stopped_at__isnull=True).exists()


def receive(request: RecallRequest, on: str, *, now: str = "") -> Representation:
    return receive_representations(
        request,
        made_by=RepresentationsBy.SELF,
        received_on=day(on),
        text="I did keep in touch.",
        by=a_decider(),
        at=at(f"{now or on} 15:00"),
    )
