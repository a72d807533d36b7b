"""What must happen after a commit: rows, relayed to handlers at least once, each handler effective exactly once."""
