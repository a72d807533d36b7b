"""Everything the report lacks before it may be complete, section by section."""

from __future__ import annotations

from collections.abc import Iterator

from probation.policy import Citation, Mark, Reason, Rule

from .sections import FORM, SECTIONS
from .status import Context, status

LOCKED = Citation("Consider a recall (2022-26)", "signatures locked until every mandatory field is filled")
VICTIMS = Citation("Part A form (2021)", "section 14: dates the victim liaison officer was told")
SUITABLE = Citation("Part A form (2021)", "section 22: the six factors of a fixed-term recall")
BY_DOMAIN = Citation("Domain reference: recall", "§5: which fields are mandatory", Mark.DECIDED)

whole: Rule[Context] = Rule("recall.part_a_whole", keyed_on="the day it is completed")


@whole.in_force_from("2014-06-01", FORM, LOCKED, VICTIMS, SUITABLE, BY_DOMAIN, name="PI 27/2014 Annex A")
def gaps_in(context: Context) -> Iterator[Reason]:
    """Every gap of every section, the section named before it; ``field`` is ``section.question``."""
    for section in SECTIONS:
        for gap in status(section, context.report.get(section.code, {}), context).gaps:
            text = f"Section {section.number}, {section.title}: {gap.text}"
            yield Reason(text, f"{section.code}.{gap.name}")
