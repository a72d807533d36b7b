"""What may be chosen on the page of a request. Custody: the return, the dossier, a fixed term and its end, victims."""

from cases.web.choices import Choice

CHOICES = (
    Choice("record_return", "record-return-to-custody", "Record the return to custody"),
    Choice("issue_dossier", "issue-dossier", "Issue the recall dossier"),
    Choice("record_disclosure", "record-disclosure", "Record what the prison sent back"),
    Choice("prepare_dossier", "prepare-dossier", "Prepare the recall dossier"),
    Choice("release_again", "record-release", "Record the release"),
    Choice("receive_representations", "record-representations", "Record representations", leads=False),
    Choice("issue_dossier_again", "issue-dossier-again", "Issue the dossier again", leads=False),
    Choice("add_days_to_term", "add-days-to-term", "Add days to the fixed term", leads=False),
    Choice("upgrade_fixed_term", "upgrade-fixed-term", "Upgrade to a standard recall", leads=False),
    Choice("tell_victim", "victim-contact", "Victim contact", leads=False),
)
"""In the order they are offered."""
