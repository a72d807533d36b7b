"""Make a version of Part A: its content frozen, printed as a PDF and a Word document, fingerprinted, kept for good."""

from __future__ import annotations

from datetime import datetime

from django.core.files.base import ContentFile

from probation.accounts.models import User
from probation.documents.rendering import Unprintable
from probation.transitions import record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest, ReportVersion
from recall.policy.part_a.printing import printing
from recall.queries.part_a.content import content_of, fingerprint
from recall.queries.part_a.paper import part_a_pdf, part_a_word
from recall.queries.part_a.report import report_of


def make_version(request: RecallRequest, *, why: str, by: User, at: datetime) -> ReportVersion:
    """Within the caller's transaction, the request locked. ``why``: of every version after the first.

    Raises Refused where a character cannot be printed, NotAdmitted.
    """
    number = request.versions.count() + 1
    content = content_of(report_of(request, at=at), number=number, at=at)
    decision = printing.decide((), on=london_date(at))
    try:
        pdf = part_a_pdf(content)
    except Unprintable as refused:
        printing.require(refused.characters, on=london_date(at))
        raise
    word = part_a_word(content)
    name = f"part-a-{request.crn}-{request.pk}-v{number}"
    version = ReportVersion(
        request_id=request.pk,
        number=number,
        content=content,
        sha256=fingerprint(content),
        pdf=ContentFile(pdf.pdf, name=f"{name}.pdf"),
        pdf_sha256=pdf.sha256,
        docx=ContentFile(word.docx, name=f"{name}.docx"),
        docx_sha256=word.sha256,
        why=why if number > 1 else "",
        made_at=at,
        made_by=by,
    )
    version.request = request
    made: ReportVersion = record(
        version,
        verb="make",
        permission=may.make_version,
        by=by,
        at=at,
        crn=request.crn,
        why=version.why,
        decision=decision,
    )
    return made
