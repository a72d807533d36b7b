"""Every section of Part A in order: 0 to 29 of the form in use from 2014 to 2021 (recall.md §5)."""

from probation.policy import Citation, Mark

from . import grounds, people, person, recall_type, request, risk
from .question import Section

FORM = Citation("Part A form (2021)", "sections 0 to 29; the edition of 2014 to 2018 was not seen", Mark.DOUBTFUL)
EDITION = "PI 27/2014 Annex A"

GROUPS: tuple[tuple[str, tuple[Section, ...]], ...] = (
    ("The request", request.SECTIONS),
    ("The person on probation", person.SECTIONS),
    ("Risk", risk.SECTIONS),
    ("Why recall is asked for", grounds.SECTIONS),
    ("Type of recall", recall_type.SECTIONS),
    ("People and papers", people.SECTIONS),
)
"""The sections as a task list groups them."""

SECTIONS: tuple[Section, ...] = tuple(section for _, sections in GROUPS for section in sections)
BY_CODE = {section.code: section for section in SECTIONS}
