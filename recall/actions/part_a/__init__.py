"""Writing Part A: sections saved, sensitive material kept apart, versions made."""
