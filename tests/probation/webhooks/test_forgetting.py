"""Deliveries that are over are kept for 90 days; what still waits is kept."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from probation.webhooks import forgetting
from probation.webhooks.forgetting import forget
from probation.webhooks.models import Delivery, Subscriber
from tests.factories.times import at

NOW = at("2017-08-14 12:00")
KEPT = timedelta(days=90)
LONG_AGO = NOW - KEPT - timedelta(seconds=1)


def a_delivery(subscriber: Subscriber, **over: datetime) -> Delivery:
    usual = {"event": uuid4(), "fact": "revoked", "body": "{}", "written_at": LONG_AGO, "give_up_at": LONG_AGO}
    return Delivery.objects.create(subscriber=subscriber, **usual, **over)


def test_what_is_over_for_90_days_goes_in_batches_and_nothing_else(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "BATCH", 2)
    custody = Subscriber.objects.create(
        name="Custody", kind="national", url="https://custody.test/", facts=[], secret_made_at=LONG_AGO
    )
    kept = {
        a_delivery(custody, next_at=LONG_AGO).pk,
        a_delivery(custody, delivered_at=NOW - KEPT).pk,
        a_delivery(custody, given_up_at=NOW - KEPT).pk,
    }
    for _ in range(3):
        a_delivery(custody, delivered_at=LONG_AGO)
        a_delivery(custody, given_up_at=LONG_AGO)
    assert forget(at=NOW, batches=2) == 4
    assert forget(at=NOW) == 2
    assert set(Delivery.objects.values_list("pk", flat=True)) == kept


def test_it_looks_along_an_index_of_what_is_over(db: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert forget(at=NOW) == 0
    (sql,) = [query["sql"] for query in asked if "FOR UPDATE" in query["sql"]]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {sql}")
        assert "webhook_over" in str(cursor.fetchall())
