"""The questions of a failure: the decision, the timetable to court, the life of a warning. Pure."""

from enforcement import deadlines
from probation.policy import ProviderPolicy
from probation.rules import Answer, ExplainedRule, Key, Kind, Values, WorkingLine, answer_from, register
from probation.rules.answer import working_of
from probation.working_days import Calendar, CountMode

FAILED_ON = Key("failed_on", Kind.DATE, "the day of the failure, as a date")
FAILURE_DAY = "day of the failure"
DECIDE = "decide by the end of this day"


def breach_decision(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when to decide whether to breach: the sixth working day."""
    if values["count_mode"]:
        settings = settings.with_values({"count_mode": values["count_mode"]})
    due = deadlines.decision_due(failed_on=values["failed_on"], calendar=calendar, settings=settings)
    return answer_from("breach-decision", "due_on", due, start=FAILURE_DAY, end=DECIDE)


def breach_timetable(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """Letter, evidence, decision, pack and court, from one failure."""
    facts = {"failed_on": values["failed_on"], "calendar": calendar, "settings": settings}
    letter = deadlines.letter_due(**facts)
    evidence = deadlines.evidence_closes(**facts)
    decision = deadlines.decision_due(**facts)
    pack = deadlines.pack_due(**facts)
    court = deadlines.court_due(**facts)
    marks = [
        (letter.on, "letter sent"),
        (evidence.on, "the evidence window closes"),
        (decision.on, DECIDE),
        (pack.on, "pack with the enforcement officer"),
        (court.on, "presented to court"),
    ]
    return Answer(
        rule="breach-timetable",
        values={
            "letter_on": letter.on,
            "evidence_closes_on": evidence.on,
            "decide_on": decision.on,
            "pack_on": pack.on,
            "court_on": court.on,
        },
        version=decision.version,
        cites=[cite for due in (decision, letter, evidence, pack, court) for cite in due.cites],
        working=working_of(court, start=FAILURE_DAY, marks=marks),
        counted=court.counted,
        skipped=court.skipped,
    )


def warning_life(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """The last day a warning is live."""
    given_on = values["given_on"]
    due = deadlines.warning_last_live_day(given_on=given_on, calendar=calendar, settings=settings)
    return Answer(
        rule="warning-life",
        values={"last_live_day": due.on},
        version=due.version,
        cites=due.cites,
        working=[
            WorkingLine(given_on, "the warning is given: the first day of its 12 months", with_year=True),
            WorkingLine(due.on, "the last day the warning is live", with_year=True),
        ],
        notes=["The 12 months are calendar months that begin with the day the warning was given."],
    )


register(
    ExplainedRule(
        name="breach-decision",
        title="When the breach decision is due",
        keys=(
            FAILED_ON,
            Key(
                "count_mode",
                Kind.CHOICE,
                "exclusive (the failure is day 0) or inclusive (a working day of failure is day 1)",
                required=False,
                choices=tuple(CountMode),
            ),
        ),
        answer=breach_decision,
        counts_from="failed_on",
    )
)
register(
    ExplainedRule(
        name="breach-timetable",
        title="The timetable from a failure to court",
        keys=(FAILED_ON,),
        answer=breach_timetable,
        counts_from="failed_on",
    )
)
register(
    ExplainedRule(
        name="warning-life",
        title="How long a warning is live",
        keys=(Key("given_on", Kind.DATE, "the day the warning was given, as a date"),),
        answer=warning_life,
    )
)
