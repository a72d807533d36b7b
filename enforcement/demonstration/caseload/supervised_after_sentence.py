"""Post-sentence supervision: failures begun before its repeal can still run to the end (Sentencing Act 2026 s.34).

Their days are counted back from today, or from the day of repeal once it has come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from cases.actions.make_plan import make_plan
from cases.vocabulary import Ethnicity, NeedKind, RoshLevel, Sex
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.deciding import breaches
from enforcement.demonstration.episodes import (
    is_asked_after,
    is_found_without_excuse,
    is_seen,
    last_act,
    misses_one,
)
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.release import is_imprisoned, is_released
from enforcement.demonstration.second_failure import answers_and_is_found
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Acting, Story
from enforcement.demonstration.usual_decision import CONTENT
from enforcement.models import Failure
from probation.accounts.models import User
from probation.provider_settings.reading import policy_of

MARLON = Somebody(
    crn="X721101",
    first_name="Marlon",
    last_name="Fearon",
    born="1986-06-06",
    ethnicity=Ethnicity.B1,
    prison_number="A4567EF",
    address="44 Example Street\nBirmingham",
    postcode="B20 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Assaults on partners when drinking.",
    score="70.00",
)
STACEY = Somebody(
    crn="X721102",
    first_name="Stacey",
    last_name="Whelan",
    born="1991-09-09",
    sex=Sex.FEMALE,
    prison_number="A5678FG",
    address="Room 3, Example House\nBirmingham",
    postcode="B12 9ZZ",
    score="79.00",
    needs=[(NeedKind.HOMELESSNESS, "In a hostel since release", "Hostel takes messages")],
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    repealed_on = policy_of(cast.imran.organisation, on=days.today).pss_repealed_on
    then = replace(days, today=min(days.today, repealed_on))
    yield _marlon(cast, then)
    yield _stacey(cast, then, days.now)


def _warned_under_notice(
    who: Somebody, officer: User, again_on_day: int, cast: Cast, then: Days
) -> Acting[tuple[Case, Failure]]:
    """Twelve weeks served half, the licence over, warned under the supervision notice, missed again."""
    prison = Prison(offence="Theft from a shop", term="12 weeks")
    released = yield from is_imprisoned(who, prison, then.ago(185), officer=officer, cast=cast, days=then)
    at = yield from is_released(who, released, then)
    at = yield from is_seen(released.case, [then.ago(118)], "10:50", at=at)
    assert released.supervision
    case = replace(released.case, sentence=released.supervision)
    at = yield from is_seen(case, [then.ago(84)], "10:50", at=at)
    make_plan(case.sentence, by=officer, at=at)
    failure = yield from misses_one(case, then.ago(60), "10:50", at=at)
    yield from is_asked_after(case, failure, then)
    at = yield from is_found_without_excuse(case, failure, then)
    warning = yield from warns(case, failure, at=at + timedelta(minutes=30))
    at = yield from is_seen(case, [then.ago(42)], "10:50", at=last_act(warning))
    again = yield from misses_one(case, then.working(again_on_day), "10:50", at=at)
    yield from is_asked_after(case, again, then)
    return case, again


def _marlon(cast: Cast, then: Days) -> Story:
    """Returned to court within the sixth working day."""
    case, failure = yield from _warned_under_notice(MARLON, cast.imran, -12, cast, then)
    yield from answers_and_is_found(case, failure, then, wd=4)
    at = yield then.at(-7, "15:00")
    content = replace(CONTENT, rationale="Two absences under the notice, and the housing appointment let go as well.")
    breaches(case, failure, content, at=at)


def _stacey(cast: Cast, then: Days, now: datetime) -> Story:
    """Missed three working days before that day; decided after it, because the failure began before."""
    case, failure = yield from _warned_under_notice(STACEY, cast.colin, -3, cast, then)
    yield from answers_and_is_found(case, failure, then, wd=2)
    decided_at = then.at(2, "11:30")
    if decided_at < now:
        at = yield decided_at
        content = replace(CONTENT, rationale="Two absences under the notice; supervision ended while this was open.")
        breaches(case, failure, content, at=at)
