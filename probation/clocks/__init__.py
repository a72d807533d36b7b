"""Clocks: a deadline is a row, its rungs ring once each, and late or amber are computed from the time passed in."""
