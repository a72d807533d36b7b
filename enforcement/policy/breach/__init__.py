"""Whether a breach may take its next step before court, at court and after it (enforcement.md §4.5 to §4.10)."""
