"""Looking at PPCS. Custody: the return, the dossier and its disclosure, a fixed term and its end."""
