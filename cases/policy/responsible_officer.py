"""Who is the responsible officer in law of an order, by what it asks of the person (CJA 2003 s.197(1))."""

from __future__ import annotations

from dataclasses import dataclass

from cases.vocabulary import RequirementCategory as Category
from cases.vocabulary import ResponsibleOfficerKind
from probation.policy import Citation, Rule

ADULT_AGE = 18
MONITORED = {Category.CURFEW, Category.EXCLUSION, Category.ELECTRONIC_MONITORING}


@dataclass(frozen=True)
class OrderAsked:
    """The categories of an order's requirements, and the person's age when it was made."""

    categories: frozenset[str]
    age: int


kind_of_officer: Rule[OrderAsked] = Rule("cases.responsible_officer_kind", keyed_on="sentence")


@kind_of_officer.in_force_from("2005-04-04", Citation("CJA 2003", "s.197(1)"), name="CJA 2003")
def _kind_of_officer(order: OrderAsked) -> ResponsibleOfficerKind:
    if order.categories == {Category.ATTENDANCE_CENTRE} and order.age >= ADULT_AGE:
        return ResponsibleOfficerKind.ATTENDANCE_CENTRE
    if Category.ELECTRONIC_MONITORING in order.categories and order.categories <= MONITORED:
        return ResponsibleOfficerKind.MONITORING_CONTRACTOR
    return ResponsibleOfficerKind.PROBATION
