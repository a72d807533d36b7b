"""Times of day in London, written as they are read."""

from datetime import date, datetime

from probation.working_days import LONDON


def at(text: str) -> datetime:
    """``at("2017-04-12 14:30")``; without a time, ten in the morning."""
    day, _, time = text.partition(" ")
    return datetime.fromisoformat(f"{day}T{time or '10:00'}").replace(tzinfo=LONDON)


def day(text: str) -> date:
    """``day("2017-04-12")``."""
    return date.fromisoformat(text)
