"""Decisions: those due and those made, one in full, and the deciding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet, prefetch_related_objects
from rest_framework import serializers

from cases.api.narrowing import AskedOfASentence, ListOfAPerson, whose
from enforcement import permissions as may
from enforcement.actions.ask_authorisation import ask_authorisation
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.decide_no_breach import decide_no_breach
from enforcement.actions.decision_content import DecisionContent
from enforcement.models import Authorisation
from enforcement.queries.visible_records import ON_A_DECISION, decision_or_not_seen, decisions
from enforcement.vocabulary import DecisionState
from probation.accounts.models import User
from probation.api.fields import DayField
from probation.api.views import ActView, RecordView
from probation.refusals import StateConflict

from .decision_fields import AuthorisationSent, ContentSent, DecisionRecord, DecisionRow

if TYPE_CHECKING:
    from enforcement.flows import DecisionFlow


class AskedOfDecisions(AskedOfASentence):
    """Which decisions."""

    whose = whose("Whose: your own cases and those you cover, your team’s, or all you may see.")
    state = serializers.MultipleChoiceField(
        choices=DecisionState.choices(),
        required=False,
        help_text="Only in these states: decision-due for those to be made.",
    )
    due_by = DayField(required=False, help_text="Only those due on this day or earlier.")


def decision_in_full(user: User, pk: int) -> DecisionFlow:
    """A decision with everything shown of it. Raises NotSeen."""
    decision = decision_or_not_seen(user, pk)
    prefetch_related_objects([decision], *ON_A_DECISION)
    return decision


class Decisions(ListOfAPerson):
    """The decisions about the people you may see, the first due first."""

    asks, row, part = AskedOfDecisions, DecisionRow, "decisions"
    person_path, sentence_path = "failure__sentence__person", "failure__sentence"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[Any]:
        return decisions(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        wanted = Q()
        if states := asked.get("state"):
            wanted &= Q(state__in=states)
        if due_by := asked.get("due_by"):
            wanted &= Q(due_on__lte=due_by)
        return rows.filter(wanted)


class DecisionAddress(RecordView):
    """One decision: what it rests on, what was written, what managers were asked, and what is open to you now."""

    gives, part = DecisionRecord, "decision"

    def look(self, **where: Any) -> DecisionFlow:
        return decision_in_full(self.user, where["pk"])


class DecisionAct(ActView):
    """An act on one decision. Answers with the decision as it then stands."""

    takes, gives = ContentSent, DecisionRecord
    admits, verb = staticmethod(may.decide), "decide_on_breach"

    def find(self, pk: int) -> DecisionFlow:
        return decision_or_not_seen(self.user, pk)

    def act(self, record: DecisionFlow, sent: dict[str, Any]) -> DecisionFlow:
        if record.state != DecisionState.DECISION_DUE:
            raise StateConflict(record, self.verb)
        written = {name: sent.pop(name) for name in DecisionContent.__dataclass_fields__}
        content = DecisionContent(**{**written, "alternatives": tuple(written["alternatives"])})
        return super().act(record, {**sent, "content": content})

    def after(self, record: DecisionFlow, done: Any) -> DecisionFlow:
        return decision_in_full(self.user, record.pk)


class DecideBreach(DecisionAct):
    """Decide to breach. What the record of the decision lacks is told all at once (422)."""

    do = staticmethod(decide_breach)  # type: ignore[assignment]


class DecideNoBreach(DecisionAct):
    """Decide not to breach. What the record of the decision lacks is told all at once (422)."""

    do = staticmethod(decide_no_breach)  # type: ignore[assignment]


class AskAuthorisation(DecisionAct):
    """Ask a manager to authorise the decision. It stays due, and its clock runs on."""

    takes, status = AuthorisationSent, 201
    admits, verb = staticmethod(may.write_decision), "ask_a_manager"

    def do(self, record: DecisionFlow, **act: Any) -> Authorisation:
        return ask_authorisation(record, reason=act.pop("authorisation_reason"), **act)
