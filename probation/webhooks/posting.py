"""One HTTP request to a subscriber: no proxy, no redirect followed, the certificate verified, the answer not read."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

TIMEOUT = 10
"""Seconds without a sign of life."""


class NotSent(Exception):
    """There was no answer. Says why."""


def post(url: str, body: str, headers: Mapping[str, str]) -> int:
    """Send, and return the status of the answer. Raises NotSent."""
    parts = urlsplit(url)
    make = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    connection = make(parts.hostname or "", parts.port, timeout=TIMEOUT)
    try:
        connection.request("POST", target, body.encode(), dict(headers))
        return connection.getresponse().status
    except (OSError, HTTPException, ValueError) as error:
        raise NotSent(_why(error)) from error
    finally:
        connection.close()


def _why(error: Exception) -> str:
    """For whoever manages webhooks; what nobody foresaw in the words of the machine."""
    match error:
        case TimeoutError():
            return "It did not answer in time."
        case ConnectionRefusedError():
            return "It refused the connection."
        case socket.gaierror():
            return "There is no such host."
        case ssl.SSLCertVerificationError():
            return f"Its certificate was not accepted: {error.verify_message}."
    return f"{type(error).__name__}: {error}"
