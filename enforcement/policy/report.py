"""Whether a failure reported from elsewhere may be recorded as it stands (enforcement.md §4.2, §5)."""

from dataclasses import dataclass
from datetime import date

from cases.policy.outcomes import OUTCOMES
from probation.policy import Citation, Reason, Rule

REPORTS = Citation("MoJ manage-supervisions design history (2021)", "refer to offender manager")


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    """A report about to be recorded today."""

    outcome: str
    occurred_on: date
    aware_on: date
    today: date
    description: str


reporting: Rule[ReportFacts] = Rule("enforcement.report_failure", keyed_on="report")


@reporting.in_force_from("2014-06-01", REPORTS, name="reports")
def reasons_against(facts: ReportFacts) -> list[Reason]:
    """Every reason against the report as it stands."""
    reasons = []
    if facts.outcome not in OUTCOMES or not OUTCOMES[facts.outcome].opens_failure:
        reasons.append(Reason("Select how the person failed to comply.", "outcome"))
    if facts.occurred_on > facts.today:
        reasons.append(Reason("The day of the failure must be today or earlier.", "occurred_on"))
    if facts.aware_on > facts.today:
        reasons.append(Reason("The day you were told must be today or earlier.", "aware_on"))
    if facts.aware_on < facts.occurred_on:
        reasons.append(Reason("You cannot have been told before it happened.", "aware_on"))
    if not facts.description.strip():
        reasons.append(Reason("Say what happened, and who reported it.", "description"))
    return reasons
