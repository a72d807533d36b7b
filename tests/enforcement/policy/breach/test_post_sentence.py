"""Post-sentence supervision: when it binds, and that nobody is recalled from it (enforcement.md §4.10)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.post_sentence import (
    INSTEAD,
    RECALL_REFUSED,
    RecallFacts,
    SuspensionFacts,
    Variant,
    VariantFacts,
    binding,
    recall,
    variant,
)

ON = date(2017, 9, 4)
FACTS = SuspensionFacts(
    on=ON, first_day=date(2017, 4, 4), last_day=date(2018, 2, 20), notice_served_on=date(2017, 2, 20)
)


def reasons(**changes: Any) -> list[str]:
    return [reason.text for reason in binding.decide(replace(FACTS, **changes), on=ON).reasons]


@pytest.mark.parametrize(
    ("changes", "against"),
    [
        ({}, 0),
        ({"on": date(2017, 4, 4)}, 0),
        ({"on": date(2017, 4, 3)}, 1),
        ({"on": date(2018, 2, 20)}, 0),
        ({"on": date(2018, 2, 21)}, 1),
        ({"notice_served_on": None}, 1),
        ({"notice_served_on": ON}, 0),
        ({"notice_served_on": date(2017, 9, 5)}, 1),
        ({"in_custody": True}, 1),
        ({"licence_ends_on": date(2017, 9, 3)}, 0),
        ({"licence_ends_on": ON}, 1),
        ({"notice_served_on": None, "in_custody": True, "licence_ends_on": ON}, 3),
    ],
)
def test_supervision_binds_between_its_days_once_the_notice_is_given_and_not_in_custody_or_on_licence(
    changes: dict[str, Any], against: int
) -> None:
    """§9 cases 34, 39 and 41."""
    assert len(reasons(**changes)) == against


@pytest.mark.parametrize(
    ("kind", "refused"),
    [
        (SentenceKind.POST_SENTENCE_SUPERVISION, True),
        (SentenceKind.SUPERVISION_DEFAULT_ORDER, True),
        (SentenceKind.LICENCE, False),
        (SentenceKind.COMMUNITY_ORDER, False),
    ],
)
def test_recall_is_refused_in_supervision_with_the_way_to_court(kind: str, refused: bool) -> None:
    """§9 case 40."""
    found = [reason.text for reason in recall.decide(RecallFacts(kind), on=ON).reasons]
    assert found == ([RECALL_REFUSED] if refused else [])
    assert "court" in RECALL_REFUSED
    assert INSTEAD[0].startswith("Breach of supervision")


@pytest.mark.parametrize(
    ("kind", "warning", "duty", "requirement", "officer"),
    [
        (SentenceKind.COMMUNITY_ORDER, True, True, "requirement of the order", "responsible officer"),
        (SentenceKind.SUSPENDED_SENTENCE_ORDER, True, True, "requirement of the order", "responsible officer"),
        (
            SentenceKind.POST_SENTENCE_SUPERVISION,
            False,
            False,
            "requirement of the supervision notice",
            "supervisor",
        ),
        (
            SentenceKind.SUPERVISION_DEFAULT_ORDER,
            False,
            True,
            "requirement of the supervision default order",
            "supervisor",
        ),
    ],
)
def test_how_breach_of_each_kind_of_order_differs(
    kind: str, warning: bool, duty: bool, requirement: str, officer: str
) -> None:
    answer, _ = variant.answer(VariantFacts(kind), on=ON)
    assert answer == Variant(statutory_warning=warning, referral_duty=duty, requirement=requirement, officer=officer)
