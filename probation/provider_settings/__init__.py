"""The doubtful rules as data: a provider's value from a day, with who set it and why; else the documented default."""
