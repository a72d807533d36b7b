"""The questions of Part B, and of Part C for a later review (recall.md §5), and what each lacks before it is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary.custody import RiskReportKind

from .part_a import Context, Kind, Question, Section
from .part_a.question import NO, YES
from .part_a.risk import GROUPS, ROSH_LEVELS
from .part_a.status import gaps_of_section

LEAFLET = Citation("PPCS leaflet on standard recall", "Part B: what the report says")
LETTER = Citation("PPCS manage-recalls letters (2021-22)", "letter to probation, Part B: a clear recommendation")
FIELDS = Citation("Domain reference: recall", "§5 Part B and Part C", Mark.DECIDED)
LATE = "late_reason"
LONG = Kind.LONG_TEXT


def _text(name: str, label: str, hint: str = "", *, required: bool = True) -> Question:
    return Question(name=name, label=label, kind=LONG, hint=hint, required=required)


def _yes_no(name: str, label: str, missing: str) -> Question:
    return Question(name=name, label=label, kind=Kind.YES_NO, required=True, missing=missing)


SINCE_DECISION = _text(
    "work_since", "Work done since the last decision", "What the Parole Board asked for, and what was done."
)
ABOUT = (
    _text("new_information", "New information since the recall", "With every charge and prosecution, or say none."),
    _text("conduct", "Conduct and progress in prison"),
    _text("contact", "Contact with the person since the recall", "Who had contact, when, and how."),
    *(
        Question(
            name=f"rosh_{name}",
            label=f"Risk of serious harm to {whom}",
            kind=Kind.CHOICE,
            choices=ROSH_LEVELS,
            required=True,
        )
        for name, whom in GROUPS
    ),
    _text("risk", "Risk of serious harm and of reoffending, assessed again"),
    _text("risk_plan", "Risk management plan, updated (OASys R11)"),
    # The person reads this report: victim liaison is recorded under victim contact, and is in no paper.
    _text(
        "liaison",
        "MAPPA and IOM",
        "What was agreed, with whom and when. Nothing about a victim: that is recorded under victim contact.",
    ),
    _text("accommodation", "Accommodation on release", "With the address, or say that there is none yet."),
    Question(name="accommodation_from", label="Accommodation available from", kind=Kind.DATE),
    _text("conditions", "Licence conditions proposed", "Those of the next licence, were the person released."),
    _text("medication", "Medication, and the time it takes to arrange", required=False),
)
BEFORE_28 = _yes_no(
    "release_before",
    "Do you recommend release before day 28?",
    "Say whether you recommend release before day 28.",
)
AT_28 = _yes_no(
    "release_at",
    "Do you recommend release at day 28, by the Parole Board?",
    "Say whether you recommend release at day 28.",
)
NOW = _yes_no("release_now", "Do you recommend release?", "Say whether you recommend release.")
BECAUSE = (
    _text("because", "Reasons for the recommendation"),
    _yes_no(
        "copy_given",
        "Has the person been given a copy, or will they be?",
        "Say whether the person is given a copy.",
    ),
)
WHY_LATE = _text(LATE, "Why is the report late?")
RECOMMENDATIONS = (BEFORE_28.name, AT_28.name, NOW.name)


def questions_of(kind: str, *, fixed_term: bool, late: bool = False) -> Section:
    """The report as one section. ``late``: with the reason for it, which is told to PPCS and is not printed."""
    later = kind == RiskReportKind.PART_C
    recommends = (NOW,) if later or fixed_term else (BEFORE_28, AT_28)
    first = (SINCE_DECISION,) if later else ()
    questions = (*first, *ABOUT, *recommends, *BECAUSE, *((WHY_LATE,) if late else ()))
    return Section(number=1, code=kind, title=RiskReportKind.label_of(kind), questions=questions)


def was_of_fixed_term(answers: Mapping[str, Any]) -> bool:
    """Whether a report that was sent answered the questions of a fixed term, whatever the recall became since: those of
    a standard recall are not sent without this one."""
    return BEFORE_28.name not in answers


def recommends_release(section: Section, answers: Mapping[str, Any]) -> bool:
    """Whether release is recommended, now or by day 28, by what is asked: not by an answer to what is asked no more."""
    return any(answers.get(asked.name) == YES for asked in section.questions if asked.name in RECOMMENDATIONS)


@dataclass(frozen=True, kw_only=True)
class SavingFacts:
    """A report about to be saved. ``misfits``: the answers that cannot be kept, by name, and why."""

    open: bool
    misfits: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class SendingFacts:
    """A report about to be sent on a day. ``late``: after its last day, so that it says why."""

    open: bool
    kind: str
    fixed_term: bool
    late: bool
    on: date
    answers: Mapping[str, Any] = field(default_factory=dict)


saving: Rule[SavingFacts] = Rule("recall.save_part_b", keyed_on="the day it is saved")
sending: Rule[SendingFacts] = Rule("recall.send_part_b", keyed_on="the day it is sent")


@saving.in_force_from("2014-06-01", FIELDS, name="Part B")
def _saving(facts: SavingFacts) -> Iterator[Reason]:
    if not facts.open:
        yield Reason("The report is not being written: it was sent, or the recall is over.")
    for name, why in facts.misfits:
        yield Reason(why, name)


@sending.in_force_from("2014-06-01", LEAFLET, LETTER, FIELDS, name="Part B")
def _sending(facts: SendingFacts) -> Iterator[Reason]:
    if not facts.open:
        yield Reason("The report is not being written: it was sent, or the recall is over.")
    section = questions_of(facts.kind, fixed_term=facts.fixed_term, late=facts.late)
    for gap in gaps_of_section(section, facts.answers, Context(on=facts.on)):
        yield Reason(gap.text, gap.name)
    if facts.answers.get(BEFORE_28.name) == YES and facts.answers.get(AT_28.name) == NO:
        text = "Release recommended before day 28 is recommended at day 28 too: change one or the other."
        yield Reason(text, AT_28.name)
