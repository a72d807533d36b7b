"""What may be chosen on the page of a request. The revocation: order, papers, notices, police, a person at large."""

from cases.web.choices import Choice

CHOICES = (
    Choice("revoke_before_part_a", "revoke-before-part-a", "Revoke the licence before Part A"),
    Choice("revoke_licence", "revoke-licence", "Revoke the licence"),
    Choice("record_receipt", "record-police-receipt", "Record the police receipt"),
    Choice("see_at_large", "at-large", "Follow the person at large", leads=False),
    Choice("see_time_at_large", "at-large", "Read the record of the time at large", leads=False),
    Choice("reject_request", "reject-recall-at-ppcs", "Reject the request", leads=False),
    Choice("stop_recall", "stop-recall", "Stop the recall", leads=False),
)
"""In the order they are offered."""
