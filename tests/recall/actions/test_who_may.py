"""Who may do what in which state of which chart: every role and relation, every act, every state a request rests in.

Each chart is walked once; in each state every cell is tried, and what the pages offer is asked for too.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.db import transaction

from cases.vocabulary import RoshLevel
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.models import RecallRequest
from recall.queries.open_acts import open_acts
from recall.vocabulary import Chart
from recall.vocabulary import RecallState as S
from tests.enforcement.actions.breach.seeing import nothing_changes
from tests.factories.appointments import an_appointment
from tests.factories.recalls import Cast, a_cast, a_concern, a_licence, reload, write_part_a
from tests.factories.risk import an_assessment
from tests.factories.times import at
from tests.recall.api.sending import out_of_hours

from .acts import ACTS, OFFERED_AS, T
from .who_may import (
    MANAGER,
    NPS_SENIOR,
    OFFICER,
    SENIOR,
    TABLE,
    admitted,
    cells,
    everybody,
    staff,
)

pytestmark = pytest.mark.usefixtures("reference")


@dataclass
class Walk:
    """One request on its chart, and everybody who may try something of it. ``met``: the states it has been in."""

    chart: Chart
    request: RecallRequest
    people: dict[str, User]
    met: set[S]

    def take(self, act: str, who: str) -> None:
        """A step on the way."""
        ACTS[act](self.request, self.people[who])

    def asks(self) -> None:
        """Every cell of the state the request is in: how it goes, and what the pages offer."""
        request = reload(self.request)
        state = S(request.state)
        self.met.add(state)
        wanted = {(act, who): goes for act, who, goes in cells(self.chart, state)}
        went = {}
        with nothing_changes():
            for (act, who), goes in wanted.items():
                went[act, who] = attempt(ACTS[act], request, self.people[who], expected=goes)
        assert went == wanted, state
        offered = {(act, who) for who in everybody(self.chart) for act in offered_to(request, self.people[who])}
        open_to = {(act, who) for act in ACTS for who in admitted(self.chart, act, state)}
        assert offered == open_to, state

    @contextmanager
    def aside(self, act: str, who: str) -> Iterator[None]:
        """A step off the way, taken back afterwards."""
        point = transaction.savepoint()
        self.take(act, who)
        yield
        transaction.savepoint_rollback(point)

    def asks_where_it_leads(self, *steps: tuple[str, str]) -> None:
        """The states one step off the way."""
        for act, who in steps:
            with self.aside(act, who):
                self.asks()


def attempt(act: Callable[[RecallRequest, User], object], request: RecallRequest, by: User, *, expected: str) -> str:
    """How it goes. What is done is taken back; a refusal leaves nothing to take back."""
    if expected != "done":
        return outcome(act, request, by)
    point = transaction.savepoint()
    went = outcome(act, request, by)
    transaction.savepoint_rollback(point)
    return went


def outcome(act: Callable[[RecallRequest, User], object], request: RecallRequest, by: User) -> str:
    try:
        act(request, by)
    except (NotAdmitted, StateConflict, Refused) as refusal:
        return type(refusal).__name__
    return "done"


def offered_to(request: RecallRequest, person: User) -> set[str]:
    """The acts the pages offer this person."""
    offered = open_acts(request, Acting(person, T))
    return {act for act in ACTS if OFFERED_AS.get(act, {act}) & offered}


def begun(chart: Chart) -> Walk:
    """A concern, on its chart."""
    cast = a_cast(chart)
    licence = a_licence(cast.officer)
    raised = chart == Chart.CRC_RAISED
    an_assessment(licence.person, RoshLevel.HIGH if raised else RoshLevel.MEDIUM, by=cast.officer)
    an_appointment(licence, starts_at=at("2017-06-20 10:00"), arranged_at=at("2017-05-10 10:00"))
    request = a_concern(cast, licence, rosh_risen=raised)
    return Walk(chart, request, staff(chart, cast), set())


def writes(walk: Walk) -> None:
    """The type is chosen and Part A written."""
    walk.take("choose_type", OFFICER)
    write_part_a(walk.request, Cast(*(walk.people[who] for who in (OFFICER, MANAGER, SENIOR))), at_time=T)


def signs(walk: Walk) -> None:
    """From Part A completed to countersigned, asked everywhere."""
    walk.take("complete_part_a", OFFICER)
    walk.asks()
    walk.asks_where_it_leads(("return_report", MANAGER))
    walk.take("countersign", MANAGER)
    walk.asks()


def submits(walk: Walk, by: str) -> None:
    """From endorsed to PPCS, asked everywhere."""
    walk.asks()
    walk.take("submit", by)
    walk.asks()


def on_chart_1() -> Walk:
    walk = begun(Chart.CRC)
    walk.asks()
    walk.take("consider", OFFICER)
    walk.asks()
    walk.take("review_rosh", OFFICER)
    walk.asks()
    walk.asks_where_it_leads(("decide_not_to_recall", MANAGER), ("withdraw", MANAGER))
    walk.take("agree", MANAGER)
    writes(walk)
    walk.asks()
    signs(walk)
    walk.take("endorse", SENIOR)
    submits(walk, OFFICER)
    return walk


def on_chart_2() -> Walk:
    walk = begun(Chart.CRC_RAISED)
    walk.take("consider", OFFICER)
    walk.asks()
    walk.asks_where_it_leads(("decide_not_to_recall", MANAGER), ("withdraw", MANAGER))
    walk.take("agree", MANAGER)
    writes(walk)
    walk.asks()
    walk.take("alert_ppcs", OFFICER)
    walk.asks()
    signs(walk)
    walk.take("refer_to_nps", MANAGER)
    walk.asks()
    walk.asks_where_it_leads(("reject_for_nps", NPS_SENIOR))
    walk.take("endorse", NPS_SENIOR)
    submits(walk, NPS_SENIOR)
    return walk


def on_chart_3() -> Walk:
    walk = begun(Chart.NPS)
    walk.asks()
    walk.take("consider", OFFICER)
    walk.asks()
    walk.asks_where_it_leads(("decide_not_to_recall", MANAGER), ("withdraw", MANAGER))
    walk.take("agree", MANAGER)
    writes(walk)
    walk.asks()
    walk.take("alert_ppcs", OFFICER)
    walk.asks()
    signs(walk)
    walk.asks_where_it_leads(("reject_as_senior", SENIOR))
    walk.take("endorse", SENIOR)
    submits(walk, OFFICER)
    return walk


@pytest.mark.parametrize(
    ("chart", "walked"), [(Chart.CRC, on_chart_1), (Chart.CRC_RAISED, on_chart_2), (Chart.NPS, on_chart_3)]
)
def test_each_act_is_open_to_those_of_the_table_and_to_nobody_else(chart: Chart, walked: Callable[[], Walk]) -> None:
    of_the_table = {state for rows in TABLE[chart].values() for states, _ in rows for state in states}
    ended = {S.NOT_RECALLED, S.WITHDRAWN}
    own = {Chart.CRC: set(), Chart.CRC_RAISED: {S.REJECTED_BY_NPS}, Chart.NPS: {S.REJECTED_BY_SENIOR_MANAGER}}[chart]
    assert walked().met == (of_the_table | ended | own) - {S.OOH_INSTIGATED}


def test_a_recall_instigated_out_of_hours_is_collected_by_whoever_writes_part_a() -> None:
    cast = a_cast()
    people = staff(Chart.NPS, cast)
    request = out_of_hours(cast)
    an_appointment(request.sentence, starts_at=at("2017-06-20 10:00"), arranged_at=at("2017-05-10 10:00"))
    walk = Walk(Chart.NPS, request, people, set())
    walk.asks()
    assert walk.met == {S.OOH_INSTIGATED}


def test_on_chart_2_recall_is_considered_once_beside_the_arrows() -> None:
    walk = begun(Chart.CRC_RAISED)
    went = {
        who: attempt(ACTS["consider"], walk.request, person, expected="done") for who, person in walk.people.items()
    }
    offered = {who for who, person in walk.people.items() if "consider" in offered_to(reload(walk.request), person)}
    assert {who for who, how in went.items() if how == "done"} == offered == {OFFICER, "who covers for them", MANAGER}


def test_every_act_is_in_the_table_of_some_chart() -> None:
    assert {act for table in TABLE.values() for act in table} == set(ACTS)
