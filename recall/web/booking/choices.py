"""What may be chosen on the page of a request. Booking on and assessment: who has it, and the documents asked for."""

from cases.web.choices import Choice

CHOICES = (
    Choice("book_on", "book-recall-on", "Book on"),
    Choice("answer_documents", "answer-documents", "Answer PPCS about documents"),
    Choice("ask_documents", "ask-for-documents", "Ask probation for documents", leads=False),
    Choice("assign_casework", "assign-recall", "Assign", leads=False),
    Choice("add_received_document", "add-received-document", "Add a document received", leads=False),
)
"""In the order they are offered."""
