"""A case that goes from a CRC to the NPS while its breach runs: lane and measure switch, the days keep their start."""

import pytest

from cases.actions.transfer_case import accept_transfer, ask_transfer
from cases.models import Clock, Sentence
from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.check_pack import check_pack
from enforcement.actions.breach.follow_transfer import follow_transfer
from enforcement.actions.breach.lay_information import lay_information
from enforcement.actions.breach.refer_breach import refer_breach
from enforcement.models import BreachCase
from enforcement.queries.breach.delay_view import delay_of
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import Lane, PackCheck
from probation.accounts.models import User
from probation.outbox.relay import relay
from probation.refusals import NotAdmitted
from tests.factories.breaches import (
    a_breach_case,
    a_referral,
    an_information,
    the_enforcement_officer,
)
from tests.factories.sentences import a_community_order
from tests.factories.staff import NPS_TEAM, a_manager, an_officer
from tests.factories.times import at, day

MOVED_AT = at("2017-04-26 09:00")


@pytest.fixture
def daniel(reference: None) -> User:
    return an_officer(team=NPS_TEAM)


def moved(breach: BreachCase, to: User) -> BreachCase:
    """ROSH rose to high: the NPS takes the case over."""
    sentence, nps = Sentence.objects.get(pk=breach.sentence_id), to.organisation
    assert nps
    assert to.team
    transfer = ask_transfer(
        sentence,
        to=nps,
        reason="ROSH is now high.",
        risk_plan="Seen daily.",
        by=a_manager(team=sentence.team.code),
        at=at("2017-04-25 18:00"),
    )
    accept_transfer(transfer, team=to.team, officer=to, by=a_manager(team=NPS_TEAM), at=MOVED_AT)
    relay(at=MOVED_AT)
    relay(at=MOVED_AT)
    return BreachCase.objects.get(pk=breach.pk)


def clock(breach: BreachCase, kind: str) -> Clock:
    return Clock.objects.get(kind=kind, sentence=breach.sentence_id)


def test_the_measure_of_the_nps_runs_from_the_day_the_crc_knew(officer: User, manager: User, daniel: User) -> None:
    breach = moved(a_breach_case(a_community_order(officer), S.PACK_CHECKED), daniel)
    assert breach.lane == Lane.NPS
    of_crc, of_nps = clock(breach, "D10"), clock(breach, "D11")
    assert (of_crc.stopped_because, of_crc.light(MOVED_AT)) == ("case transferred to another provider", "met")
    assert (of_nps.started_on, of_nps.due_on, of_nps.stopped_at) == (day("2017-04-12"), day("2017-04-28"), None)
    assert clock(breach, "D09").due_on == day("2017-04-26")
    assert clock(breach, "D09").stopped_at is None


def test_it_goes_on_as_a_case_of_the_nps_and_no_measure_of_a_crc_is_left(
    officer: User, manager: User, daniel: User
) -> None:
    breach = moved(a_breach_case(a_community_order(officer), S.PACK_PREPARED), daniel)
    with pytest.raises(NotAdmitted):
        check_pack(breach, confirmed=list(PackCheck), by=manager, at=at("2017-04-26 09:30"))
    check_pack(breach, confirmed=list(PackCheck), by=a_manager(team=NPS_TEAM), at=at("2017-04-26 09:30"))
    refer_breach(breach, content=a_referral(breach), by=daniel, at=at("2017-04-26 10:00"))
    eo = the_enforcement_officer()
    accept_referral(breach, by=eo, at=at("2017-04-27 15:00"))
    assert not Clock.objects.filter(kind="D12").exists()
    lay_information(breach, an_information(), by=eo, at=at("2017-04-28 10:00"))
    assert clock(breach, "D11").stopped_because == "presented to court (laid)"
    breach = BreachCase.objects.select_related("sentence__provider", "decision__failure").get(pk=breach.pk)
    delay = delay_of(breach, reckoning(breach.sentence, at("2017-04-28 11:00")))
    assert delay is not None
    assert delay.response_met is None


def test_a_referral_that_was_accepted_keeps_the_measure_that_runs(officer: User, manager: User, daniel: User) -> None:
    sentence = a_community_order(officer)
    breach = a_breach_case(sentence, S.REFERRED)
    eo = the_enforcement_officer()
    accept_referral(breach, by=eo, at=at("2017-04-26 10:30"))
    transfer = ask_transfer(
        Sentence.objects.get(pk=sentence.pk),
        to=daniel.organisation,  # type: ignore[arg-type]
        reason="ROSH is now high.",
        risk_plan="Seen daily.",
        by=manager,
        at=at("2017-04-26 11:00"),
    )
    accept_transfer(
        transfer,
        team=daniel.team,
        officer=daniel,
        by=a_manager(team=NPS_TEAM),
        at=at("2017-04-26 12:00"),  # type: ignore[arg-type]
    )
    relay(at=at("2017-04-26 12:01"))
    assert clock(breach, "D12").stopped_at is None
    assert not Clock.objects.filter(kind="D11").exists()


def test_a_case_that_stays_in_its_sector_keeps_lane_and_measure(officer: User, manager: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.PACK_CHECKED)
    follow_transfer(breach.sentence, by=manager, at=MOVED_AT)
    breach = BreachCase.objects.get(pk=breach.pk)
    assert (breach.lane, clock(breach, "D10").stopped_at) == (Lane.CRC, None)
