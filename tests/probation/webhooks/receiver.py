"""A receiving system, as README.md tells its makers to write one: it checks the signature and drops a repeat."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


class Receiver:
    """``answers``: the status of each request in turn, then 204. ``received``: the id of every request whose signature
    holds. ``taken``: each event once."""

    def __init__(self, secret: str) -> None:
        self.secret, self.url = secret, ""
        self.answers: list[int] = []
        self.received: list[str] = []
        self.taken: dict[str, dict[str, Any]] = {}
        self.while_open: Callable[[], object] = lambda: None

    def take(self, headers: Any, body: bytes) -> int:
        """The status to answer with."""
        event, sent_at = headers["webhook-id"], headers["webhook-timestamp"]
        key = base64.b64decode(self.secret.removeprefix("whsec_"))
        right = base64.b64encode(hmac.digest(key, f"{event}.{sent_at}.".encode() + body, hashlib.sha256)).decode()
        if not any(hmac.compare_digest(f"v1,{right}", given) for given in headers["webhook-signature"].split(" ")):
            return 401
        self.received.append(event)
        self.while_open()
        status = self.answers.pop(0) if self.answers else 204
        if status < 300:
            self.taken.setdefault(event, json.loads(body))
        return status


@contextmanager
def listening(receiver: Receiver) -> Iterator[Receiver]:
    """On a free port of this machine, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            self.send_response(receiver.take(self.headers, body))
            self.send_header("location", "/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.url = f"http://127.0.0.1:{server.server_port}/recalls?from=probation"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
