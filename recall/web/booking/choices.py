"""What may be chosen on the page of a request. Booking on and assessment: who has it, and the documents asked for."""

from cases.web.choices import Choice

CHOICES = (Choice("book_on", "book-recall-on", "Book on"),)
"""In the order they are offered."""
