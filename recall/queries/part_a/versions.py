"""The versions of a report: when and why each was made, its fingerprints, its files, and who signed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from probation.refusals import NotSeen
from recall.models import RecallRequest, ReportVersion
from recall.vocabulary import ReportFormat, Signer, Statement


@dataclass(frozen=True)
class Signed:
    """A signature on a version, in its signer's words. ``void_because``: empty while it holds."""

    signer: str
    by: str
    at: datetime
    statements: tuple[str, ...]
    comment: str
    phone: str
    void_because: str


@dataclass(frozen=True)
class VersionRow:
    """One version."""

    number: int
    made_at: datetime
    made_by: str
    why: str
    sha256: str
    pdf_sha256: str
    docx_sha256: str
    signatures: tuple[Signed, ...]

    @property
    def files(self) -> tuple[tuple[str, str, str], ...]:
        """The format of each file, its label, and its SHA-256."""
        pdf, word = ReportFormat.PDF, ReportFormat.DOCX
        return (pdf.value, pdf.label, self.pdf_sha256), (word.value, word.label, self.docx_sha256)


def versions_of(request: RecallRequest) -> tuple[VersionRow, ...]:
    """The latest first. Three queries."""
    rows = request.versions.select_related("made_by").prefetch_related("signatures__signed_by")
    return tuple(map(_row, rows.order_by("-number")))


def version_or_not_seen(request: RecallRequest, number: int) -> ReportVersion:
    """A version of a request. Raises NotSeen."""
    found = request.versions.filter(number=number).first()
    if found is None:
        raise NotSeen("version of the report", number)
    return found


def _row(version: ReportVersion) -> VersionRow:
    return VersionRow(
        number=version.number,
        made_at=version.made_at,
        made_by=str(version.made_by),
        why=version.why,
        sha256=version.sha256,
        pdf_sha256=version.pdf_sha256,
        docx_sha256=version.docx_sha256,
        signatures=tuple(
            Signed(
                signer=Signer.label_of(row.signer),
                by=str(row.signed_by),
                at=row.signed_at,
                statements=tuple(map(Statement.label_of, row.statements)),
                comment=row.comment,
                phone=row.phone,
                void_because=row.voided_because if row.voided_at else "",
            )
            for row in version.signatures.all()
        ),
    )
