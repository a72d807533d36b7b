"""A failure on one page: the facts, the clocks, what was done to find out why, and what the law asks for next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cases.queries.clocks import ClockView
from enforcement.flows import FailureFlow
from enforcement.models import Failure
from enforcement.vocabulary import (
    OPEN_FAILURES,
    AcceptableCategory,
    NotEnforceableReason,
    WarningState,
)
from enforcement.vocabulary import FailureState as S
from probation.accounts.acting import Acting

from .clocks import clocks_about, failure_key
from .considerations import Considerations, considerations
from .decision_row import DecisionRow, decision_row
from .facts import reckoning
from .failure_log import (
    ActionView,
    ChecklistLine,
    EnquiryView,
    EvidenceView,
    action_view,
    checklist,
    enquiry_view,
    evidence_view,
)
from .law import Following, following
from .naming import failure_name, sentence_name
from .open_steps import steps_on_failure
from .states import StateTag, tag_of
from .warning_row import WarningRow, warning_rows


@dataclass(frozen=True)
class OtherFailure:
    """The failure the same missed appointment made on another sentence."""

    pk: int
    sentence: str
    tag: StateTag


@dataclass(frozen=True)
class Finding:
    """What was found, why, when and by whom."""

    what: str
    why: str
    serious_because: str
    found_at: datetime | None
    found_by: str


@dataclass(frozen=True)
class FailurePage:
    """Everything about one failure. ``may`` names the acts open to the reader now."""

    pk: int
    name: str
    tag: StateTag
    sentence: str
    sentence_pk: int
    of_what: str
    source: str
    description: str
    occurred_on: date
    aware_on: date
    appointment: str
    appointment_pk: int | None
    appointment_at: datetime | None
    in_open_breach: bool
    finding: Finding | None
    clocks: tuple[ClockView, ...]
    needs: Considerations
    enquiries: tuple[EnquiryView, ...]
    checklist: tuple[ChecklistLine, ...]
    evidence: tuple[EvidenceView, ...]
    actions: tuple[ActionView, ...]
    warnings: tuple[WarningRow, ...]
    decision: DecisionRow | None
    others: tuple[OtherFailure, ...]
    follows: Following | None
    may: frozenset[str]

    @property
    def is_open(self) -> bool:
        """Still to be judged."""
        return self.finding is None

    @property
    def may_write(self) -> bool:
        """Whether a warning letter may be written about it: none that stands names it yet."""
        stands = any(warning.tag.state != WarningState.WITHDRAWN for warning in self.warnings)
        could_be_warned_of = self.tag.state in (*OPEN_FAILURES, S.UNREASONABLE) and not self.in_open_breach
        return "warn" in self.may and could_be_warned_of and not stands


def failure_page(failure: FailureFlow, acting: Acting) -> FailurePage:
    """The page of a failure, for whoever is looking. A fixed number of queries."""
    enquiries = list(failure.enquiries.select_related("made_by"))
    contact = failure.contact
    is_open = failure.found_at is None
    opinion = getattr(failure, "decision", None)
    return FailurePage(
        pk=failure.pk,
        name=failure_name(failure),
        tag=tag_of(S(failure.state)),
        sentence=sentence_name(failure.sentence),
        sentence_pk=failure.sentence_id,
        of_what=failure.of_what,
        source=failure.get_source_display(),
        description=failure.description,
        occurred_on=failure.occurred_on,
        aware_on=failure.aware_on,
        appointment=contact.type.name if contact else "",
        appointment_pk=contact.pk if contact else None,
        appointment_at=contact.starts_at if contact else None,
        in_open_breach=failure.in_open_breach,
        finding=None if is_open else _finding(failure),
        clocks=clocks_about([failure_key(failure.pk)], at=acting.at),
        needs=considerations(failure.sentence.person, on=failure.occurred_on),
        enquiries=tuple(enquiry_view(row) for row in enquiries),
        checklist=checklist(enquiries),
        evidence=tuple(evidence_view(row) for row in failure.evidence.select_related("recorded_by")),
        actions=tuple(action_view(row) for row in failure.actions.select_related("taken_by")),
        warnings=warning_rows(failure.warnings.all(), on=acting.today),
        decision=decision_row(opinion) if opinion else None,
        others=_others(failure),
        follows=following(failure, reckoning(failure.sentence, acting.at)) if is_open else None,
        may=steps_on_failure(failure, opinion, acting),
    )


def _finding(failure: Failure) -> Finding:
    why = {
        S.ACCEPTABLE: AcceptableCategory.label_of(failure.acceptable_category),
        S.REVERSED: AcceptableCategory.label_of(failure.acceptable_category),
        S.NOT_ENFORCEABLE: NotEnforceableReason.label_of(failure.not_enforceable_because),
    }.get(S(failure.state), "")
    label = S.label_of(failure.state)
    return Finding(
        what=f"{label}: {why[:1].lower()}{why[1:]}" if why else label,
        why=failure.finding_reason,
        serious_because=failure.serious_reason,
        found_at=failure.found_at,
        found_by=str(failure.found_by),
    )


def _others(failure: Failure) -> tuple[OtherFailure, ...]:
    if failure.contact_id is None:
        return ()
    rows = Failure.objects.filter(contact=failure.contact_id).exclude(pk=failure.pk).select_related("sentence")
    return tuple(OtherFailure(row.pk, sentence_name(row.sentence), tag_of(S(row.state))) for row in rows)
