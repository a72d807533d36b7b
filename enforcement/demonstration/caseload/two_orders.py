"""One joint appointment on two orders: missed, it is two failures, one on each."""

from __future__ import annotations

from collections.abc import Iterator

from cases.vocabulary import Ethnicity, NeedKind
from enforcement.demonstration.appointments import WRITTEN_AFTER, arrange, failures_at
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days, at_time
from enforcement.demonstration.episodes import every, is_seen
from enforcement.demonstration.judging import asks
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder
from enforcement.demonstration.stage import Story
from enforcement.vocabulary import EnquiryMethod

LIAM = Somebody(
    crn="X720801",
    first_name="Liam",
    last_name="Docherty",
    born="1993-07-29",
    ethnicity=Ethnicity.W2,
    phone="07700 900271",
    aliases=[("Liam", "Dougherty"), ("William", "Docherty")],
    pnc="2011/0345678K",
    address="35 Example Parade\nBirmingham",
    postcode="B14 9ZZ",
    score="66.00",
    needs=[(NeedKind.LEARNING, "Dyslexia", "Letters followed by a call")],
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Liam, with Priya Nair."""
    yield _liam(cast, days)


def _liam(cast: Cast, days: Days) -> Story:
    """A second order came before the first was over; he missed the appointment that served both."""
    first = CommunityOrder(offence="Theft from a person", requirements=[activity(20)])
    case, at = yield from begins(LIAM, first, days.ago(120), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 21, first=days.ago(100), until=days.ago(62)), "12:00", at=at)
    at = yield at_time(days.ago(58), "16:05")
    second = CommunityOrder(offence="Theft from a shop", requirements=[unpaid_work(80), activity(15)]).record(
        case.person, made_on=days.ago(58), officer=cast.priya, by=cast.marek, at=at
    )
    both = [case.sentence, second]
    joint = arrange(case, days.at(-4, "12:00"), on=both, at=at)
    at = yield joint.starts_at + WRITTEN_AFTER
    failures = failures_at(joint, said="Did not attend the appointment on both orders.", at=at)
    for failure, result in zip(failures, ("No answer.", "No answer; voicemail full."), strict=True):
        asks(case, failure, EnquiryMethod.PHONE, result, at=at)
    arrange(case, days.at(2, "12:00"), on=both, at=at)
