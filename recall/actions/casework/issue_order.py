"""The revocation order and arrest warrant itself, printed and kept, with all that issues with it."""

from __future__ import annotations

from datetime import datetime

from django.core.files.base import ContentFile

from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import record
from probation.webhooks.facts import Fact
from probation.working_days import london_date
from recall.actions.facts_told import fact
from recall.actions.warrant_clocks import review_clock
from recall.flows import PpcsRecall
from recall.models import Casework, Revocation
from recall.permissions import casework as may
from recall.queries.revocation_order import order_paper
from recall.vocabulary.casework import Custody

from .codes import new_code
from .custody_clocks import held_when_revoked
from .papers import printed_or_refused
from .revocation_papers import issue_papers


def issue_order(request: PpcsRecall, casework: Casework, decision: Decision, *, by: User, at: datetime) -> Revocation:
    """Within the transaction of the decision. From now on a person at large is unlawfully at large, and reviewed.

    Raises Refused where a character cannot be printed, NotAdmitted.
    """
    revocation = Revocation(
        request_id=request.pk,
        revoked_on=london_date(at),
        issued_at=at,
        issued_by=by,
        code=new_code(),
        in_custody=casework.custody == Custody.PRISON,
    )
    revocation.request = request
    made = order_paper(revocation, casework, by=by)
    printed = printed_or_refused(made, at=at)
    revocation.words, revocation.sha256 = made.words, printed.sha256
    revocation.order = ContentFile(printed.pdf, name=f"revocation-order-{request.crn}-{request.pk}.pdf")
    # A person in prison is not to be arrested: no warrant.
    facts = [Fact.REVOKED] if revocation.in_custody else [Fact.REVOKED, Fact.WARRANT_ISSUED]
    issued: Revocation = record(
        revocation,
        verb="issue",
        permission=lambda one, acting: may.revoke(one.request, acting),
        by=by,
        at=at,
        crn=request.crn,
        decision=decision,
        then=[
            *(fact(request, told) for told in facts),
            *([] if revocation.in_custody else [review_clock(request, at=at)]),
        ],
    )
    issue_papers(request, issued, casework, by=by, at=at)
    if issued.in_custody:
        held_when_revoked(request, casework, issued, by=by, at=at)
    return issued
