"""One version of one document of a recall, made within the transaction of the act that makes it, and kept for ever."""

from __future__ import annotations

from datetime import datetime

from django.core.files.base import ContentFile

from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.documents.rendering import Rendered, Unprintable
from probation.transitions import record
from probation.working_days import london_date
from recall.models import RecallPaper, RecallRequest
from recall.permissions.papers import make
from recall.policy.papers import PaperFacts, making
from recall.policy.part_a.printing import printing
from recall.vocabulary.custody import PaperKind

from .codes import new_code


def make_paper(
    request: RecallRequest, kind: PaperKind, paper: Paper, *, by: User, at: datetime, why: str = ""
) -> RecallPaper:
    """The next version of a kind, with a hash and a verification code of its own. The request is locked by the act.

    Raises Refused (another version without a reason, characters that cannot be printed), NotAdmitted.
    """
    number = request.papers.filter(kind=kind).count() + 1
    code = new_code()
    coded = paper.checked_by(code)
    printed = printed_or_refused(coded, at=at)
    made = RecallPaper(
        request_id=request.pk,
        kind=kind,
        number=number,
        why=why if number > 1 else "",
        code=code,
        words=coded.words,
        sha256=printed.sha256,
        made_at=at,
        made_by=by,
    )
    made.request = request
    made.pdf = ContentFile(printed.pdf, name=f"{kind}-{request.crn}-{request.pk}-{number}.pdf")
    kept: RecallPaper = record(
        made,
        verb="make",
        permission=make,
        by=by,
        at=at,
        crn=request.crn,
        why=f"{PaperKind(kind).label}, version {number}. {made.why}".strip(),
        decision=making.decide(PaperFacts(number, why), on=london_date(at)),
    )
    return kept


def printed_or_refused(paper: Paper, *, at: datetime) -> Rendered:
    """The PDF. Raises Refused with the characters that cannot be printed."""
    try:
        return paper.pdf()
    except Unprintable as refused:
        printing.require(refused.characters, on=london_date(at))
        raise
