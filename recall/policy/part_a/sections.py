"""Every section of Part A in order: 0 to 29 of the form in use from 2014 to 2021 (recall.md §5)."""

from probation.policy import Citation, Mark

from . import grounds, people, person, recall_type, request, risk
from .question import Section

FORM = Citation("Part A form (2021)", "sections 0 to 29; the edition of 2014 to 2018 was not seen", Mark.DOUBTFUL)
EDITION = "PI 27/2014 Annex A"

SECTIONS: tuple[Section, ...] = (
    *request.SECTIONS,
    *person.SECTIONS,
    *risk.SECTIONS,
    *grounds.SECTIONS,
    *recall_type.SECTIONS,
    *people.SECTIONS,
)
BY_CODE = {section.code: section for section in SECTIONS}
