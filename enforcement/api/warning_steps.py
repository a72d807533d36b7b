"""The steps of a warning: given, returned by the post, served again, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from enforcement import permissions as may
from enforcement.actions.end_warning import return_warning, withdraw_warning
from enforcement.actions.give_warning import give_warning
from enforcement.models import Warning
from enforcement.queries.open_steps import open_steps
from enforcement.queries.visible_records import warning_or_not_seen
from probation.api.views import ActView
from probation.refusals import StateConflict

from .warning_fields import EndedSent, GivenSent, WarningRecord

if TYPE_CHECKING:
    from enforcement.flows import WarningFlow


class WarningAct(ActView):
    """A step of one warning. Answers with the warning as it then stands."""

    gives = WarningRecord

    def find(self, pk: int) -> WarningFlow:
        return warning_or_not_seen(self.user, pk)


class Give(WarningAct):
    """Record the letter as sent or handed over. Its 12 calendar months begin with that day."""

    takes = GivenSent
    admits, verb, step = staticmethod(may.send_warning), "send_a_warning", "give"

    def do(self, record: WarningFlow, **act: Any) -> Warning:
        if self.step not in open_steps(record, self.acting):
            raise StateConflict(record, self.step)
        return give_warning(record, **act)


class ServeAgain(Give):
    """Record a letter that came back by post as served again. Its 12 calendar months begin with that day."""

    step = "serve_again"


class Return(WarningAct):
    """Record that the post returned the letter: the warning is not live until it is served again."""

    takes = EndedSent
    admits, verb = staticmethod(may.send_warning), "record_a_returned_warning"
    do = staticmethod(return_warning)  # type: ignore[assignment]


class Withdraw(WarningAct):
    """Withdraw the warning. The person is told."""

    takes = EndedSent
    admits, verb = staticmethod(may.withdraw_warning), "withdraw_a_warning"
    do = staticmethod(withdraw_warning)  # type: ignore[assignment]
