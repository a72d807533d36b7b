"""The questions the record answers: first contact, plan, post-sentence supervision. Pure."""

from cases import deadlines
from cases.policy.custodial_sentence import CustodialSentence, possible
from cases.policy.post_sentence_supervision import (
    ANNIVERSARY_LABEL,
    SupervisionFacts,
    SupervisionPeriod,
    supervision,
)
from cases.vocabulary import SentenceKind
from probation.policy import ProviderPolicy
from probation.rules import (
    Answer,
    BadInput,
    ExplainedRule,
    Key,
    Kind,
    Problem,
    Values,
    WorkingLine,
    answer_from,
    register,
)
from probation.working_days import Calendar

FIRST_CONTACT_KINDS = (
    SentenceKind.COMMUNITY_ORDER,
    SentenceKind.SUSPENDED_SENTENCE_ORDER,
    SentenceKind.LICENCE,
)


def first_contact(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when the first face-to-face appointment is arranged for."""
    kind = values["sentence"]
    on_licence = kind == SentenceKind.LICENCE
    due = deadlines.first_contact_due(kind=kind, starts_on=values["starts_on"], calendar=calendar, settings=settings)
    return answer_from(
        "first-contact",
        "due_on",
        due,
        start="day of release" if on_licence else "day of allocation",
        end="first contact by the end of this day",
        notes=[deadlines.RELEASE_DAY_NOTE] if on_licence else [],
    )


def plan_due(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when the plan is made."""
    due = deadlines.plan_due(first_attended_on=values["first_attended_on"], calendar=calendar, settings=settings)
    return answer_from("plan-due", "due_on", due, start="first attended appointment", end="plan by the end of this day")


def pss_period(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """Whether post-sentence supervision follows, and from when to when."""
    sentence = CustodialSentence(**values)
    decision = possible.decide(sentence, on=sentence.sentenced_on)
    if not decision.permits:
        raise BadInput(Problem(reason.field, f"{reason.field}: {reason.text}") for reason in decision.reasons)
    period, version = supervision.answer(SupervisionFacts(sentence, settings), on=sentence.sentenced_on)
    return Answer(
        rule="pss-period",
        values={
            "applies": period.applies,
            "why": period.why,
            "conditional_release_on": period.conditional_release_on,
            "licence_ends_on": period.licence_ends_on,
            "first_day": period.first_day,
            "last_day": period.last_day,
            "sentence_expires_on": period.sentence_expires_on,
            "sentence_anniversary": period.sentence_anniversary,
            "sentence_anniversary_label": ANNIVERSARY_LABEL,
        },
        version=version.name,
        cites=version.cites,
        working=_working(sentence, period),
        doubts=period.doubts,
    )


def _working(sentence: CustodialSentence, period: SupervisionPeriod) -> list[WorkingLine]:
    days = f"{sentence.days} days, to {period.sentence_expires_on.isoformat()}"
    released = "released from court" if sentence.released_immediately else "half the term served: released"
    lines = [
        (sentence.sentenced_on, f"sentenced to {sentence.term} ({days})"),
        (period.conditional_release_on, released),
        (period.licence_ends_on, "the licence and the sentence end"),
        (period.first_day, "first day of post-sentence supervision"),
        (period.last_day, "last day of post-sentence supervision"),
        (period.sentence_anniversary, ANNIVERSARY_LABEL[0].lower() + ANNIVERSARY_LABEL[1:]),
    ]
    dated = [WorkingLine(day, text, with_year=True) for day, text in lines if day is not None]
    return sorted(dated, key=lambda line: line.day)


def _days(name: str, help_text: str) -> Key:
    return Key(name, Kind.DAYS, help_text, required=False, default=0)


register(
    ExplainedRule(
        name="first-contact",
        title="When the first contact is due",
        keys=(
            Key("sentence", Kind.CHOICE, "the kind of sentence", choices=FIRST_CONTACT_KINDS),
            Key("starts_on", Kind.DATE, "the day of allocation, or of release on licence, as a date"),
        ),
        answer=first_contact,
        counts_from="starts_on",
    )
)
register(
    ExplainedRule(
        name="plan-due",
        title="When the plan is due",
        keys=(Key("first_attended_on", Kind.DATE, "the day of the first attended appointment, as a date"),),
        answer=plan_due,
        counts_from="first_attended_on",
    )
)
register(
    ExplainedRule(
        name="pss-period",
        title="Release, licence and post-sentence supervision",
        keys=(
            Key("sentenced_on", Kind.DATE, "the day of sentence, as a date"),
            Key("term", Kind.TERM, "the term, such as 12 weeks or 18 months"),
            Key("offence_on", Kind.DATE, "the day of the offence, as a date"),
            Key("born_on", Kind.DATE, "the date of birth"),
            _days("remand_days", "the days on remand or tagged bail that count"),
            _days("added_days", "the days added in custody"),
            _days("unlawfully_at_large_days", "the days unlawfully at large after release"),
        ),
        answer=pss_period,
    )
)
