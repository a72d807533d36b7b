"""What is sent, field by field: taken as meant, or refused with a reason."""

from datetime import date, datetime
from typing import Any

import pytest
from rest_framework import serializers

from enforcement.vocabulary import DeliveryMethod
from probation.api.fields import DayField, MomentField, NumberField, WordField, text
from probation.api.ids import IdField
from probation.api.sent import Sent
from probation.working_days import LONDON
from tests.factories.times import at


class Everything(Sent):
    """One field of each kind."""

    on = DayField()
    at = MomentField()
    number = NumberField()
    id = IdField()
    delivery = WordField(DeliveryMethod)
    words = text("Words.", longest=5)


GOOD: dict[str, Any] = {
    "on": "2017-04-12",
    "at": "2017-04-12T14:30:00Z",
    "number": 10_000,
    "id": 2**63 - 1,
    "delivery": "by-hand",
    "words": " word ",
}


def told(**different: Any) -> set[str]:
    sent = Everything(data={**GOOD, **different})
    assert not sent.is_valid()
    return set(sent.errors)


def test_each_value_is_taken_as_it_is_meant() -> None:
    sent = Everything(data=GOOD)
    assert sent.is_valid()
    assert sent.validated_data == {
        "on": date(2017, 4, 12),
        "at": at("2017-04-12 15:30"),
        "number": 10_000,
        "id": 2**63 - 1,
        "delivery": DeliveryMethod.BY_HAND,
        "words": "word",
    }
    assert isinstance(sent.validated_data["delivery"], DeliveryMethod)


def test_a_time_without_an_offset_is_londons() -> None:
    sent = Everything(data={**GOOD, "at": "2017-07-12T14:30:00"})
    assert sent.is_valid()
    assert sent.validated_data["at"] == datetime(2017, 7, 12, 14, 30, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("on", "1899-12-31"),
        ("on", "2200-01-01"),
        ("on", "2017-02-30"),
        ("on", "2017-04-12T10:00:00Z"),
        ("at", "9999-12-31T23:59:59-14:00"),
        ("at", "1899-12-31T10:00:00Z"),
        ("at", "2017-04-12"),
        ("number", -1),
        ("number", 10_001),
        ("number", 1.5),
        ("id", 0),
        ("id", 2**63),
        ("delivery", "pigeon"),
        ("delivery", ""),
        ("words", "longer"),
        ("words", "\x00"),
        ("words", ["word"]),
        ("words", None),
    ],
)
def test_what_nobody_means_is_refused_by_name(field: str, value: Any) -> None:
    assert told(**{field: value}) == {field}


def test_words_left_out_are_for_the_rules_to_judge() -> None:
    sent = Everything(data={name: value for name, value in GOOD.items() if name != "words"})
    assert sent.is_valid()
    assert sent.validated_data["words"] == ""


def test_every_wrong_missing_and_unknown_field_is_named_at_once() -> None:
    sent = Everything(data={"on": "x", "at": GOOD["at"], "id": 1, "delivery": "x", "stranger": 1})
    with pytest.raises(serializers.ValidationError) as refused:
        sent.is_valid(raise_exception=True)
    assert set(refused.value.detail) == {"on", "number", "delivery", "stranger"}
