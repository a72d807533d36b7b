"""The questions of dossier, Part B, the Parole Board and notice deemed given. Pure."""

from datetime import timedelta

from probation.policy import Due, ProviderPolicy
from probation.rules import (
    Answer,
    AnswerValue,
    BadInput,
    ExplainedRule,
    Key,
    Kind,
    Problem,
    Values,
    answer_from,
    register,
)
from probation.working_days import Calendar, day_in_words
from recall import deadlines

from .working import dated, days_from


def dossier_due(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when the dossier goes to the prison."""
    due = deadlines.dossier_due(told_on=values["told_at"], calendar=calendar, settings=settings)
    end = "dossier by the end of this day"
    return answer_from("dossier-due", "due_on", due, start="PPCS told of the return", end=end)


def part_b_due(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when Part B is with PPCS: in calendar days under PI 27/2014, in working days since."""
    returned_on = values["returned_on"]
    due = deadlines.part_b_due(counts_from=returned_on, on=values["on"], calendar=calendar, settings=settings)
    if due.counted:
        end = "Part B by the end of this day"
        return answer_from("part-b-due", "due_on", due, start="returned to custody", end=end)
    return _plain(
        "part-b-due",
        "due_on",
        due,
        lines=("returned to custody (day 0)", "Part B by the end of this day"),
        first_counted=1,
        doubts=[f"{settings.part_b_days} calendar days is worked out from a later letter, and is a setting."],
    )


def parole_referral(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when a standard recall is referred to the Parole Board."""
    returned_on, made_on = values["returned_on"], values["representations_on"]
    if made_on is not None and made_on < returned_on:
        returned = day_in_words(returned_on)
        text = f"representations_on: Representations cannot be made before the return on {returned}."
        raise BadInput([Problem("representations_on", text)])
    due = deadlines.parole_referral_due(returned_on=returned_on, representations_on=made_on)
    lines = ("returned to custody (day 1)", "referred to the Parole Board")
    return _plain("parole-referral", "refer_on", due, lines=lines, last_counted=1)


def annual_review(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """By when the Parole Board is asked again, unless the sentence expires before."""
    determined_on, expires_on = values["determined_on"], values["sentence_expires_on"]
    if expires_on is not None and expires_on < determined_on:
        determined = day_in_words(determined_on)
        text = f"sentence_expires_on: The sentence cannot expire before the determination on {determined}."
        raise BadInput([Problem("sentence_expires_on", text)])
    due = deadlines.annual_review_due(
        determined_on=determined_on, sentence_expires_on=expires_on, calendar=calendar, settings=settings
    )
    anniversary = deadlines.anniversary_of(determined_on=determined_on, calendar=calendar, settings=settings)
    return _in_months(
        "annual-review",
        {"due_on": due.on if due else None},
        anniversary,
        lines=("last determination", "first anniversary"),
        notes=[] if due else ["The sentence expires before the anniversary, so there is no further review."],
    )


def deemed_notified(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """From when a person who lost contact is taken to have been told of the recall."""
    due = deadlines.deemed_notified_on(last_contact_on=values["last_contact_on"], calendar=calendar, settings=settings)
    lines = ("last contact", "six months later: notice deemed given")
    note = "Only of a person bound to keep in touch, who failed to and has not complied since. Record the evidence."
    return _in_months("deemed-notified", {"on": due.on}, due, lines=lines, notes=[note])


def _plain(
    rule: str,
    name: str,
    due: Due,
    *,
    lines: tuple[str, str],
    first_counted: int = 0,
    last_counted: int = 0,
    doubts: list[str] | None = None,
) -> Answer:
    """The answer of a count of calendar days. ``first_counted``: days after the start; ``last_counted``: before."""
    first, last = due.start + timedelta(days=first_counted), due.on - timedelta(days=last_counted)
    return Answer(
        rule=rule,
        values={name: due.on},
        version=due.version,
        cites=due.cites,
        working=dated([(due.start, lines[0]), (due.on, lines[1])]),
        counted=days_from(first, last),
        skipped=[],
        doubts=doubts or [],
    )


def _in_months(
    rule: str, values: dict[str, AnswerValue], due: Due, *, lines: tuple[str, str], notes: list[str]
) -> Answer:
    return Answer(
        rule=rule,
        values=values,
        version=due.version,
        cites=due.cites,
        working=dated([(due.start, lines[0]), (due.on, lines[1])]),
        notes=notes,
    )


register(
    ExplainedRule(
        name="dossier-due",
        title="When the recall dossier is due",
        keys=(
            Key(
                "told_at",
                Kind.DATE_OR_TIME,
                "when PPCS was told of the return, as a date or as a time like 2017-06-01T15:00+01:00",
            ),
        ),
        answer=dossier_due,
        counts_from="told_at",
    )
)
register(
    ExplainedRule(
        name="part-b-due",
        title="When Part B is due",
        keys=(
            Key("returned_on", Kind.DATE, "the day of return to custody, as a date"),
            Key("on", Kind.DATE, "the day whose policy applies, as a date: that of revocation"),
        ),
        answer=part_b_due,
        counts_from="returned_on",
    )
)
register(
    ExplainedRule(
        name="parole-referral",
        title="When a standard recall goes to the Parole Board",
        keys=(
            Key("returned_on", Kind.DATE, "the day of return to custody, as a date"),
            Key("representations_on", Kind.DATE, "the day of representations, as a date", required=False),
        ),
        answer=parole_referral,
        counts_from="returned_on",
    )
)
register(
    ExplainedRule(
        name="annual-review",
        title="When the Parole Board reviews again",
        keys=(
            Key("determined_on", Kind.DATE, "the day of the last determination, as a date"),
            Key("sentence_expires_on", Kind.DATE, "the day the sentence expires, as a date", required=False),
        ),
        answer=annual_review,
        counts_from="determined_on",
    )
)
register(
    ExplainedRule(
        name="deemed-notified",
        title="When a person at large is taken to have been told of the recall",
        keys=(Key("last_contact_on", Kind.DATE, "the day of the last instruction to keep in touch, as a date"),),
        answer=deemed_notified,
        counts_from="last_contact_on",
    )
)
