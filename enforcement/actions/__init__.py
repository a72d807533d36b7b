"""Acting on failures, warnings and decisions: one use-case a file, one transaction each."""
