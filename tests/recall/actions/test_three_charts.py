"""Each chart from the concern to PPCS, with separate people."""

import pytest

from recall.vocabulary import Chart, RecallState
from tests.factories.recalls import a_cast, a_submitted_recall, reload

pytestmark = pytest.mark.usefixtures("reference")


@pytest.mark.parametrize("chart", Chart)
def test_a_recall_reaches_ppcs(chart: Chart) -> None:
    request = a_submitted_recall(a_cast(chart), chart=chart)
    now = reload(request)
    assert (now.state, now.chart) == (RecallState.SUBMITTED_TO_PPCS, chart)
