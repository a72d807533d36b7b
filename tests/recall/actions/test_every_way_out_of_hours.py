"""Every way of a recall out of hours, which may be revoked before its report is signed (recall.md §8 case 31)."""

import pytest

from probation.process_maps import arrows_of
from recall.actions.casework.end_at_ppcs import stop_at_ppcs
from recall.actions.casework.revoke_before_part_a import revoke_before_part_a
from recall.flows import PpcsRecall
from recall.vocabulary import Chart, RecallState, Signer
from recall.vocabulary.casework import StopReason
from tests.factories.out_of_hours import a_telephone_decision, an_out_of_hours_recall
from tests.factories.recalls import (
    a_decider,
)
from tests.factories.times import at

from .charts_walk import WITH_PPCS, Walk, acts_of, the_stage

pytestmark = pytest.mark.usefixtures("reference")
OUT_OF_HOURS = {
    "collect",
    "complete",
    "countersign",
    "endorse",
    "reject",
    "reopen",
    "return",
    "submit",
    "take",
    "withdraw",
}
"""The acts that go from a recall instigated out of hours, by the first word of their names."""


def test_an_out_of_hours_recall_needs_the_same_signatures_though_it_may_be_revoked_before_them() -> None:
    cast = the_stage(Chart.NPS)
    request = an_out_of_hours_recall(cast)
    decider = a_decider()
    # That nobody else signs, and that no other act goes from these states, is proved by the walk of the chart.
    every = acts_of(request, cast, [cast.officer, cast.manager, cast.senior])
    acts = {name: act for name, act in every.items() if name.split()[0] in OUT_OF_HOURS} | {
        "stop": lambda r, t: stop_at_ppcs(r, reason=StopReason.ERROR, detail="Another.", by=decider, at=t)
    }
    for number, who in enumerate((cast.officer, cast.manager, cast.senior, decider)):
        acts[f"revoke {number}"] = lambda r, t, w=who: revoke_before_part_a(  # type: ignore[misc]
            r, decided=a_telephone_decision(), by=w, at=t
        )
    walk = Walk(acts, Chart.NPS).go(request, at("2017-05-15 09:00"))
    assert {request.state for request, _ in walk.sent} == WITH_PPCS
    assert all(len(signatures) == len(Signer) for _, signatures in walk.sent)
    assert walk.revoked_by == {decider}
    assert walk.running_at_the_end == set()
    assert walk.stuck == set()
    out_of_hours = [a for a in arrows_of(PpcsRecall) if a.name in ("take_in_part_a", "stop_recall")]
    not_taken = {("nps", a.source, a.name, a.target) for a in out_of_hours} - walk.arrows
    # PPCS was telephoned by the manager on duty: the officer need not.
    on_paper = {("nps", state.value, "stop_recall", "stopped") for state in WITH_PPCS}
    assert not_taken - on_paper == {("nps", "ppcs-alerted", "stop_recall", "stopped")}
    assert ("nps", "ooh-instigated", "collect_rationale", "initiated") in walk.arrows
    # Nothing is withdrawn or refused once the licence is revoked.
    ended = {request.state for request in walk.over if request.revoked_before_part_a_at}
    assert ended == {RecallState.STOPPED}
