"""The question whether a person can be recalled on a day. Pure."""

from datetime import date

from enforcement.explained.keys import yes_or_no
from probation.policy import ProviderPolicy
from probation.rules import Answer, ExplainedRule, Key, Kind, Values, register
from probation.working_days import Calendar, day_in_words
from recall.policy.length import SentenceLength
from recall.policy.recallable import RecallableFacts, last_recallable_day, recallable


def recallable_on(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """Whether the licence can be revoked on the day, with every reason against."""
    sentence = values["sentence"]
    facts = RecallableFacts(
        on=values["on"],
        licence_ends_on=values["licence_ends_on"],
        in_supervision=values["in_pss"] == "yes",
        sentence=SentenceLength(sentence) if sentence else None,
        offence_on=values["offence_on"],
        home_detention=values["home_detention"] == "yes",
    )
    decision = recallable.decide(facts, on=facts.on)
    return Answer(
        rule="recallable-on",
        values={"recallable": decision.permits, "reasons": tuple(reason.text for reason in decision.reasons)},
        version=decision.version,
        cites=decision.cites,
        notes=[_last_day(values["licence_ends_on"])] if decision.permits else [],
    )


def _last_day(licence_ends_on: date) -> str:
    return f"Recall is impossible after {day_in_words(last_recallable_day(licence_ends_on))}."


register(
    ExplainedRule(
        name="recallable-on",
        title="Whether a person can be recalled on a day",
        keys=(
            Key("on", Kind.DATE, "the day of revocation, as a date"),
            Key("licence_ends_on", Kind.DATE, "the day the licence ends, as a date"),
            yes_or_no("in_pss", "whether the person is in post-sentence supervision (yes or no)", default="no"),
            Key("sentence", Kind.TERMS, "the sentence, such as 10 months", required=False),
            Key("offence_on", Kind.DATE, "the day of the offence, as a date", required=False),
            yes_or_no("home_detention", "whether released on home detention curfew (yes or no)", default="no"),
        ),
        answer=recallable_on,
    )
)
