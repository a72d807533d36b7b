"""A message is written once, delivered once, and tried again when a handler fails."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import transaction

from probation.accounts.models import Organisation
from probation.outbox import relay as outbox
from probation.outbox.models import Message
from tests.factories.times import at

NOW = at("2017-04-12 10:00")
TOPIC = "test.topic"


@pytest.fixture
def handled() -> Iterator[list[str]]:
    """What the handler of the topic was given; it fails on a message that says so."""
    seen: list[str] = []

    @outbox.on(TOPIC)
    def handle(message: Message, at: object) -> None:
        Organisation.objects.create(code=f"T{message.pk}"[:12], name=message.key, sector="crc")
        if message.body.get("fails"):
            raise RuntimeError("not today")
        seen.append(message.key)

    yield seen
    outbox._handlers.pop(TOPIC)


def write(key: str, **body: object) -> None:
    with transaction.atomic():
        outbox.post(TOPIC, key, body, at=NOW)


def test_a_key_is_one_message_for_ever(db: None, handled: list[str]) -> None:
    write("once")
    write("once")
    outbox.relay(at=NOW)
    write("once")
    outbox.relay(at=NOW)
    assert handled == ["once"]


def test_nothing_is_delivered_of_an_act_that_was_rolled_back(db: None, handled: list[str]) -> None:
    with transaction.atomic():
        outbox.post(TOPIC, "never", {}, at=NOW)
        transaction.set_rollback(True)
    assert outbox.relay(at=NOW) == 0
    assert handled == []


def test_a_handler_that_fails_leaves_nothing_and_is_tried_again_later(db: None, handled: list[str]) -> None:
    write("bad", fails=True)
    write("good")
    assert outbox.relay(at=NOW) == 1
    assert handled == ["good"]
    assert not Organisation.objects.filter(name="bad").exists()
    bad = Message.objects.get(key="bad")
    assert (bad.attempts, bad.delivered_at, bad.last_error) == (1, None, "RuntimeError('not today')")
    assert outbox.relay(at=NOW) == 0
    Message.objects.filter(key="bad").update(body={})
    assert outbox.relay(at=NOW + timedelta(minutes=3)) == 1
    assert handled == ["good", "bad"]


def test_messages_go_out_in_the_order_they_were_written(db: None, handled: list[str]) -> None:
    for number in range(5):
        write(f"m{number}")
    outbox.relay(at=NOW)
    assert handled == [f"m{number}" for number in range(5)]
