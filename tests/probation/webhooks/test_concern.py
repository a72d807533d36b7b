"""Whom a fact concerns is known by name, however PPCS writes it."""

import pytest

from probation.webhooks.concern import hears_of
from probation.webhooks.facts import SubscriberKind

CONCERNED = {
    "prison": ["HMP/YOI Askham Grange", "HM Prison Hewell"],
    "police": ["Devon & Cornwall Police", "the  west midlands police", "Durham Constabulary", "Police"],
}


@pytest.mark.parametrize(
    ("kind", "serves", "hears"),
    [
        ("prison", "HMP Askham Grange", True),
        ("prison", "askham grange", True),
        ("prison", "HMP Grange", False),
        ("prison", "HMP Durham", False),
        ("police", "Devon and Cornwall Constabulary", True),
        ("police", "West Midlands", True),
        ("police", "West Mercia Police", False),
        ("police", "Police", False),
        ("national", "", True),
    ],
)
def test_a_system_hears_of_whom_it_serves(kind: str, serves: str, hears: bool) -> None:
    assert hears_of(SubscriberKind(kind), serves, CONCERNED) is hears
    assert hears_of(SubscriberKind(kind), serves, {}) is (kind == "national")
