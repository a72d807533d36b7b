"""What must happen after a commit: rows, relayed to handlers. In the database it happens once; what leaves the house,
an e-mail or a webhook, at least once and always under the same id (README.md)."""
