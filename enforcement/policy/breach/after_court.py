"""Back to the person: what the result asks of the responsible officer, and when it is done (enforcement.md §4.6)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from probation.policy import Citation, Mark, Reason, Rule

RE_ENGAGE = Citation("Domain reference: enforcement", "§4.6", Mark.DECIDED)
REPORT = Citation("HMI Probation, Enforcement and Recall (2018)", "re-engagement after enforcement, Q17")


class Step(StrEnum):
    """What is to be done after court. The value names the field it is recorded in."""

    READ_RESULT = "result_read_on"
    SERVE_AMENDED_ORDER = "amended_order_served_on"
    CONTACT_PRISON = "prison_contacted_on"
    VISIT = "visited_on"
    PLAN_RELEASE = "release_planned_on"
    REVIEW_ASSESSMENT = "assessment_reviewed_on"
    REVIEW_PLAN = "plan_reviewed_on"
    SEE_PERSON = "seen_on"


TEXTS: dict[Step, str] = {
    Step.READ_RESULT: "Read the result",
    Step.SERVE_AMENDED_ORDER: "Give the person the amended order and explain it",
    Step.CONTACT_PRISON: "Contact the prison",
    Step.VISIT: "Visit the person in prison",
    Step.PLAN_RELEASE: "Plan the release",
    Step.REVIEW_ASSESSMENT: "Review the assessment",
    Step.REVIEW_PLAN: "Review the plan",
    Step.SEE_PERSON: "See the person",
}
IN_CUSTODY = (Step.CONTACT_PRISON, Step.VISIT, Step.PLAN_RELEASE)
OPTIONAL = (Step.VISIT,)


@dataclass(frozen=True, kw_only=True)
class AfterCourtFacts:
    """A result that sends the case back to the officer. ``done``: steps done. ``amended``: the order was changed.

    ``committed``: the person went into custody, with supervision running on. ``ended``: the order was revoked or
    activated.
    """

    amended: bool
    committed: bool
    ended: bool
    done: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ResumingFacts:
    """Supervision about to be recorded as resumed on a day."""

    after_court: AfterCourtFacts
    resulted_on: date
    seen_on: date | None
    today: date


@dataclass(frozen=True)
class TaskStep:
    """One line of the officer's task. ``needed``: supervision is not resumed without it."""

    step: Step
    text: str
    done: bool
    needed: bool


after_court: Rule[AfterCourtFacts] = Rule("enforcement.after_court", keyed_on="result")
resuming: Rule[ResumingFacts] = Rule("enforcement.resume_supervision", keyed_on="result")


@after_court.in_force_from("2014-06-01", RE_ENGAGE, REPORT, name="back to the person")
def steps_after(facts: AfterCourtFacts) -> tuple[TaskStep, ...]:
    """What is to be done, in order. An order that has ended asks only that the result be read."""
    wanted = {
        Step.READ_RESULT: True,
        Step.SERVE_AMENDED_ORDER: facts.amended and not facts.ended,
        **dict.fromkeys(IN_CUSTODY, facts.committed and not facts.ended),
        Step.REVIEW_ASSESSMENT: not facts.ended,
        Step.REVIEW_PLAN: not facts.ended,
        Step.SEE_PERSON: not facts.ended,
    }
    return tuple(
        TaskStep(step, TEXTS[step], done=step in facts.done, needed=step not in OPTIONAL)
        for step in Step
        if wanted[step]
    )


@resuming.in_force_from("2014-06-01", RE_ENGAGE, REPORT, name="back to the person")
def reasons_against_resuming(facts: ResumingFacts) -> list[Reason]:
    """Every reason against recording that supervision has resumed."""
    if facts.after_court.ended:
        return [Reason("The order has ended: there is no supervision to resume.")]
    reasons = [
        Reason(f"Not recorded as done yet: {task.text[0].lower()}{task.text[1:]}.", task.step)
        for task in steps_after(facts.after_court)
        if task.needed and not task.done
    ]
    if facts.seen_on is not None and not facts.resulted_on <= facts.seen_on <= facts.today:
        reasons.append(Reason("The person is seen after the result, and not later than today.", Step.SEE_PERSON))
    return reasons
