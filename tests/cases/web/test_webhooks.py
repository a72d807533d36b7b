"""The systems that are told facts of recalls, as the system administrator manages them."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from probation.audit.models import Entry
from probation.webhooks.facts import Fact
from probation.webhooks.models import Delivery, Subscriber
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.staff import somebody_of
from tests.factories.times import at

NOW = at("2017-05-16 12:00")
ADDRESS = "https://custody.test/recalls"
LIST, ADD, SENT = reverse("webhooks"), reverse("add-subscriber"), reverse("webhook-deliveries")


@pytest.fixture
def sysadmin(reference: None) -> User:
    return somebody_of("HMPPS", SYSTEM_ADMINISTRATOR)


def a_system(**different: Any) -> dict[str, Any]:
    usual = {
        "name": "Custody",
        "kind": "prison",
        "prison": "HMP Hewell",
        "police_force": "Not asked, not kept",
        "url": "https://custody.test/recalls",
        "facts": ["revoked", "outcome"],
    }
    return {**usual, **different}


def a_delivery(subscriber: Subscriber, **different: Any) -> Delivery:
    usual = {"event": uuid4(), "fact": Fact.REVOKED, "body": '{"crn": "X123456"}', "written_at": NOW}
    until = {"give_up_at": NOW + timedelta(days=3)}
    return Delivery.objects.create(subscriber=subscriber, **{**usual, **until, **different})


def test_a_system_is_added_and_its_secret_is_shown_once(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    answer = client.post(ADD, a_system())
    custody = Subscriber.objects.get()
    assert custody.secret in text(answer)
    assert answer["Cache-Control"] == "no-store"
    page = text(client.get(LIST))
    assert "Custody https://custody.test/recalls HMP Hewell Licence revoked, Outcome" in page
    assert custody.secret not in page
    added = Entry.objects.get(verb="webhooks.subscriber.add")
    assert "https://custody.test/recalls" in added.why
    assert custody.secret not in f"{added.facts}{added.why}"


@pytest.mark.parametrize(
    ("different", "said"),
    [
        ({"name": "CUSTODY"}, "There is a system of this name already."),
        ({"url": "http://custody.test/"}, "Enter an address that starts with https://"),
        ({"url": "https://me:password@custody.test/"}, "Enter an address that starts with https://"),
        ({"url": "https://custody.test:port/"}, "Enter an address that starts with https://"),
        ({"facts": []}, "Select what it is told."),
        ({"prison": ""}, "Enter the name of the prison."),
        ({"kind": "police", "police_force": "The Police"}, "Enter the name of the police force."),
    ],
)
def test_a_system_that_cannot_be_told_is_refused(
    different: dict[str, Any], said: str, sysadmin: User, sign_in: SignIn
) -> None:
    client = sign_in(sysadmin, NOW)
    client.post(ADD, a_system())
    before = written()
    answer = client.post(ADD, a_system(**{"name": "Another", **different}))
    assert answer.status_code == 422
    assert said in text(answer)
    assert (written(), Subscriber.objects.count()) == (before, 1)


def test_a_system_is_changed_and_the_audit_says_what_it_was(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    client.post(ADD, a_system())
    client.post(ADD, a_system(name="Another"))
    custody = Subscriber.objects.get(name="Custody")
    change = reverse("change-subscriber", args=[custody.pk])
    shown = client.get(change).context["form"]
    assert {name: shown[name].value() for name in ("name", "prison", "facts")} == {
        "name": "Custody",
        "prison": "HMP Hewell",
        "facts": ["revoked", "outcome"],
    }
    before = written()
    refused = client.post(change, a_system(name="another"))
    assert "There is a system of this name already." in text(refused)
    assert written() == before
    force = {"kind": "police", "police_force": "Kent Police", "facts": ["warrant-issued"]}
    client.post(change, a_system(**force))
    after = Subscriber.objects.get(pk=custody.pk)
    assert (after.kind, after.serves, after.facts, after.secret) == (
        *("police", "Kent Police", ["warrant-issued"]),
        custody.secret,
    )
    assert Entry.objects.get(verb="webhooks.subscriber.change").facts["changed"] == {
        "kind": ["prison", "police"],
        "serves": ["HMP Hewell", "Kent Police"],
        "facts": [["revoked", "outcome"], ["warrant-issued"]],
    }


def test_a_new_secret_leaves_the_one_before_a_day(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    client.post(ADD, a_system())
    before = Subscriber.objects.get()
    assert "made on 16 May 2017." in text(client.get(reverse("change-webhook-secret", args=[before.pk])))
    answer = client.post(reverse("change-webhook-secret", args=[before.pk]))
    after = Subscriber.objects.get()
    assert after.secret != before.secret
    assert after.secret in text(answer)
    assert "The secret before signs too until 17 May 2017 at midday." in text(answer)
    assert after.secrets_at(NOW + timedelta(hours=23)) == [after.secret, before.secret]
    assert after.secrets_at(NOW + timedelta(days=1)) == [after.secret]
    kept = str(Entry.objects.get(verb="webhooks.subscriber.change_secret").facts)
    assert before.secret not in kept
    assert after.secret not in kept


def test_a_system_is_paused_with_a_reason_and_resumed(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    client.post(ADD, a_system())
    custody = Subscriber.objects.get()
    pause, resume = (reverse(f"{act}-subscriber", args=[custody.pk]) for act in ("pause", "resume"))
    assert "Enter why it is paused." in text(client.post(pause, {"reason": ""}))
    assert "Paused" in text(client.post(pause, {"reason": "Moved to another house."}, follow=True))
    assert Entry.objects.get(verb="webhooks.subscriber.pause").why == "Moved to another house."
    waiting = a_delivery(custody, next_at=NOW - timedelta(days=9), written_at=NOW - timedelta(days=9))
    Delivery.objects.update(give_up_at=NOW - timedelta(days=6))
    client.post(resume)
    waiting.refresh_from_db()
    assert (waiting.next_at, waiting.give_up_at) == (NOW, NOW + timedelta(days=3))
    assert Subscriber.objects.get().is_active


def test_what_was_given_up_is_shown_without_what_it_said_and_sent_again(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    client.post(ADD, a_system())
    custody = Subscriber.objects.get()
    lost = a_delivery(custody, attempts=75, given_up_at=NOW, last_error="It answered 500.")
    waiting = a_delivery(custody, next_at=NOW, fact=Fact.OUTCOME)
    a_delivery(custody, delivered_at=NOW, attempts=1)
    assert "Webhooks 1" in text(client.get(LIST)), "the badge counts what was given up"
    page = text(client.get(SENT))
    assert "What was sent (3)" in page
    assert "Given up Tried 75 times. It answered 500. Send again" in page
    assert "X123456" not in page
    assert "What was sent (1)" in text(client.get(SENT, {"subscriber": custody.pk, "state": "given-up"}))
    sent = client.post(reverse("send-webhook-again", args=[lost.pk]))
    assert sent["location"] == f"{SENT}?subscriber={custody.pk}"
    lost.refresh_from_db()
    assert (lost.next_at, lost.given_up_at) == (NOW, None)
    refused = client.post(reverse("send-webhook-again", args=[waiting.pk]))
    assert "This is still waiting: it is sent by itself." in text(refused)
    assert Entry.objects.filter(verb="webhooks.delivery.send_again").count() == 1
