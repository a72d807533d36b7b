"""Records that changed hands or were closed: risk raised and moved to the NPS, access limited, a death."""

from __future__ import annotations

from collections.abc import Iterator

from cases.actions.allocate import allocate
from cases.actions.limit_access import limit_access
from cases.actions.record_death import record_death
from cases.vocabulary import Ethnicity, LimitedAccessKind, NeedKind, RoshLevel, Sex, SexualOrientation, ThirdPartyKind
from enforcement.demonstration.appointments import arrange
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import assessed, knows, notes
from enforcement.demonstration.days import Days
from enforcement.demonstration.episodes import every, is_seen, misses_one
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, programme, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story

CALLUM = Somebody(
    crn="X721301",
    first_name="Callum",
    last_name="Reeve",
    born="1992-08-18",
    address="58 Example Bank\nBirmingham",
    postcode="B32 9ZZ",
)
OLIVIA = Somebody(
    crn="X721302",
    first_name="Olivia",
    last_name="Strand",
    born="1982-03-12",
    sex=Sex.FEMALE,
    orientation=SexualOrientation.GAY_OR_LESBIAN,
    address="Address withheld, care of the office\nBirmingham",
    postcode="B3 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Serious assault; known widely in the city, and at risk from others.",
)
DAWN = Somebody(
    crn="X721303",
    first_name="Dawn",
    last_name="Keeble",
    born="1970-04-30",
    sex=Sex.FEMALE,
    address="11 Example Street\nBirmingham",
    postcode="B10 9ZZ",
    needs=[(NeedKind.SUBSTANCE_USE, "Heroin and alcohol", "")],
)
JASON = Somebody(
    crn="X721304",
    first_name="Jason",
    last_name="Lo",
    born="1995-05-15",
    ethnicity=Ethnicity.O1,
    address="21 Example Mews\nBirmingham",
    postcode="B5 9ZZ",
    rosh=RoshLevel.LOW,
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_callum, _olivia, _dawn, _jason):
        yield tell(cast, days)


def _callum(cast: Cast, days: Days) -> Story:
    """Threats to a former partner came to light: high ROSH, and so to the NPS."""
    order = CommunityOrder(offence="Assault by beating", requirements=[activity(30), unpaid_work(80)])
    case, at = yield from begins(CALLUM, order, days.ago(68), officer=cast.colin, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(48), until=days.working(-11)), "10:35", at=at)
    at = yield days.at(-9, "11:20")
    notes(case, "C204", "Police domestic abuse unit: three call-outs to a former partner in a month.", at=at)
    high = RoshLevel.HIGH
    assessed(case, high, "Escalating threats to a former partner; access to her address.", known_adult=high, at=at)
    at = yield days.at(-8, "15:00")
    assert cast.daniel.team
    why = "ROSH raised to high: to the NPS after risk escalation."
    allocate(case.sentence, team=cast.daniel.team, officer=cast.daniel, reason=why, by=cast.helen, at=at)
    at = yield days.at(-7, "10:00")
    arrange(case, days.at(2, "10:35"), officer=cast.daniel, at=at)


def _olivia(cast: Cast, days: Days) -> Story:
    """A record only named staff may see."""
    order = SuspendedSentence(
        offence="Causing grievous bodily harm",
        requirements=[activity(30), programme("Thinking Skills Programme")],
        term="20 months",
        operational="24 months",
        supervision="24 months",
        court="BHAMCC",
    )
    case, at = yield from begins(OLIVIA, order, days.ago(58), officer=cast.daniel, cast=cast, days=days)
    for user in (cast.daniel, cast.graham, cast.owen):
        limit_access(
            case.person,
            user=user,
            kind=LimitedAccessKind.RESTRICTED,
            reason="Threats to her life; her address is known to three people.",
            by=cast.graham,
            at=at,
        )
    at = yield from is_seen(case, every(days, 7, first=days.ago(38), until=days.working(-3)), "08:45", at=at)
    arrange(case, days.at(1, "08:45"), at=at)


def _dawn(cast: Cast, days: Days) -> Story:
    """Died while an absence of hers was being asked after: every clock stopped."""
    order = CommunityOrder(offence="Theft from a shop", requirements=[activity(20)])
    case, at = yield from begins(DAWN, order, days.ago(70), officer=cast.colin, cast=cast, days=days)
    knows(case, ThirdPartyKind.NEXT_OF_KIN, "Paula Keeble", "Sister", "07700 900398", at=at)
    at = yield from is_seen(case, every(days, 14, first=days.ago(50), until=days.working(-16)), "11:15", at=at)
    yield from misses_one(case, days.working(-12), "11:15", at=at)
    at = yield days.at(-10, "10:10")
    notes(case, "CI3A", "Her sister called: Dawn died at home on the day of the appointment.", at=at)
    record_death(case.person, died_on=days.working(-12), by=cast.colin, at=at)


def _jason(cast: Cast, days: Days) -> Story:
    """A member of staff who knows the family is kept from the record."""
    order = CommunityOrder(offence="Possession of a bladed article", requirements=[unpaid_work(100)])
    case, at = yield from begins(JASON, order, days.ago(45), officer=cast.amara, cast=cast, days=days)
    limit_access(
        case.person,
        user=cast.colin,
        kind=LimitedAccessKind.EXCLUDED,
        reason="Neighbour of the family.",
        by=cast.helen,
        at=at,
    )
    at = yield from is_seen(case, every(days, 28, first=days.ago(20), until=days.working(-2)), "16:30", at=at)
    arrange(case, days.at(7, "16:30"), at=at)
