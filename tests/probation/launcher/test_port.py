"""Where the web server listens."""

import socket
from collections.abc import Iterator

import pytest

from probation.launcher import port
from probation.launcher.telling import CannotGoOn


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server((port.ADDRESS, 0)) as server:
        yield server.getsockname()[1]


def test_a_free_port_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server((port.ADDRESS, 0)) as server:
        free = server.getsockname()[1]
    monkeypatch.setenv("PORT", str(free))
    assert port.chosen() == free


def test_a_port_in_use_gets_a_sentence_that_says_what_to_do(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", str(taken))
    with pytest.raises(CannotGoOn, match=f"^Port {taken} is in use by another program.*choose another port: make run"):
        port.chosen()


@pytest.mark.parametrize("text", ["http", "0", "65536", "-1", "80.0"])
def test_what_is_no_port_gets_a_sentence_with_an_example(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", text)
    with pytest.raises(CannotGoOn, match=f"^PORT={text} is not a port.*make run PORT=8080"):
        port.chosen()
