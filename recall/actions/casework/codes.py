"""Verification codes: what whoever holds an order or a document checks it by."""

from __future__ import annotations

import secrets

# No vowels, and nothing that reads as something else: no word comes out, and a code survives being read aloud.
ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXYZ"


def new_code() -> str:
    """Three groups of four, not to be guessed: ``7KQ2-M9TX-4HWD``."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))
