"""The words of documents: which there are, and which of them belong to the pack of a breach. Pure."""

from probation.vocabulary import Words

from .breach import PackDocumentKind


class DocumentKind(Words):
    """The documents of warnings and of breach proceedings that are made from the record (§4.3 to §4.8)."""

    WARNING = "warning", "Warning letter"
    WITHDRAWAL = "withdrawal", "Withdrawal of a warning"
    CONFIRMATION = "confirmation", "Confirmation of breach"
    STATEMENT = "statement", "Statement of breach with the contact log"
    REPORT = "report", "Breach report with proposal"
    INFORMATION = "information", "Information"
    DEFAULT_ORDER = "default-order", "Supervision default order notice"
    AMENDED_ORDER = "amended-order", "Amended order notice"


OF_A_WARNING = (DocumentKind.WARNING, DocumentKind.WITHDRAWAL)
"""The documents made about a warning; the others are made about a breach."""

IN_THE_PACK = {
    DocumentKind.STATEMENT: PackDocumentKind.STATEMENT,
    DocumentKind.REPORT: PackDocumentKind.REPORT,
    DocumentKind.INFORMATION: PackDocumentKind.INFORMATION,
}
"""Where a document goes in the pack: making one adds a version of that document to it."""
