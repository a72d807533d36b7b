"""Every way through each chart, by acting, tried by everybody: what no way does, and what every way leads to.

No way reaches PPCS without every signature its chart demands, none with two of them by one person, none of an emergency
without PPCS's verbal approval; no way that ends leaves a clock running; and every arrow of the chart is taken.
"""

import pytest

from probation.accounts.models import Organisation, Sector
from probation.process_maps import arrows_of
from recall.flows import BY_CHART
from recall.vocabulary import Chart, Signer
from tests.factories.recalls import (
    the_nps,
)

from .charts_walk import walked

pytestmark = pytest.mark.usefixtures("reference")


@pytest.mark.parametrize("chart", Chart)
def test_no_way_reaches_ppcs_unsigned_and_none_is_signed_twice_by_one_person(chart: Chart) -> None:
    walk = walked(chart)
    assert walk.sent, "no way reaches PPCS"
    for request, signatures in walk.sent:
        by_part = {Signer(signature.signer): signature.signed_by for signature in signatures}
        assert set(by_part) == set(Signer), (request.chart, by_part)
        people = [request.completed_by_id, *(who.pk for who in by_part.values())]
        assert len(set(people)) == 3
        if request.chart != Chart.CRC:
            assert by_part[Signer.SENIOR_MANAGER].organisation.sector == Sector.NPS  # type: ignore[union-attr]
        assert not request.is_emergency or request.ppcs_approved
        assert request.chart != Chart.CRC or not request.is_emergency
    assert walk.running_at_the_end == set()
    assert walk.stuck == set()
    if chart == Chart.CRC:
        taken = {verb for followed, _, verb, _ in walk.arrows if followed == Chart.CRC_RAISED}
        assert taken >= NOT_FROM_A_CONCERN[Chart.CRC_RAISED]
    drawn = {(chart.value, a.source, a.name, a.target) for a in arrows_of(BY_CHART[chart])}
    not_taken = {arrow for arrow in drawn - walk.arrows if arrow[2] not in NOT_FROM_A_CONCERN[chart]}
    assert not_taken == NEEDS_A_SETTING[chart]


NOT_FROM_A_CONCERN = {
    Chart.CRC: set(),
    Chart.CRC_RAISED: {
        "identify_rosh_increase",
        "carry_over_agreed",
        "carry_over_completed",
        "carry_over_countersigned",
    },
    Chart.NPS: {"collect_rationale"},
}
"""Arrows a walk from a concern on this chart does not take: the take-over from chart 1, and out of hours."""
NEEDS_A_SETTING = {
    Chart.CRC: {("crc", "part-a-countersigned", "submit", "submitted-to-ppcs")},
    Chart.CRC_RAISED: set(),
    Chart.NPS: {("nps", "ooh-instigated", "withdraw", "withdrawn")},
}
"""Without a senior endorsement only where the provider asks none; withdrawn out of hours, in the walk of that below."""


def test_there_is_an_nps_division_to_refer_to() -> None:
    assert Organisation.objects.get(pk=the_nps().pk).sector == Sector.NPS
