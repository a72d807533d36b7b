"""Cases changing hands, and cover."""

import pytest

from cases.actions.allocate import allocate
from cases.actions.arrange_cover import arrange_cover
from cases.models import Contact, Sentence
from cases.permissions import has_charge
from cases.vocabulary import MappaCategory, MappaLevel, RoshLevel
from probation.accounts.acting import Acting
from probation.accounts.models import Cover, User
from probation.accounts.roles import CASE_ADMINISTRATOR
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.risk import a_mappa_registration, an_assessment
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.staff import NPS_TEAM, OTHER_CRC_TEAM, a_manager, a_member_of_staff, an_officer
from tests.factories.times import at, day

from .unchanged import nothing_changes

NOW = at("2017-02-01 09:00")


def test_a_case_goes_to_another_officer_and_its_history_stays(officer: User, manager: User) -> None:
    order, new = a_community_order(officer), an_officer()
    allocate(order, team=new.team, officer=new, reason="Sick leave", by=manager, at=NOW, version=order.version)  # type: ignore[arg-type]
    assert Sentence.objects.get(pk=order.pk).officer == new
    assert [(a.officer, a.from_date, a.to_date, a.reason) for a in order.allocations.all()] == [
        (new, day("2017-02-01"), None, "Sick leave"),
        (officer, day("2016-12-01"), day("2017-02-01"), "Sentence recorded"),
    ]
    assert Entry.objects.get(verb="cases.sentence.allocate").why == "Sick leave"


def test_the_appointments_to_come_go_with_the_case(officer: User, manager: User) -> None:
    order, new = a_community_order(officer), an_officer()
    kept = an_outcome(an_appointment(order, starts_at=at("2017-01-10 10:00")))
    coming = an_appointment(order, starts_at=at("2017-02-10 10:00"), arranged_at=at("2017-01-10"))
    allocate(order, team=new.team, officer=new, reason="Sick leave", by=manager, at=NOW)  # type: ignore[arg-type]
    assert Contact.objects.get(pk=coming.pk).officer == new
    assert Contact.objects.get(pk=kept.pk).officer == officer


def test_the_supervision_that_follows_a_licence_goes_with_it(officer: User, manager: User) -> None:
    recorded, new = a_custodial_sentence(officer), an_officer()
    assert recorded.licence
    assert recorded.supervision
    allocate(recorded.licence, team=new.team, officer=new, reason="Moved team", by=manager, at=NOW)  # type: ignore[arg-type]
    assert Sentence.objects.get(pk=recorded.supervision.pk).officer == new


def test_a_case_goes_to_another_provider(officer: User, manager: User) -> None:
    order, nps = a_community_order(officer), an_officer(team=NPS_TEAM)
    allocate(order, team=nps.team, officer=nps, reason="ROSH has become high", by=manager, at=NOW)  # type: ignore[arg-type]
    kept = Sentence.objects.get(pk=order.pk)
    assert (kept.provider, kept.officer) == (nps.organisation, nps)


def test_high_risk_and_mappa_do_not_go_to_a_crc(officer: User) -> None:
    nps = an_officer(team=NPS_TEAM)
    order = a_community_order(nps)
    an_assessment(order.person, RoshLevel.HIGH, by=nps)
    a_mappa_registration(order.person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=nps)
    with nothing_changes(), pytest.raises(Refused) as refused:
        allocate(
            order,
            team=officer.team,  # type: ignore[arg-type]
            officer=officer,
            reason="Moved",
            by=a_manager(team=NPS_TEAM),
            at=NOW,
        )
    assert [reason.field for reason in refused.value.decision.reasons] == ["provider", "provider"]


def test_a_case_goes_only_to_somebody_who_supervises_in_that_team(officer: User, manager: User) -> None:
    order = a_community_order(officer)
    administrator = a_member_of_staff(CASE_ADMINISTRATOR)
    for wrong in (administrator, an_officer(team=OTHER_CRC_TEAM)):
        with nothing_changes(), pytest.raises(Refused, match="Choose a"):
            allocate(order, team=officer.team, officer=wrong, reason="Leave", by=manager, at=NOW)  # type: ignore[arg-type]


def test_a_case_is_not_allocated_to_who_has_it(officer: User, manager: User) -> None:
    order = a_community_order(officer)
    with nothing_changes(), pytest.raises(Refused, match="already"):
        allocate(order, team=officer.team, officer=officer, reason="Leave", by=manager, at=NOW)  # type: ignore[arg-type]


def test_an_officer_allocates_nothing(officer: User) -> None:
    order, new = a_community_order(officer), an_officer()
    with nothing_changes(), pytest.raises(NotAdmitted):
        allocate(order, team=new.team, officer=new, reason="Leave", by=officer, at=NOW)  # type: ignore[arg-type]


def test_the_second_of_two_managers_is_told_of_the_first(officer: User, manager: User) -> None:
    order, new = a_community_order(officer), an_officer()
    seen = order.version
    allocate(order, team=new.team, officer=new, reason="Leave", by=manager, at=NOW, version=seen)  # type: ignore[arg-type]
    with nothing_changes(), pytest.raises(StateConflict, match="Max Manager"):
        allocate(order, team=officer.team, officer=an_officer(), reason="Leave", by=a_manager(), at=NOW, version=seen)  # type: ignore[arg-type]


def test_the_covering_officer_has_charge_from_the_first_day_to_the_last(officer: User, manager: User) -> None:
    order, cover = a_community_order(officer), an_officer()
    arrange_cover(
        officer,
        covered_by=cover,
        starts_on=day("2017-02-01"),
        ends_on=day("2017-02-03"),
        reason="Leave",
        by=manager,
        at=NOW,
    )
    days = ["2017-01-31 23:59", "2017-02-01 00:00", "2017-02-03 23:59", "2017-02-04 00:00"]
    assert [has_charge(order, Acting(cover, at(text))) for text in days] == [False, True, True, False]


def test_cover_is_by_a_colleague_who_supervises(officer: User, manager: User) -> None:
    for wrong in (officer, an_officer(team=NPS_TEAM), a_member_of_staff(CASE_ADMINISTRATOR)):
        with pytest.raises(Refused, match=r"Choose (somebody|a)"):
            arrange_cover(officer, covered_by=wrong, starts_on=day("2017-02-01"), reason="Leave", by=manager, at=NOW)
    assert not Cover.objects.exists()


def test_an_officer_arranges_no_cover(officer: User) -> None:
    with pytest.raises(NotAdmitted):
        arrange_cover(officer, covered_by=an_officer(), starts_on=day("2017-02-01"), reason="x", by=officer, at=NOW)
    assert not Cover.objects.exists()
