"""How long a delivery that is over is kept. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from probation.policy import Citation, Mark, Rule

SOURCE = Citation("UK GDPR", "art.5(1)(e), no longer than is needed; how long is decided here", Mark.DECIDED)

kept_since: Rule[datetime] = Rule("webhooks.keep_deliveries", keyed_on="today")
"""Of a time: what was delivered or given up before the answer is kept no more."""


@kept_since.in_force_from("2005-04-04", SOURCE, name="90 days")
def _kept_since(now: datetime) -> datetime:
    return now - timedelta(days=90)
