"""Part A as the record begins it, and as it stands."""
