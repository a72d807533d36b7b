"""Pages about people on probation: parse, one call, render."""
