"""The question until when an information may be laid, as asked and answered (enforcement.md §9 cases 22 and 23)."""

import pytest

import enforcement.explained  # noqa: F401
from probation.policy import NotInForce, ProviderPolicy
from probation.rules import Answer, BadInput, ask
from probation.working_days.published import published_calendar


def answer_to(**keys: str) -> Answer:
    return ask("information-deadline", keys.items(), calendar=published_calendar(), settings=ProviderPolicy.default())


@pytest.mark.parametrize(
    ("keys", "last_day"),
    [
        ({"order_ends_on": "2017-06-30"}, "2017-06-30"),
        ({"order_ends_on": "2017-06-30", "unpaid_work_outstanding": "no"}, "2017-06-30"),
        ({"order_ends_on": "2017-06-30", "unpaid_work_outstanding": "yes"}, None),
        ({"order_ends_on": "2099-12-31"}, "2099-12-31"),
    ],
)
def test_the_last_day_is_the_orders_own(keys: dict[str, str], last_day: str | None) -> None:
    found = answer_to(**keys).to_json()
    assert next(iter(found)) == "last_day"
    assert found["last_day"] == last_day
    assert found["citation"].startswith("CJA 2003, Sch 8 para 7")


def test_the_working_has_the_three_alerts_and_the_last_day() -> None:
    assert [str(line) for line in answer_to(order_ends_on="2017-06-30").working] == [
        "Wed 31 May 2017  alert: 30 days left",
        "Fri 16 Jun 2017  alert: 14 days left",
        "Sun 25 Jun 2017  alert: 5 days left",
        "Fri 30 Jun 2017  the last day to lay the information",
    ]
    assert answer_to(order_ends_on="2017-06-30", unpaid_work_outstanding="yes").working == []


def test_before_april_2005_there_was_no_such_rule() -> None:
    with pytest.raises(NotInForce):
        answer_to(order_ends_on="2005-04-03")
    assert answer_to(order_ends_on="2005-04-04").values["last_day"]


def test_the_day_is_asked_for() -> None:
    with pytest.raises(BadInput, match="order_ends_on is missing"):
        answer_to()
