"""Pages of enforcement: parse, one call, render."""
