"""What the record of a decision must hold: the inspectorate's questions 8 to 16, answered by the officer."""

from dataclasses import dataclass
from datetime import date

from enforcement.vocabulary import Alternative, HomeVisit
from probation.policy import Reason
from probation.working_days import day_in_words


@dataclass(frozen=True, kw_only=True)
class DecisionRecord:
    """What the officer writes. ``due_on`` is the sixth working day; a later ``decided_on`` needs a reason."""

    decided_on: date
    due_on: date
    rationale: str = ""
    rosh_view: str = ""
    reoffending_view: str = ""
    alternatives: tuple[str, ...] = ()
    home_visit: str = ""
    home_visit_reason: str = ""
    diversity: str = ""
    proportionality: str = ""
    late_reason: str = ""

    @property
    def is_late(self) -> bool:
        """Decided after the sixth working day."""
        return self.decided_on > self.due_on


def gaps_in(record: DecisionRecord) -> list[Reason]:
    """What the record of a decision still lacks, in the order of the form."""
    return [
        *without_rationale(record),
        *_unwritten(record.rosh_view, "rosh_view", "Give your view of the risk of serious harm (ROSH)."),
        *_unwritten(record.reoffending_view, "reoffending_view", "Give your view of the likelihood of reoffending."),
        *_without_alternatives(record),
        *_without_home_visit(record),
        *_unwritten(record.diversity, "diversity", "Say how diversity and individual needs were considered."),
        *_unwritten(record.proportionality, "proportionality", "Say why the decision is proportionate."),
        *without_late_reason(record),
    ]


def _unwritten(value: str, field: str, text: str) -> list[Reason]:
    return [] if value.strip() else [Reason(text, field)]


def without_rationale(record: DecisionRecord) -> list[Reason]:
    """The rationale, where it is missing."""
    return _unwritten(record.rationale, "rationale", "Give the rationale for the decision.")


def _without_alternatives(record: DecisionRecord) -> list[Reason]:
    if not record.alternatives:
        return [Reason("Select the alternatives tried, or that none was suitable.", "alternatives")]
    if Alternative.NONE_SUITABLE in record.alternatives and len(record.alternatives) > 1:
        return [Reason("Select alternatives tried, or that none was suitable, not both.", "alternatives")]
    return []


def _without_home_visit(record: DecisionRecord) -> list[Reason]:
    if record.home_visit not in list(HomeVisit):
        return [Reason("Say whether a home visit was made, or considered and discounted.", "home_visit")]
    if record.home_visit == HomeVisit.DISCOUNTED and not record.home_visit_reason.strip():
        return [Reason("Say why a home visit was discounted.", "home_visit_reason")]
    return []


def without_late_reason(record: DecisionRecord) -> list[Reason]:
    """The reason for lateness, where the decision is late and gives none."""
    if not record.is_late or record.late_reason.strip():
        return []
    return [Reason(f"The decision was due on {day_in_words(record.due_on)}: say why it is late.", "late_reason")]
