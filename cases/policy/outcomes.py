"""What each outcome of an appointment means (enforcement.md §3.2): attended, complied, enforceable.

Attended and complied are separate answers of yes, no or not known (None).
"""

from dataclasses import dataclass

from cases.vocabulary import Outcome
from probation.policy import Citation

CITES = (
    Citation("hmpps-community-payback-api", "contact outcomes"),
    Citation("MoJ manage-supervisions design history (2021)", "outcomes"),
)
YES, NO, UNKNOWN = True, False, None


@dataclass(frozen=True)
class OutcomeMeaning:
    """One outcome. ``enforceable``: a failure that may be enforced. ``holding``: it must still become another."""

    code: str
    attended: bool | None
    complied: bool | None
    enforceable: bool = False
    holding: bool = False
    note: str = ""

    @property
    def label(self) -> str:
        return Outcome(self.code).label

    @property
    def opens_failure(self) -> bool:
        """Recording it alleges a failure. An unacceptable absence is not recorded but found."""
        return self.holding or (self.enforceable and not self.is_finding)

    @property
    def is_finding(self) -> bool:
        """Reached only by judging a failure to attend."""
        return self.code == Outcome.UAAB

    @property
    def is_acceptable_absence(self) -> bool:
        return self.attended is False and self.complied is True

    @property
    def needs_reason(self) -> bool:
        """A judgement the officer must give reasons for."""
        return self.code == Outcome.CO05

    @property
    def rebooks(self) -> bool:
        """The service's own cancellation: it never counts, and another appointment is made."""
        return self.code == Outcome.RSSR


OUTCOMES: dict[str, OutcomeMeaning] = {
    meaning.code: meaning
    for meaning in (
        OutcomeMeaning(Outcome.ATTC, YES, YES),
        OutcomeMeaning(
            Outcome.AFTC, YES, NO, enforceable=True, note="Such as ignoring an instruction or leaving early."
        ),
        OutcomeMeaning(Outcome.ATSH, YES, NO, enforceable=True, note="Aggression, under the influence, unsafe."),
        OutcomeMeaning(Outcome.ATSS, YES, YES, note="Never counts against the person."),
        OutcomeMeaning(Outcome.AFDA, YES, YES),
        OutcomeMeaning(Outcome.ATFI, UNKNOWN, NO, enforceable=True),
        OutcomeMeaning(Outcome.AFTA, NO, UNKNOWN, holding=True, note="Waits for evidence and a finding."),
        OutcomeMeaning(Outcome.UAAB, NO, NO, enforceable=True, note="Found without a reasonable excuse."),
        OutcomeMeaning(Outcome.AACL, NO, YES),
        OutcomeMeaning(Outcome.AAEM, NO, YES),
        OutcomeMeaning(Outcome.AAFC, NO, YES),
        OutcomeMeaning(Outcome.AAHO, NO, YES),
        OutcomeMeaning(Outcome.AAME, NO, YES),
        OutcomeMeaning(Outcome.AARE, NO, YES),
        OutcomeMeaning(Outcome.AARC, NO, YES),
        OutcomeMeaning(Outcome.AASD, NO, YES),
        OutcomeMeaning(Outcome.AAOT, NO, YES),
        OutcomeMeaning(Outcome.CO05, NO, YES, note="A judgement: the reasons are recorded."),
        OutcomeMeaning(Outcome.CO10, NO, YES, note="Ages out a lone failure."),
        OutcomeMeaning(Outcome.RSSR, UNKNOWN, UNKNOWN, note="The service cancelled; not a failure."),
        OutcomeMeaning(Outcome.RSOF, UNKNOWN, UNKNOWN),
        OutcomeMeaning(Outcome.CO38, UNKNOWN, UNKNOWN, note="Not enforceable."),
        OutcomeMeaning(Outcome.CO39, UNKNOWN, UNKNOWN, note="Not enforceable."),
        OutcomeMeaning(Outcome.CO40, UNKNOWN, UNKNOWN, note="Not enforceable."),
    )
}


def meaning_of(code: str) -> OutcomeMeaning:
    """The meaning of an outcome code. Raises KeyError for a code the service does not know."""
    return OUTCOMES[code]
