"""The secrets of webhooks lie sealed in the database, and the keys can be changed."""

import runpy
from secrets import token_hex

import pytest
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from probation.settings.keys import fernet_keys
from probation.webhooks.models import Subscriber
from probation.webhooks.signing import new_secret
from tests.factories.times import at

OLD, NEW = token_hex(32), token_hex(32)


def keep(**different: str) -> Subscriber:
    usual = {"name": "Custody", "kind": "national", "url": "https://custody.test/", "facts": ["revoked"]}
    return Subscriber.objects.create(**{**usual, **different}, secret_made_at=at("2017-05-16"))


def in_the_database() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret, secret_before FROM webhooks_subscriber")
        secret, before = cursor.fetchone()
    return secret, before


def use(settings: LazySettings, keys: str) -> None:
    settings.WEBHOOK_KEYS = fernet_keys("WEBHOOK_KEYS", keys)


def test_a_key_is_replaced_and_then_dropped_and_no_other_opens(db: None, settings: LazySettings) -> None:
    secret = new_secret()
    use(settings, OLD)
    subscriber = keep(secret=secret)
    before = in_the_database()
    assert secret.removeprefix("whsec_") not in before[0]
    assert before[1] == ""
    use(settings, f"{NEW},{OLD}")
    subscriber.refresh_from_db()
    assert subscriber.secret == secret
    call_command("seal_webhook_secrets")
    use(settings, NEW)
    assert Subscriber.objects.get().secret == secret
    use(settings, OLD)
    with pytest.raises(ImproperlyConfigured, match="no key that opens"):
        Subscriber.objects.get()


def test_secrets_of_before_are_sealed_where_they_lie(db: None) -> None:
    secret, older = new_secret(), new_secret()
    move = MigrationExecutor(connection).migrate
    plain = move([("webhooks", "0002_whom_a_subscriber_serves")]).apps.get_model("webhooks", "Subscriber")
    plain.objects.create(
        name="Custody",
        kind="national",
        url="https://custody.test/",
        facts=[],
        secret=secret,
        secret_before=older,
        secret_made_at=at("2017-05-16"),
    )
    assert in_the_database() == (secret, older)
    leaves = MigrationExecutor(connection).loader.graph.leaf_nodes("webhooks")
    MigrationExecutor(connection).migrate(leaves)
    assert not set(in_the_database()) & {secret, older}
    found = Subscriber.objects.get()
    assert (found.secret, found.secret_before) == (secret, older)


@pytest.mark.parametrize(
    "keys",
    ["", "short", OLD[:-2], f"{OLD},", "demonstration-only-not-a-secret" * 2],
    ids=["none", "short", "cut off", "a second that is empty", "not a key"],
)
def test_production_does_not_start_without_a_key(keys: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS"):
        monkeypatch.setenv(name, "postgres://unused/unused")
    monkeypatch.setenv("WEBHOOK_KEYS", keys)
    with pytest.raises(ImproperlyConfigured, match="Set WEBHOOK_KEYS"):
        runpy.run_module("probation.settings.production")
    monkeypatch.setenv("WEBHOOK_KEYS", f"{NEW},{OLD}")
    assert len(runpy.run_module("probation.settings.production")["WEBHOOK_KEYS"]) == 2
