"""Days at large within a fixed term or added to it, by acting: the release and the end of the sentence move (§2.5)."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from cases.models import Clock, Sentence
from probation.outbox.models import Message
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.back_to_custody import record_release
from recall.actions.casework.rescind import ask_to_rescind, decide_rescind
from recall.actions.casework.term_days import add_days_to_term
from recall.models import RecallNotice, RecallRequest, Revocation
from recall.vocabulary import RecallState
from tests.factories import recalls
from tests.factories.custody import a_fixed_term, a_standard_recall
from tests.factories.recalls import a_cast, a_decider, reload
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def add(
    request: RecallRequest, at_large: int, added: int, *, now: str = "2017-06-12 10:00", **other: Any
) -> Revocation:
    said = {"why": "Absconded; 7 days awarded.", "by": a_decider(), **other}
    return add_days_to_term(request, days_at_large_in_term=at_large, added_days=added, at=at(now), **said)


def release_clocks(request: RecallRequest) -> list[tuple[date, bool]]:
    rows = Clock.objects.filter(kind="T_FTR", sentence=request.sentence).order_by("pk")
    return [(clock.due_on, clock.stopped_at is None) for clock in rows]


def test_they_put_off_the_release_and_days_at_large_the_sentence_too_until_it_is_rescinded() -> None:
    cast = a_cast()
    request = a_fixed_term(cast).request
    ended = Sentence.objects.get(pk=request.sentence_id).ends_on
    assert ended is not None
    assert add(request, 3, 7).release_on == day("2017-07-08")
    assert release_clocks(request) == [(day("2017-06-28"), False), (day("2017-07-08"), True)]
    assert Sentence.objects.get(pk=request.sentence_id).ends_on == ended + timedelta(days=3)
    told = RecallNotice.objects.filter(event__startswith="term-moved").values_list("recipient", flat=True)
    assert {"prison", "officer"} <= set(told)
    bodies = Message.objects.filter(topic="recall.fact").order_by("pk").values_list("body", flat=True)
    dates = [body["about"]["release_on"] for body in bodies if body["fact"] == "release-date"]
    assert dates == ["2017-06-28", "2017-07-08"]
    # Some given back, told after the day the term would have ended on: that day was never missed.
    assert add(request, 3, 5, now="2017-07-03 10:00").release_on == day("2017-07-06")
    assert release_clocks(request)[-1] == (day("2017-07-06"), True)
    with pytest.raises(Refused, match="fixed term ends on 6 July 2017"):
        record_release(request, released_on=day("2017-07-05"), by=a_decider(), at=at("2017-07-06 12:00"))
    add(request, 1, 7, now="2017-07-03 11:00")
    assert Sentence.objects.get(pk=request.sentence_id).ends_on == ended + timedelta(days=1)
    ask_to_rescind(request, details="Kept every condition.", by=cast.officer, at=at("2017-07-04 10:00"))
    decided = {"approve": True, "every_condition_kept": True, "details": "Shown.", "by": a_decider()}
    decide_rescind(request, at=at("2017-07-04 11:00"), **decided)
    assert reload(request).state == RecallState.STOPPED
    restored = Sentence.objects.get(pk=request.sentence_id)
    revocation = Revocation.objects.get()
    assert restored.unlawfully_at_large_days == revocation.days_at_large == revocation.days_at_large_in_term == 0


def test_nobody_is_held_past_the_sentence_which_only_days_at_large_put_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recalls, "a_licence", partial(recalls.a_licence, term="228 days"))
    request = a_fixed_term(a_cast(), on="2017-05-17 20:00").request
    assert add(request, 0, 20, now="2017-05-22 10:00").release_on == day("2017-05-25")
    assert release_clocks(request) == [(day("2017-05-25"), True)]
    assert add(request, 2, 20, now="2017-05-22 11:00").release_on == day("2017-05-27")


def test_only_days_that_can_be_of_a_fixed_term_that_is_served_by_ppcs_and_with_why() -> None:
    cast = a_cast()
    request = a_fixed_term(cast).request
    with pytest.raises(Refused) as refused:
        add(request, 11, -1, why=" ")
    assert [reason.field for reason in refused.value.decision.reasons] == [
        "days_at_large_in_term",
        "added_days",
        "why",
    ]
    with pytest.raises(Refused, match="recorded already"):
        add(request, 0, 0)
    with pytest.raises(NotAdmitted):
        add(request, 1, 0, by=cast.officer)
    with pytest.raises(StateConflict):
        add(a_standard_recall(a_cast()).request, 1, 0)
    assert set(Revocation.objects.values_list("days_at_large_in_term", "added_days")) == {(0, 0)}
    assert release_clocks(request) == [(day("2017-06-28"), True)]
