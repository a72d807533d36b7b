"""Signing what is sent, by the Standard Webhooks scheme (https://www.standardwebhooks.com, symmetric signatures)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

PREFIX = "whsec_"
BEFORE_SIGNS_FOR = timedelta(days=1)
"""How long a secret that was replaced still signs, for the subscriber to take up the new one."""


def new_secret() -> str:
    """A secret of 32 random bytes, as it is handed to a subscriber."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def signature(secret: str, *, event: str, timestamp: int, body: str) -> str:
    """``v1,`` and the HMAC-SHA256 of ``event.timestamp.body`` in base64."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = hmac.new(key, f"{event}.{timestamp}.{body}".encode(), hashlib.sha256)
    return f"v1,{base64.b64encode(signed.digest()).decode()}"


def headers(*, event: str, body: str, keys: Sequence[str], at: datetime) -> dict[str, str]:
    """What goes with a body: the event by which a repeat is known, when it was sent, a signature by each secret."""
    timestamp = int(at.timestamp())
    signatures = (signature(key, event=event, timestamp=timestamp, body=body) for key in keys)
    return {
        "content-type": "application/json",
        "webhook-id": event,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(signatures),
    }
