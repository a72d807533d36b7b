"""The rule sets of recall by the day of revocation (recall.md §0; §8 case 58)."""

from datetime import date, timedelta

import pytest

from probation.policy import NotInForce
from recall.policy.rule_sets import RULE_SETS, RuleSet, in_force, rule_set_for


@pytest.mark.parametrize(
    ("revoked_on", "expected"),
    [
        pytest.param("2010-06-01", "R0_CJIA", id="2010"),
        pytest.param("2012-12-03", "R1_LASPO", id="LASPO"),
        pytest.param("2014-06-01", "R1_LASPO+P1_PI27", id="PI-27"),
        pytest.param("2017-06-01", "P1_PI27+R2_ORA+U1", id="2017"),
        pytest.param("2019-03-31", "P1_PI27+R2_ORA+U1", id="case-58"),
        pytest.param("2019-04-01", "R2_ORA+U1+P2_PF", id="framework"),
        pytest.param("2021-06-26", "R2_ORA+U1+P2_PF+O2_UNIFIED", id="unified"),
        pytest.param("2024-04-02", "U1+P2_PF+O2_UNIFIED+R3_FTR12", id="R3"),
        pytest.param("2025-09-02", "U1+P2_PF+O2_UNIFIED+R4_FTR48", id="R4"),
        pytest.param("2026-03-31", "U1+P2_PF+O2_UNIFIED+R5_FTR56", id="R5"),
        pytest.param("2026-07-29", "U1+P2_PF+O2_UNIFIED+R5b", id="R5b"),
    ],
)
def test_the_text_stored_with_a_request(revoked_on: str, expected: str) -> None:
    assert rule_set_for(revoked_on=date.fromisoformat(revoked_on)) == expected


def test_before_fixed_terms_there_is_no_rule_set() -> None:
    with pytest.raises(NotInForce):
        rule_set_for(revoked_on=date(2008, 7, 13))
    assert in_force(revoked_on=date(2008, 7, 13)) == ()


@pytest.mark.parametrize("rule_set", RULE_SETS, ids=lambda rule_set: rule_set.id)
def test_a_set_begins_on_its_day_and_cites_its_source(rule_set: RuleSet) -> None:
    assert rule_set in in_force(revoked_on=rule_set.commences)
    assert rule_set not in in_force(revoked_on=rule_set.commences - timedelta(days=1))
    assert all(cite.source and cite.place for cite in rule_set.cites)
