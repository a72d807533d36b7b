"""In which court a breach is heard (enforcement.md §4.7; §9 case 25)."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from cases.vocabulary import CourtKind, SentenceKind
from enforcement.policy.breach.court import ChosenCourtFacts, CourtChoice, CourtFacts, choice, chosen
from enforcement.vocabulary import CourtArea
from probation.policy import NotInForce

ON = date(2017, 5, 2)
CO, SSO = SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER
PSS, SDO = SentenceKind.POST_SENTENCE_SUPERVISION, SentenceKind.SUPERVISION_DEFAULT_ORDER
MAGISTRATES, CROWN = CourtKind.MAGISTRATES, CourtKind.CROWN


def court(kind: str, made_by: str, **facts: Any) -> CourtChoice:
    answer, _ = choice.answer(CourtFacts(kind=kind, made_by=made_by, **facts), on=ON)
    assert isinstance(answer, CourtChoice)
    return answer


@pytest.mark.parametrize("kind", [CO, SSO])
@pytest.mark.parametrize(
    ("made_by", "facts", "expected", "area", "may_commit"),
    [
        (MAGISTRATES, {}, MAGISTRATES, CourtArea.ORDER, False),
        (MAGISTRATES, {"under_review": True}, MAGISTRATES, CourtArea.REVIEWING, False),
        (MAGISTRATES, {"address_known": False}, MAGISTRATES, CourtArea.ORDER, False),
        (CROWN, {}, CROWN, None, False),
        (CROWN, {"under_review": True}, CROWN, None, False),
        (CROWN, {"crown_direction": True}, MAGISTRATES, CourtArea.ORDER, True),
        (CROWN, {"crown_direction": True, "under_review": True}, MAGISTRATES, CourtArea.REVIEWING, True),
    ],
)
def test_an_order_goes_to_the_court_that_made_it_or_was_told_to_deal_with_it(
    kind: str, made_by: str, facts: dict[str, Any], expected: str, area: CourtArea | None, may_commit: bool
) -> None:
    answer = court(kind, made_by, **facts)
    assert (answer.court, answer.area, answer.may_commit) == (expected, area, may_commit)


@pytest.mark.parametrize(
    ("kind", "address_known", "area"),
    [
        (PSS, True, CourtArea.HOME),
        (PSS, False, CourtArea.ISSUING_JUSTICE),
        (SDO, True, CourtArea.HOME),
        (SDO, False, CourtArea.NAMED),
    ],
)
def test_supervision_goes_to_magistrates_where_the_person_lives(
    kind: str, address_known: bool, area: CourtArea
) -> None:
    """§9 case 25: address unknown, so the area of the issuing justice."""
    for made_by, direction in product(CourtKind, (True, False)):
        answer = court(kind, made_by, crown_direction=direction, address_known=address_known)
        assert (answer.court, answer.area, answer.may_commit) == (MAGISTRATES, area, False)


def test_every_answer_says_why() -> None:
    for kind, made_by, direction in product((CO, SSO, PSS, SDO), CourtKind, (True, False)):
        assert court(kind, made_by, crown_direction=direction).why.endswith(".")


@pytest.mark.parametrize(("named", "fields"), [(CROWN, []), (MAGISTRATES, ["court"]), ("", ["court"])])
def test_an_information_for_another_court_is_refused(named: str, fields: list[str]) -> None:
    facts = ChosenCourtFacts(order=CourtFacts(kind=CO, made_by=CROWN), court=named)
    assert [reason.field for reason in chosen.decide(facts, on=ON).reasons] == fields


@pytest.mark.parametrize(
    ("kind", "facts", "area", "fields"),
    [
        (CO, {}, "Birmingham and Solihull", []),
        (CO, {}, " birmingham and solihull ", []),
        (CO, {}, "Black Country", ["court"]),
        (SSO, {}, "Black Country", ["court"]),
        (CO, {"made_by": CROWN, "crown_direction": True}, "Black Country", ["court"]),
        (CO, {"under_review": True}, "Black Country", []),
        (SDO, {"address_known": False}, "Black Country", ["court"]),
        (SDO, {}, "Black Country", []),
        (PSS, {}, "Black Country", []),
        (PSS, {"address_known": False}, "Black Country", []),
    ],
)
def test_where_the_order_names_the_area_only_a_court_of_that_area_will_do(
    kind: str, facts: dict[str, Any], area: str, fields: list[str]
) -> None:
    order = CourtFacts(**{"kind": kind, "made_by": MAGISTRATES, "order_area": "Birmingham and Solihull", **facts})
    decision = chosen.decide(ChosenCourtFacts(order=order, court=MAGISTRATES, area=area), on=ON)
    assert [reason.field for reason in decision.reasons] == fields


def test_the_refusal_names_the_area() -> None:
    order = CourtFacts(kind=CO, made_by=MAGISTRATES, order_area="Black Country")
    (reason,) = chosen.decide(ChosenCourtFacts(order=order, court=MAGISTRATES, area="North Essex"), on=ON).reasons
    assert reason.text == "The order names the local justice area Black Country; that court does not sit for it."
    assert court(CO, MAGISTRATES, order_area="Black Country").area_name == "Black Country"


def test_there_were_no_community_orders_before_april_2005() -> None:
    with pytest.raises(NotInForce):
        choice.answer(CourtFacts(kind=CO, made_by=MAGISTRATES), on=date(2005, 4, 3))
