"""Acting on breach proceedings: one use-case a file, one transaction (enforcement.md §4.5 to §4.10)."""
