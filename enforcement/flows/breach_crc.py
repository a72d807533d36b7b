"""
SM-D, CRC lane: breach of a CRC's case, up to the enforcement officer's answer (enforcement.md §4.5).

The CRC's officer prepares the pack, a CRC manager who is not its author checks it, and it is referred across to the
public sector. A CRC user never takes it further: the enforcement officer accepts, returns or declines.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.vocabulary import BreachState as S
from probation.flow import step
from probation.policy import Decision

if TYPE_CHECKING:
    from probation.accounts.models import User


class CrcBreach(BreachCase):
    """The arrows of the CRC lane, up to the enforcement officer's acceptance."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.INITIATED, S.PACK_REQUESTED, may.prepare)
    def request_pack(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The responsible officer asks for the documents of the pack."""
        self.state_changed_at = at

    @step([S.PACK_REQUESTED, S.RETURNED], S.PACK_PREPARED, may.prepare)
    def prepare_pack(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Every mandatory document is there and none is a draft."""
        self.prepared_at, self.prepared_by, self.state_changed_at = at, by, at
        self.checked_at, self.checked_by, self.checks, self.still_needed = None, None, [], ""

    @step(S.PACK_PREPARED, S.PACK_REQUESTED, may.check_crc_pack)
    def send_back_pack(self, *, decision: Decision, by: User, at: datetime, still_needed: str) -> None:
        """The manager who checks it sends it back, and says what it still needs."""
        self.still_needed, self.state_changed_at = still_needed, at

    @step(S.PACK_PREPARED, S.PACK_CHECKED, may.check_crc_pack)
    def check_pack(self, *, decision: Decision, by: User, at: datetime, checks: Sequence[str]) -> None:
        """A manager who is not its author checks the pack."""
        self.checked_at, self.checked_by, self.checks, self.state_changed_at = at, by, list(checks), at

    @step(S.PACK_CHECKED, S.REFERRED, may.refer_across)
    def refer(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The pack crosses to the public sector: the formal referral that stops SCH9-AE."""
        self.state_changed_at = at

    @step(S.REFERRED, S.ACCEPTED, may.consider)
    def accept(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The enforcement officer considers it acceptable and takes it."""
        self.enforcement_officer, self.accepted_at, self.state_changed_at = by, at, at

    @step(S.REFERRED, S.RETURNED, may.consider)
    def return_for_work(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The enforcement officer returns it for further work, with reasons."""
        self.state_changed_at = at

    @step(S.REFERRED, S.DECLINED, may.consider)
    def decline(self, *, decision: Decision, by: User, at: datetime, because: str, reason: str) -> None:
        """The enforcement officer does not think proceedings appropriate."""
        self.declined_because, self.ended_why, self.state_changed_at = because, reason, at

    @step(S.DECLINED, S.CLOSED_NO_PROCEEDINGS, may.close_declined)
    def close_without_proceedings(self, *, decision: Decision, by: User, at: datetime, on: date) -> None:
        """The officer takes note, and the breach ends without proceedings."""
        self.closed_on, self.state_changed_at = on, at

    @step(
        [S.INITIATED, S.PACK_REQUESTED, S.PACK_PREPARED, S.PACK_CHECKED, S.REFERRED, S.RETURNED, S.ACCEPTED],
        S.WITHDRAWN,
        may.withdraw_before_court,
    )
    def withdraw_before_court(
        self, *, decision: Decision, by: User, at: datetime, because: str, reason: str, activation_put: str
    ) -> None:
        """A manager agrees that it is withdrawn before any information is laid."""
        self.withdrawn_because, self.ended_why, self.activation_put = because, reason, activation_put
        self.state_changed_at = at
