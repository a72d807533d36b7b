"""An act on a request whose action takes no version: compared before it, under the same lock."""

from __future__ import annotations

from typing import Any

from recall.actions.casework.as_seen import as_seen
from recall.api.act import RecallAct
from recall.api.shown import Whole
from recall.models import RecallRequest


class ActAsSeen(RecallAct):
    """Nothing is done where somebody changed the request since (409)."""

    def act(self, record: RecallRequest, sent: dict[str, Any]) -> Whole:
        version = sent.pop("version")
        done = as_seen(
            record,
            version=version,
            verb=self.verb,
            act=lambda: self.do(record, **sent, by=self.user, at=self.at),
        )
        return self.after(record, done)
