"""Whether the decision to breach, or not to, may be recorded as it stands (enforcement.md §4.4).

Every reason against is given at once.
"""

from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

from .decision_record import DecisionRecord, gaps_in, without_late_reason, without_rationale

NATIONAL_STANDARDS = Citation("HMI Probation, Enforcement and Recall (2018)", "community order breach")
INSPECTION_QUESTIONS = Citation("HMI Probation, Enforcement and Recall (2018)", "tables 2.1a to 4.2d, Q8 to Q16")
REFERRAL_DUTY = Citation("CJA 2003", "Sch 8 paras 5 and 6")
IN_FORCE = Citation("CJA 2003", "Sch 8 para 7")
DEFERRAL = Citation("Domain reference: enforcement", "§4.4", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class BreachFacts:
    """A breach about to be decided.

    ``failures``: unreasonable failures on different days that the decision rests on. ``manager_authorised``: the line
    manager has agreed to this breach. ``sentence_ends_on``: of a suspended sentence order, the last day of its
    operational period. The last two are the provider's settings.
    """

    kind: str
    record: DecisionRecord
    failures: int
    live_warning: bool
    serious: bool = False
    serious_reason: str = ""
    manager_authorised: bool = False
    sentence_ends_on: date | None = None
    unpaid_work_outstanding: bool = False
    manager_signs_serious: bool = True
    manager_signs_late: bool = False


@dataclass(frozen=True, kw_only=True)
class NoBreachFacts:
    """A decision not to breach. ``must_refer``: a live warning was given before the failure.

    Then only two routes stand open: the finding changed to acceptable, or a deferral a manager authorised.
    """

    record: DecisionRecord
    must_refer: bool
    finding_changed: bool = False
    deferral_authorised: bool = False


@dataclass(frozen=True, kw_only=True)
class AuthorisationFacts:
    """A manager's answer to an officer's request. The two people are named by the ids of their accounts."""

    reason: str
    requested_by: int
    authorised_by: int


breach: Rule[BreachFacts] = Rule("enforcement.decide_breach", keyed_on="failure")
no_breach: Rule[NoBreachFacts] = Rule("enforcement.decide_no_breach", keyed_on="failure")
authorisation: Rule[AuthorisationFacts] = Rule("enforcement.authorise", keyed_on="authorisation")


@breach.in_force_from("2015-02-01", NATIONAL_STANDARDS, INSPECTION_QUESTIONS, REFERRAL_DUTY, IN_FORCE, name="NS 2015")
def reasons_against_breach(facts: BreachFacts) -> list[Reason]:
    """Every reason against recording the decision to breach."""
    reasons = [*gaps_in(facts.record), *_no_ground(facts), *_power_lost(facts)]
    if facts.serious and not facts.live_warning:
        if not facts.serious_reason.strip():
            reasons.append(Reason("Say why this one failure is serious.", "serious_reason"))
        if facts.manager_signs_serious and not facts.manager_authorised:
            text = "A breach on one serious failure needs the line manager's authorisation."
            reasons.append(Reason(text, "authorisation"))
    if facts.manager_signs_late and facts.record.is_late and not facts.manager_authorised:
        reasons.append(Reason("A late decision needs the line manager's authorisation.", "authorisation"))
    return reasons


@no_breach.in_force_from("2015-02-01", NATIONAL_STANDARDS, REFERRAL_DUTY, DEFERRAL, name="NS 2015")
def reasons_against_no_breach(facts: NoBreachFacts) -> list[Reason]:
    """Every reason against recording the decision not to breach."""
    if facts.finding_changed:
        return [*without_rationale(facts.record), *without_late_reason(facts.record)]
    reasons = gaps_in(facts.record)
    if facts.must_refer and not facts.deferral_authorised:
        text = (
            "After a live warning the failure must be referred. Change the finding, or ask a manager to authorise "
            "a deferral."
        )
        reasons.append(Reason(text, "authorisation"))
    return reasons


@authorisation.in_force_from("2015-02-01", DEFERRAL, name="line manager")
def reasons_against_authorising(facts: AuthorisationFacts) -> list[Reason]:
    """Every reason against a manager authorising what an officer asks."""
    reasons = []
    if not facts.reason.strip():
        reasons.append(Reason("Give the reason for the authorisation.", "reason"))
    if facts.authorised_by == facts.requested_by:
        reasons.append(Reason("The person who asks cannot also authorise.", "authorised_by"))
    return reasons


def _no_ground(facts: BreachFacts) -> list[Reason]:
    if facts.kind == SentenceKind.LICENCE:
        return [Reason("A failure on a licence leads to a warning or recall, not to breach in court.")]
    if facts.failures < 1:
        return [Reason("A breach rests on at least one unreasonable failure.", "failures")]
    if facts.live_warning or facts.serious or facts.failures > 1:
        return []
    return [Reason("This is one failure without a live warning: give a warning, or say why it is serious.", "serious")]


def _power_lost(facts: BreachFacts) -> list[Reason]:
    """An order must be in force; whether supervision must be, the rule of laying an information judges."""
    ends_on = facts.sentence_ends_on
    if facts.kind == SentenceKind.POST_SENTENCE_SUPERVISION:
        return []
    if ends_on is None or facts.record.decided_on <= ends_on or facts.unpaid_work_outstanding:
        return []
    return [Reason(f"The sentence ended on {day_in_words(ends_on)}, so no information can be laid on it now.")]
