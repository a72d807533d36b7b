"""Who of PPCS hears a clock: whoever has the recall, everybody, or out of hours the officer on duty."""

import pytest

from cases.actions.sweep_clocks import sweep_clocks
from cases.models import Alert
from probation.accounts.models import User
from recall.actions.casework.assign import assign
from recall.queries.booking.on_duty import ppcs_for
from tests.factories.booking import a_caseworker, a_duty
from tests.factories.recalls import a_cast, a_decider, a_submitted_recall, reload
from tests.factories.times import at

pytestmark = pytest.mark.usefixtures("reference")


def test_whoever_has_it_hears_in_office_hours_and_the_officer_on_duty_of_an_emergency_at_night() -> None:
    cast, caseworker, decider, on_duty = a_cast(), a_caseworker(), a_decider(), a_decider()
    a_duty(on_duty, starts=at("2017-05-16 17:00"), ends=at("2017-05-17 09:00"))
    usual, emergency = a_submitted_recall(cast), a_submitted_recall(cast, is_emergency=True)
    everybody = {caseworker, decider, on_duty}
    noon, night, saturday = at("2017-05-16 12:00"), at("2017-05-16 23:00"), at("2017-05-20 12:00")
    assert ppcs_for(reload(emergency), noon) == everybody
    for request in (usual, emergency):
        assign(request, to=decider, by=decider, at=noon)
        assert ppcs_for(reload(request), noon) == {decider}
    assert ppcs_for(reload(usual), night) == everybody
    assert ppcs_for(reload(emergency), night) == {on_duty}
    # Nobody is recorded for the weekend.
    assert ppcs_for(reload(emergency), saturday) == everybody


def test_the_24_hours_of_ppcs_ring_at_ppcs() -> None:
    cast, decider = a_cast(), a_decider()
    request = a_submitted_recall(cast)
    sweep_clocks(at=at("2017-05-17 06:00"))

    def told() -> set[User]:
        found = Alert.objects.filter(text__startswith="PPCS decision").select_related("recipient")
        return {alert.recipient for alert in found}

    assert told() == {decider}
    assign(request, to=decider, by=decider, at=at("2017-05-17 07:00"))
    sweep_clocks(at=at("2017-05-17 10:00"))
    assert told() == {decider, cast.officer, cast.manager, cast.senior}
