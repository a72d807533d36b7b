"""The questions of hours: the timetable of a recall from the manager's agreement, and the arrest. Pure."""

from probation.policy import Due, ProviderPolicy
from probation.rules import Answer, ExplainedRule, Key, Kind, Values, register
from probation.working_days import Calendar
from recall import deadlines

from .working import in_london

HOURS_NOTE = "Hours are elapsed hours, day and night, weekends and changes of the clocks included."
EMERGENCY = Key("emergency", Kind.CHOICE, "whether it is an emergency recall (yes or no)", choices=("yes", "no"))


def recall_timetable(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when each step is done if each takes all the time it has."""
    agreed_at, emergency = values["agreed_at"], values["emergency"] == "yes"
    request = deadlines.request_due(agreed_at=agreed_at, settings=settings)
    revocation = (
        deadlines.emergency_revocation_due(approved_at=request.at, settings=settings)
        if emergency
        else deadlines.ppcs_decision_due(requested_at=request.at, settings=settings)
    )
    arrest = deadlines.arrest_due(received_at=revocation.at, emergency=emergency, settings=settings)
    whole = deadlines.end_to_end_due(agreed_at=agreed_at, emergency=emergency, settings=settings)
    return Answer(
        rule="recall-timetable",
        values={
            "ppcs_by": in_london(request),
            "revoke_by": in_london(revocation),
            "arrest_by": in_london(arrest),
            "end_to_end_by": in_london(whole),
        },
        version=whole.version,
        cites=[cite for deadline in (request, revocation, arrest, whole) for cite in deadline.cites],
        notes=[HOURS_NOTE, _steps(emergency)],
    )


def police_arrest_due(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when the police arrest, from their receipt of the notice."""
    emergency = values["emergency"] == "yes"
    arrest = deadlines.arrest_due(received_at=values["received_at"], emergency=emergency, settings=settings)
    return _of(arrest, rule="police-arrest-due")


def _of(deadline: Due, *, rule: str) -> Answer:
    return Answer(
        rule=rule,
        values={"due_at": in_london(deadline)},
        version=deadline.version,
        cites=deadline.cites,
        notes=[HOURS_NOTE],
    )


def _steps(emergency: bool) -> str:
    revocation, arrest = ("2", "48") if emergency else ("24", "96")
    return (
        f"The request within 24 hours of the agreement, the revocation within {revocation} of the request, the arrest "
        f"within {arrest} of the notice to the police."
    )


register(
    ExplainedRule(
        name="recall-timetable",
        title="The timetable of a recall",
        keys=(
            Key("agreed_at", Kind.TIME, "when the manager agreed, as a time like 2017-06-03T23:00+01:00"),
            EMERGENCY,
        ),
        answer=recall_timetable,
    )
)
register(
    ExplainedRule(
        name="police-arrest-due",
        title="When the police arrest is due",
        keys=(
            Key("received_at", Kind.TIME, "when the police had the notice, as a time like 2017-06-02T18:00+01:00"),
            EMERGENCY,
        ),
        answer=police_arrest_due,
    )
)
