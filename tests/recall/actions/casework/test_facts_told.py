"""What the systems of prisons and the police are told of a recall, from the revocation to the release."""

import json
from typing import Any

import pytest

from probation.outbox.relay import relay
from probation.webhooks.facts import Fact
from probation.webhooks.models import Delivery, Subscriber
from recall.actions.casework.back_to_custody import record_release, record_return
from recall.actions.casework.end_at_ppcs import reject_at_ppcs
from recall.actions.casework.issue_revocation import issue_revocation
from recall.actions.casework.police_receipt import record_receipt
from recall.models import Casework, RecallRequest
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody
from tests.factories.recalls import (
    a_booked_recall,
    a_cast,
    a_decider,
    a_revocation,
    a_submitted_recall,
    an_endorsement,
)
from tests.factories.times import at, day
from tests.factories.warrant import a_notified_revocation

MAY_BE_TOLD = {
    *("event", "fact", "occurred_at", "crn", "prison_number", "pnc", "recall_type", "is_emergency", "outcome"),
    *("revoked_on", "warrant_reference", "release_on", "released_on", "order"),
}


@pytest.fixture(autouse=True)
def _subscriber(reference: None) -> None:
    Subscriber.objects.create(
        name="National system",
        kind="national",
        url="https://prison.test/",
        facts=list(Fact),
        secret_made_at=at("2017-05-01"),
    )


def told() -> list[dict[str, Any]]:
    """The bodies written so far, the first first."""
    relay(at=at("2017-07-01"))
    written = Delivery.objects.filter(subscriber__kind="national").order_by("pk")
    return [json.loads(body) for body in written.values_list("body", flat=True)]


def return_to(request: RecallRequest) -> None:
    record_return(
        request,
        returned_at=at("2017-06-01 20:00"),
        told_at=at("2017-06-01 21:00"),
        prison="HMP Hewell",
        by=a_decider(),
        at=at("2017-06-02 09:30"),
    )


def test_a_fixed_term_recall_is_told_from_revocation_to_release() -> None:
    cast = a_cast()
    revocation = a_revocation(cast, a_submitted_recall(cast, recall_type=RecallType.FIXED))
    request, ppcs = revocation.request, a_decider()
    received = at("2017-05-16 15:00")
    record_receipt(request, received_at=received, warrant_reference="02RC/1234567C12345", by=ppcs, at=received)
    return_to(request)
    record_release(request, released_on=day("2017-06-28"), by=ppcs, at=at("2017-06-28 12:00"))
    bodies = told()
    assert [body["fact"] for body in bodies] == [
        *("revoked", "warrant-issued", "warrant-recorded", "returned", "release-date", "warrant-cancelled", "outcome")
    ]
    assert all(set(body) == MAY_BE_TOLD for body in bodies)
    assert bodies[1]["order"] == {"code": revocation.code, "sha256": revocation.sha256}
    assert (bodies[2]["warrant_reference"], bodies[2]["occurred_at"]) == (
        "02RC/1234567C12345",
        "2017-05-16T15:00:00+01:00",
    )
    assert (bodies[3]["occurred_at"], bodies[3]["outcome"]) == ("2017-06-01T20:00:00+01:00", None)
    last = bodies[-1]
    assert (last["outcome"], last["released_on"], last["release_on"]) == ("released", "2017-06-28", "2017-06-28")
    assert (last["crn"], last["recall_type"], last["revoked_on"]) == (request.crn, "fixed", "2017-05-16")


def test_a_prison_and_a_police_force_hear_of_their_own_people_alone() -> None:
    """Each fact by the names known when it happens; that a warrant is cancelled, also to the force told of it."""
    served = [
        *[("prison", name) for name in ("Hewell", "HMP Birmingham")],
        *[("police", name) for name in ("WEST MIDLANDS POLICE", "Kent Police", "Essex Police")],
    ]
    for kind, name in served:
        made = {"name": name, "kind": kind, "serves": name, "url": "https://one.test/", "facts": list(Fact)}
        Subscriber.objects.create(**made, secret_made_at=at("2017-05-01"))
    request = a_notified_revocation(recall_type=RecallType.FIXED).request
    Casework.objects.filter(request_id=request.pk).update(police_force="Essex Police")
    return_to(request)
    told()
    heard = {
        name: list(Delivery.objects.filter(subscriber__name=name).order_by("pk").values_list("fact", flat=True))
        for _, name in served
    }
    assert heard == {
        "Hewell": ["returned", "release-date", "warrant-cancelled"],
        "HMP Birmingham": [],
        "WEST MIDLANDS POLICE": ["revoked", "warrant-issued", "warrant-cancelled"],
        "Kent Police": [],
        "Essex Police": ["returned", "release-date", "warrant-cancelled"],
    }


def test_nothing_of_the_concern_the_person_or_the_decision_is_told() -> None:
    request = a_revocation(a_cast()).request
    person = request.person
    private = (request.concern, request.trigger, request.rationale, person.last_name, "West Midlands Police")
    written = json.dumps(told())
    assert [words for words in private if words and words in written] == []


def test_in_prison_already_no_warrant_is_issued_and_a_rejection_is_an_outcome() -> None:
    cast = a_cast()
    booked = a_booked_recall(cast, custody=Custody.PRISON, place_of_custody="HMP Hewell")
    reject_at_ppcs(booked, detail="The licence had ended.", by=a_decider(), at=at("2017-05-16 11:00"))
    Subscriber.objects.create(
        name="Hewell",
        kind="prison",
        serves="HMP Hewell",
        url="https://hewell.test/",
        facts=list(Fact),
        secret_made_at=at("2017-05-01"),
    )
    (rejected,) = told()
    assert Delivery.objects.filter(subscriber__name="Hewell").count() == 1
    assert (rejected["fact"], rejected["outcome"], rejected["order"]) == ("outcome", "rejected", None)
    a_revocation(cast, custody=Custody.PRISON, place_of_custody="HMP Hewell")
    assert [body["fact"] for body in told()] == ["outcome", "revoked"]


def test_a_fixed_term_in_prison_already_has_its_release_date_told_with_the_revocation() -> None:
    cast = a_cast()
    submitted = a_submitted_recall(cast, recall_type=RecallType.FIXED)
    a_booked_recall(cast, submitted, custody=Custody.PRISON, place_of_custody="HMP Hewell")
    issue_revocation(
        submitted, endorsement=an_endorsement(custody=Custody.PRISON), by=a_decider(), at=at("2017-05-16 12:00")
    )
    bodies = told()
    assert [(body["fact"], body["release_on"]) for body in bodies] == [
        ("revoked", None),
        ("release-date", "2017-06-12"),
    ]
