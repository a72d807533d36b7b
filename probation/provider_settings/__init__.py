"""The doubtful rules as data: a value per provider, from a day, with who set it and why; else the documented default."""
