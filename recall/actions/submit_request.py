"""The request goes to PPCS with its papers: the 24 hours stop (recall.md 1.10, 2.9, 3.8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.core.files.base import File
from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.provider_settings.reading import policy_of
from probation.transitions import perform
from probation.working_days import london_date
from recall import ladders
from recall.models import RecallRequest
from recall.policy.acts.sending import SubmittingFacts, senior_required, submitting
from recall.queries.part_a.current import changed_since_version
from recall.queries.recallable import against_recalling

from .casework.locking import lock_at_ppcs
from .casework.receive_document import keep_document
from .clocks import clocks_of, ppcs_clock, stop
from .locking import lock_request, step_of_chart
from .telling import Hears, tell

WITHHELD = "Material is withheld from the recall report: it comes apart."


@dataclass(frozen=True, kw_only=True)
class Submission:
    """What goes with the report. ``attachments``: "" where a paper is attached, else why it is missing.

    ``files``: the papers that are sent as a PDF here; another that is attached comes by other means.
    ``late_reason``: where the 24 hours have passed.
    """

    attachments: Mapping[str, str | None] = field(default_factory=dict)
    files: Mapping[str, File[bytes]] = field(default_factory=dict)
    order_recipients: str = ""
    reply_mailbox: str = ""
    late_reason: str = ""


@transaction.atomic
def submit_request(
    request: RecallRequest, *, submission: Submission, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """Where the licence was revoked out of hours nothing is left to decide: the recall goes on.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_request(request.pk)
    decision = submitting.decide(facts_of(locked, submission, at=at), on=london_date(at))
    locked.attachments = dict(submission.attachments)
    locked.order_recipients, locked.reply_mailbox = submission.order_recipients, submission.reply_mailbox
    revoked = locked.part_a_is_outstanding
    kinds = (ladders.REQUEST, ladders.ENDORSEMENT)
    came = "Part A of a licence revoked out of hours" if revoked else "A recall request"
    text = f"{came} has come in from {locked.sentence.provider}."
    perform(
        step_of_chart(locked, "submit"),
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=submission.late_reason,
        version=version,
        then=[
            *stop(locked, "submitted to PPCS", *kinds, late_reason=submission.late_reason),
            *([] if revoked else [ppcs_clock(locked, submitted_at=at)]),
            tell(locked, "submitted", text, Hears.PPCS, level=Level.RED if locked.is_emergency else Level.AMBER),
            *([tell(locked, "withheld", WITHHELD, Hears.PPCS)] if locked.sensitive_material.exists() else []),
        ],
    )
    for paper, file in submission.files.items():
        keep_document(locked, paper, file, why="It came with the report.", by=by, at=at)
    if not revoked:
        return locked
    joined = lock_at_ppcs(locked.pk)
    perform(joined.take_in_part_a, by=by, at=at, decision=decision, crn=locked.crn)
    return joined


def wrong_with(request: RecallRequest, *, at: datetime) -> tuple[str, ...]:
    """The completeness check: what stands against sending the request, whatever goes with it. A few queries."""
    decision = submitting.decide(facts_of(request, Submission(), at=at), on=london_date(at))
    return tuple(reason.text for reason in decision.reasons if not reason.field)


def facts_of(request: RecallRequest, submission: Submission, *, at: datetime) -> SubmittingFacts:
    """The request as it would be sent, for the completeness check of the page too."""
    on = london_date(at)
    settings = policy_of(request.sentence.provider, on=on)
    return SubmittingFacts(
        chart=request.chart,
        recall_type=request.recall_type,
        is_emergency=bool(request.is_emergency),
        ppcs_approved=request.ppcs_approved,
        endorsed=request.endorsed_at is not None,
        senior_required=senior_required(request.chart, crc_requires=settings.crc_senior_endorsement_required),
        attachments=submission.attachments,
        order_recipients=submission.order_recipients,
        reply_mailbox=submission.reply_mailbox,
        changed=changed_since_version(request, at=at),
        late=bool(request.decided_at) and not on_time(request, at),
        late_reason=submission.late_reason,
        against=against_recalling(request.sentence, on=on),
    )


def on_time(request: RecallRequest, at: datetime) -> bool:
    """Whether the 24 hours have not yet passed."""
    clock = clocks_of(request).filter(kind=ladders.REQUEST.code).first()
    return clock is None or at < clock.due_at
