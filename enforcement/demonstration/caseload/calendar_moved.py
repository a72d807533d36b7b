"""The bank holiday of 19 September 2022, announced on the 10th: a decision clock already running moves by a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cases.actions.announce_bank_holiday import announce_bank_holiday
from cases.actions.end_sentence import end_sentence
from cases.vocabulary import EndReason, RoshLevel
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import notes
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.deciding import breaches
from enforcement.demonstration.episodes import is_asked_after, is_seen, is_warned, last_act, misses_one
from enforcement.demonstration.judging import finds_no_excuse
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder
from enforcement.demonstration.stage import Story
from enforcement.demonstration.usual_decision import CONTENT
from probation.bank_holidays.models import BankHoliday

FUNERAL = date(2022, 9, 19)
GARETH = Somebody(
    crn="X721401",
    first_name="Gareth",
    last_name="Pugh",
    born="1986-11-20",
    address="47 Example Street\nBirmingham",
    postcode="B24 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Robbery of a taxi driver at knife point.",
    score="59.00",
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Gareth, with Daniel Okafor, and the announcement."""
    yield _gareth(cast, days)
    yield _announced(cast)


def _announced(cast: Cast) -> Story:
    """The day of state mourning is announced on Saturday 10 September 2022.

    The reference list knows the day already. It is taken out of the calendar until then, so that whoever counted
    before then counted without it.
    """
    at = yield when("2022-01-03 00:00")
    known = BankHoliday.objects.get(date=FUNERAL)
    known.delete()
    at = yield when("2022-09-10 17:00")
    announce_bank_holiday(FUNERAL, title=known.title, by=cast.ade, at=at)


def _gareth(cast: Cast, days: Days) -> Story:
    """Missed Friday 9 September within his warning: due Monday 19 September, and by the new count Tuesday 20."""
    order = CommunityOrder(offence="Robbery", requirements=[activity(40), unpaid_work(200)], length="24 months")
    made_on = date(2022, 5, 16)
    case, at = yield from begins(GARETH, order, made_on, officer=cast.daniel, cast=cast, days=days)
    at = yield from is_seen(case, [date(2022, 6, 6), date(2022, 6, 20)], "13:40", at=at)
    warning = yield from is_warned(case, date(2022, 7, 4), days, at=at)
    at = yield from is_seen(case, [date(2022, 7, 25), date(2022, 8, 22)], "13:40", at=last_act(warning))
    failure = yield from misses_one(case, date(2022, 9, 9), "13:40", at=at)
    yield from is_asked_after(case, failure, days)
    at = yield when("2022-09-20 09:40")
    finds_no_excuse(case, failure, "No reason given in the time allowed.", at=at)
    at = yield when("2022-09-20 15:20")
    breaches(case, failure, replace(CONTENT, rationale="A second absence within his warning."), at=at)
    at = yield when("2022-11-08 10:00")
    notes(
        case, "ABPP", "Breach proved on 7 November 2022: order revoked, sentenced anew to 16 months in prison.", at=at
    )
    end_sentence(case.sentence, ended_on=date(2022, 11, 7), because=EndReason.REVOKED, by=cast.daniel, at=at)
