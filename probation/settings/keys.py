"""The keys by which secrets are sealed in the database, as the environment gives them."""

from __future__ import annotations

import base64

from django.core.exceptions import ImproperlyConfigured


def fernet_keys(variable: str, text: str) -> list[str]:
    """From 64 hexadecimal digits each (``openssl rand -hex 32``), parted by commas: the first seals, every one opens.

    Raises ImproperlyConfigured, naming the ``variable`` and never a key.
    """
    try:
        keys = [bytes.fromhex(digits) for digits in text.split(",")]
    except ValueError:
        keys = []
    if not keys or any(len(key) != 32 for key in keys):
        raise ImproperlyConfigured(f"Set {variable} to 64 hexadecimal digits, or to several such keys with commas.")
    return [base64.urlsafe_b64encode(key).decode() for key in keys]
