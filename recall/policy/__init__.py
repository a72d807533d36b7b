"""Whether: the guards of recall, dated and cited. Pure."""
