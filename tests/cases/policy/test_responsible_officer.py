"""Who is the responsible officer in law: CJA 2003 s.197(1)."""

import pytest

from cases.policy.responsible_officer import OrderAsked, kind_of_officer
from cases.vocabulary import RequirementCategory as C
from cases.vocabulary import ResponsibleOfficerKind
from tests.factories.times import day

PROBATION, CONTRACTOR, CENTRE = (
    ResponsibleOfficerKind.PROBATION,
    ResponsibleOfficerKind.MONITORING_CONTRACTOR,
    ResponsibleOfficerKind.ATTENDANCE_CENTRE,
)


@pytest.mark.parametrize(
    ("categories", "age", "kind"),
    [
        ({C.CURFEW, C.ELECTRONIC_MONITORING}, 30, CONTRACTOR),
        ({C.EXCLUSION, C.ELECTRONIC_MONITORING}, 30, CONTRACTOR),
        ({C.CURFEW, C.EXCLUSION, C.ELECTRONIC_MONITORING}, 30, CONTRACTOR),
        ({C.CURFEW}, 30, PROBATION),
        ({C.CURFEW, C.ELECTRONIC_MONITORING, C.UNPAID_WORK}, 30, PROBATION),
        ({C.ATTENDANCE_CENTRE}, 18, CENTRE),
        ({C.ATTENDANCE_CENTRE}, 17, PROBATION),
        ({C.ATTENDANCE_CENTRE, C.UNPAID_WORK}, 20, PROBATION),
        ({C.REHABILITATION_ACTIVITY}, 30, PROBATION),
        (set(), 30, PROBATION),
    ],
)
def test_the_officer_follows_from_what_the_order_asks(
    categories: set[C], age: int, kind: ResponsibleOfficerKind
) -> None:
    answer, version = kind_of_officer.answer(OrderAsked(frozenset(categories), age), on=day("2017-01-10"))
    assert answer == kind
    assert version.cites
