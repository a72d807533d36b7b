"""An event reaches each subscriber that asked for it, signed, and again until it is taken; a repeat is known."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Event
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection, transaction

from probation.outbox.relay import post, relay
from probation.webhooks.delivering import KEEP_TRYING, LEASE, deliver, take_up
from probation.webhooks.facts import TOPIC, DeliveryState, Fact
from probation.webhooks.models import Delivery, Subscriber
from probation.webhooks.signing import new_secret, signature
from tests.factories.times import at

from .receiver import Receiver, listening

NOW = at("2017-05-16 12:00")


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening(Receiver(new_secret())) as found:
        yield found


def a_subscriber(receiver: Receiver, *, name: str = "Prison system", **different: object) -> Subscriber:
    usual = {"kind": "national", "url": receiver.url, "facts": [Fact.REVOKED, Fact.RETURNED], "secret_made_at": NOW}
    return Subscriber.objects.create(**{**usual, "name": name, "secret": receiver.secret, **different})


def tell(fact: Fact = Fact.REVOKED, crn: str = "X123456") -> None:
    """A fact as an act posts it, relayed."""
    body = {"fact": fact, "occurred_at": "2017-05-16T12:00:00+01:00", "about": {"crn": crn}}
    with transaction.atomic():
        post(TOPIC, f"fact/{crn}/{fact}", body, at=NOW)
    relay(at=NOW)


def delivering(when: datetime = NOW) -> int:
    return deliver(now=lambda: when)


def test_the_signature_is_that_of_the_scheme() -> None:
    """The example of the Standard Webhooks specification."""
    made = signature(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        event="msg_p5jXN8AQM9LWM0D4loKWxJek",
        timestamp=1614265330,
        body='{"test": 2432232314}',
    )
    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_whoever_asked_for_a_fact_is_told_it_signed_and_once(db: None, receiver: Receiver) -> None:
    a_subscriber(receiver)
    a_subscriber(receiver, name="Police system", facts=[Fact.WARRANT_CANCELLED])
    tell()
    assert delivering() == 1
    assert delivering(NOW + timedelta(days=1)) == 0
    kept = Delivery.objects.get()
    assert (kept.state, kept.response_status, kept.attempts) == (DeliveryState.DELIVERED, 204, 1)
    told = {"event": str(kept.event), "fact": "revoked", "occurred_at": "2017-05-16T12:00:00+01:00", "crn": "X123456"}
    assert receiver.taken == {str(kept.event): told}


def test_both_secrets_sign_while_one_replaces_the_other(db: None, receiver: Receiver) -> None:
    subscriber = a_subscriber(receiver, secret=new_secret(), secret_before=receiver.secret)
    Subscriber.objects.update(secret_before_until=NOW + timedelta(days=1))
    tell()
    assert delivering() == 1
    tell(Fact.RETURNED)
    assert delivering(NOW + timedelta(days=1)) == 0
    assert Delivery.objects.get(fact=Fact.RETURNED).last_error == "It answered 401."
    receiver.secret = subscriber.secret
    assert delivering(NOW + timedelta(days=1, minutes=1)) == 1


def test_what_is_not_taken_is_sent_again_later_and_later_with_the_same_id(db: None, receiver: Receiver) -> None:
    a_subscriber(receiver)
    receiver.answers = [500, 302]
    tell()
    tell(Fact.RETURNED)
    assert delivering() == 0, "a redirect is not followed, and one failure is enough for one sweep"
    (first,) = receiver.received
    assert Delivery.objects.get(event=first).state == DeliveryState.TRYING
    assert delivering(NOW + timedelta(seconds=30)) == 0
    assert len(receiver.received) == 2
    waits = [row.next_at - NOW for row in Delivery.objects.order_by("pk") if row.next_at]
    assert waits == [timedelta(minutes=1), timedelta(minutes=1, seconds=30)]
    assert delivering(NOW + timedelta(minutes=2)) == 2
    assert receiver.received.count(first) == 2
    assert len(receiver.taken) == 2


def test_a_subscriber_that_is_down_is_tried_for_three_days_and_holds_up_nobody(db: None, receiver: Receiver) -> None:
    with listening(Receiver(new_secret())) as gone:
        a_subscriber(gone, name="Police system")
    a_subscriber(receiver)
    tell()
    assert delivering() == 1
    down = Delivery.objects.get(subscriber__name="Police system")
    assert down.last_error == "It refused the connection."
    when = NOW
    while (down := Delivery.objects.get(pk=down.pk)).next_at:
        assert down.next_at - when <= timedelta(hours=1)
        when = down.next_at
        delivering(when)
    assert down.state == DeliveryState.GIVEN_UP
    assert timedelta() <= when - NOW - KEEP_TRYING < timedelta(hours=1)
    assert receiver.received == [str(down.event)]


def test_a_paused_subscriber_is_told_nothing_until_it_goes_on(db: None, receiver: Receiver) -> None:
    subscriber = a_subscriber(receiver, is_active=False)
    tell()
    assert delivering() == 0
    assert receiver.received == []
    subscriber.is_active = True
    subscriber.save()
    assert delivering() == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_it_once(receiver: Receiver) -> None:
    a_subscriber(receiver)
    tell()
    other_done = Event()
    receiver.while_open = lambda: other_done.wait(5)

    def first() -> int:
        try:
            return delivering()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        sending = pool.submit(first)
        while not receiver.received:
            assert not sending.done()
        assert delivering() == 0, "while the first is sending"
        other_done.set()
        assert sending.result() == 1
    assert len(receiver.received) == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_before_it_noted_the_answer_leaves_it_to_be_sent_again_with_the_same_id(
    receiver: Receiver,
) -> None:
    a_subscriber(receiver)
    tell()
    worker = subprocess.Popen([sys.executable, "-c", WORKER], cwd=settings.ROOT, env={**os.environ, **_here()})
    receiver.while_open = lambda: os.kill(worker.pid, signal.SIGKILL)
    assert worker.wait() == -signal.SIGKILL
    receiver.while_open = lambda: None
    lost = Delivery.objects.get()
    assert (lost.state, lost.attempts) == (DeliveryState.TRYING, 1)
    assert take_up(at=NOW) is None
    assert delivering(NOW + LEASE) == 1
    assert receiver.received == [str(lost.event)] * 2
    assert list(receiver.taken) == [str(lost.event)]


WORKER = f"""
import django
django.setup()
from datetime import datetime
from probation.webhooks.delivering import deliver
deliver(now=lambda: datetime.fromisoformat({NOW.isoformat()!r}))
"""


def _here() -> dict[str, str]:
    """The database of this test, for another process."""
    found = connection.settings_dict
    user = f"{found['USER']}:{quote(found['PASSWORD'] or '', safe='')}"
    host = quote(found["HOST"], safe="")
    port = f":{found['PORT']}" if found["PORT"] else ""
    return {"DATABASE_URL": f"postgres://{user}@{host}{port}/{found['NAME']}"}
