"""The question whether a court may give a result on a proved breach, by its figures. Pure.

What has no figure is taken for granted: that reasons are given, that a failure was wilful and persistent. A figure
that is not given is not checked, and the answer says so; without the figure that makes the result, there is no answer.
"""

from collections.abc import Iterator, Sequence

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.court import OF_SUPERVISION
from enforcement.policy.breach.results import RESULTS
from enforcement.vocabulary import ResultKind
from probation.policy import ProviderPolicy, Reason
from probation.rules import Answer, BadInput, ExplainedRule, Key, Kind, Values, register
from probation.working_days import Calendar

from .keys import KIND, LAW_OF, yes_or_no
from .result_figures import end_of_default_order, facts_of, problems_of

KEYS_OF = {
    "default_order_hours": "hours",
    "default_order_curfew_days": "curfew_days",
    "default_order_curfew_hours": "curfew_hours",
    "default_order_ends_on": "new_end_on",
    "requirements-0-hours_a_day": "curfew_hours",
    "requirements-1-hours_a_day": "curfew_hours",
    "term": "days",
}
NOTES: dict[SentenceKind, str] = {
    SentenceKind.COMMUNITY_ORDER: "The court takes account of how far the person has complied.",
    SentenceKind.SUSPENDED_SENTENCE_ORDER: (
        "The court must activate the sentence unless that is unjust in all the circumstances, "
        "and then gives its reasons."
    ),
    SentenceKind.POST_SENTENCE_SUPERVISION: (
        "A committal neither ends nor lengthens supervision. A supervision default order running already is revoked."
    ),
    SentenceKind.SUPERVISION_DEFAULT_ORDER: "A new supervision default order takes the place of the old one.",
}


def result_allowed(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """Whether the result keeps within the court's powers, with every reason against."""
    if problems := problems_of(values):
        raise BadInput(problems)
    kind = SentenceKind(values["kind"])
    decision = RESULTS[kind].decide(facts_of(values, settings), on=values["heard_on"] or LAW_OF)
    asked = [reason for reason in decision.reasons if not _unchecked(reason.field, values)]
    return Answer(
        rule="result-allowed",
        values={"allowed": not asked, "reasons": tuple(reason.text for reason in asked)},
        version=decision.version,
        cites=decision.cites,
        notes=[NOTES[kind]],
        doubts=[*_not_checked(decision.reasons, values), *_level_3(values, settings)],
    )


def _not_checked(reasons: Sequence[Reason], values: Values) -> Iterator[str]:
    """A sentence for every key a limit turns on that was not given."""
    keys = [_unchecked(reason.field, values) for reason in reasons]
    if values["result"] == ResultKind.SUPERVISION_DEFAULT_ORDER and values["pss_last_day"] is None:
        keys.append("pss_last_day")
    for key in filter(None, dict.fromkeys(keys)):
        yield f"{key} was not given, so the limit it turns on was not checked."


def _level_3(values: Values, settings: ProviderPolicy) -> Iterator[str]:
    if values["result"] == ResultKind.FINE and values["kind"] in OF_SUPERVISION:
        yield f"Level 3 on the standard scale is taken to be £{settings.level_3_fine_pounds:,}."


def _unchecked(field: str, values: Values) -> str:
    """The key a reason asks for, where it was not given; an empty string where the reason is about a figure given."""
    key = KEYS_OF.get(field, "")
    given = end_of_default_order(values) if key == "new_end_on" else values.get(key)
    return key if key and given is None else ""


def _figure(name: str, kind: Kind, help_text: str) -> Key:
    return Key(name, kind, help_text, required=False)


register(
    ExplainedRule(
        name="result-allowed",
        title="Whether a court may give a result on a breach",
        keys=(
            KIND,
            Key("result", Kind.CHOICE, "what the court did", choices=tuple(ResultKind)),
            _figure("fine", Kind.POUNDS, "the fine in pounds"),
            _figure("hours", Kind.HOURS, "the hours of unpaid work added, or of a supervision default order"),
            _figure("curfew_days", Kind.DAYS, "the days of curfew"),
            _figure("curfew_hours", Kind.HOURS, "the hours of curfew a day"),
            _figure("days", Kind.DAYS, "the days of committal, or of custody"),
            _figure("new_end_on", Kind.DATE, "the new end of the order, or the end of a supervision default order"),
            _figure("order_end_on", Kind.DATE, "the stated end of the order before the result"),
            _figure("original_order_on", Kind.DATE, "the day of the original order"),
            _figure("pss_last_day", Kind.DATE, "the last day of post-sentence supervision"),
            yes_or_no("already_extended", "whether the order was extended on breach before (yes or no)", default="no"),
            Key("hours_before", Kind.HOURS, "the hours of unpaid work ordered before", required=False, default=0),
            yes_or_no("imprisonable", "whether the offence can carry imprisonment (yes or no)", default="yes"),
            _figure("heard_on", Kind.DATE, "the day of the hearing (without it, the law of 1 February 2018)"),
        ),
        answer=result_allowed,
    )
)
