"""The port of the web server: the number in PORT, when nothing else has it."""

import errno
import os
import socket

from .telling import CannotGoOn

ADDRESS = "127.0.0.1"
_USUAL = 8000


def chosen() -> int:
    """The port in the environment's PORT, else 8000. Raises CannotGoOn when it is no number or not to be had."""
    text = os.environ.get("PORT") or str(_USUAL)
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CannotGoOn(f"PORT={text} is not a port. Give a number from 1 to 65535, such as: make run PORT=8080")
    port = int(text)
    with socket.socket() as probe:
        # As the web server will: a port whose last connections are still closing is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            raise CannotGoOn(_sentence(port, error)) from None
    return port


def _sentence(port: int, error: OSError) -> str:
    another = f"make run PORT={port + 1 if 1023 < port < 65535 else 8080}"
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program. Stop that program, or choose another port: {another}"
    return f"Port {port} is not to be had ({error.strerror}). Choose another port: {another}"
