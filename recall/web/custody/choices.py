"""What may be chosen on the page of a request. Custody: the return, the dossier, a fixed term and its end."""

from cases.web.choices import Choice

CHOICES = (
    Choice("record_return", "record-return-to-custody", "Record the return to custody"),
    Choice("release_again", "record-release", "Record the release"),
)
"""In the order they are offered."""
