"""What the breach guideline suggests (enforcement.md §4.9)."""

from datetime import date

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.guideline import BANDS, Band, GuidelineFacts, guideline
from enforcement.vocabulary import ComplianceLevel
from probation.policy import NotInForce

SENTENCED_ON = date(2018, 10, 1)


def suggests(kind: str) -> dict[str, tuple[str, ...]]:
    bands, _ = guideline.answer(GuidelineFacts(kind), on=SENTENCED_ON)
    assert all(isinstance(band, Band) for band in bands)
    return {band.level: band.suggests for band in bands}


def test_a_community_order_has_four_levels() -> None:
    found = suggests(SentenceKind.COMMUNITY_ORDER)
    assert list(found) == [ComplianceLevel.WILFUL, ComplianceLevel.LOW, ComplianceLevel.MEDIUM, ComplianceLevel.HIGH]
    assert found[ComplianceLevel.WILFUL] == ("Revoke the order and impose custody",)
    assert "Curfew for 20 to 30 days" in found[ComplianceLevel.LOW]
    assert "20 to 30 more hours of unpaid work" in found[ComplianceLevel.MEDIUM]
    assert found[ComplianceLevel.HIGH][-1] == "Band A fine"


@pytest.mark.parametrize("kind", [kind for kind in BANDS if kind != SentenceKind.COMMUNITY_ORDER])
def test_the_other_orders_have_three(kind: str) -> None:
    assert list(suggests(kind)) == [ComplianceLevel.LOW, ComplianceLevel.MEDIUM, ComplianceLevel.HIGH]


def test_low_compliance_with_a_suspended_sentence_activates_it_and_a_licence_has_no_guideline() -> None:
    low = suggests(SentenceKind.SUSPENDED_SENTENCE_ORDER)[ComplianceLevel.LOW]
    assert low == ("Full activation of the original term",)
    assert suggests(SentenceKind.LICENCE) == {}


def test_the_guideline_is_for_sentences_from_october_2018() -> None:
    with pytest.raises(NotInForce):
        guideline.answer(GuidelineFacts(SentenceKind.COMMUNITY_ORDER), on=date(2018, 9, 30))
