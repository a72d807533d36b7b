"""The question whether a recall may, must or cannot be fixed-term, test by test. Pure."""

from collections.abc import Iterator
from datetime import date

from cases.vocabulary import MappaCategory, MappaLevel, RoshLevel
from probation.policy import ProviderPolicy
from probation.rules import UNKNOWN, Answer, BadInput, ExplainedRule, Key, Kind, Problem, Tested, Values, register
from probation.working_days import Calendar, add_months, day_in_words
from recall.policy.fixed_term import SuitabilityFacts, suitability
from recall.policy.length import SentenceLength
from recall.vocabulary.suitability import Charge, SentenceType, YesNoUnknown

AGE_OF_RESPONSIBILITY_MONTHS = 120
QUESTIONS = {
    "terrorist": "whether it is an offence of terrorism or national security",
    "youth_sentence_only": "whether only sentences under s.91 (2000) or s.250 (2020) are served",
    "previous_fixed_term": "whether there was a fixed-term recall on this licence before",
    "specified_offence": "whether it is a specified violent or sexual offence",
    "home_detention": "whether released on home detention curfew and recalled before the normal day of release",
    "serious_terrorism_sentence": "whether it is a serious terrorism sentence",
    "referred_to_board": "whether the person was referred to the Parole Board under s.244ZB",
    "state_threat": "whether at risk of involvement in foreign-power threat activity",
    "repatriated_for_murder": "whether repatriated to serve a sentence for murder",
    "of_particular_concern": "whether it is a sentence for an offender of particular concern",
    "discretionary_release": "whether it is a sentence with discretionary conditional release",
}
TAKEN_AS = "Whatever is not given is taken as no, and ROSH as unknown."


def fixed_term_suitability(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """The outcome by the rule set of the day of revocation, with every test."""
    if problems := list(_problems(values)):
        raise BadInput(problems)
    outcome, version = suitability.answer(_facts(values, settings), on=values["revoked_on"])
    return Answer(
        rule="fixed-term-suitability",
        values={
            "outcome": str(outcome.outcome),
            "outcome_label": outcome.outcome.label,
            "length_days": outcome.length_days,
            "warnings": outcome.warnings,
        },
        version=version.name,
        cites=version.cites,
        tests=[Tested(test.name, str(test.result), str(test.cite), str(test.bears_on)) for test in outcome.tests],
        notes=[TAKEN_AS],
    )


def _facts(values: Values, settings: ProviderPolicy) -> SuitabilityFacts:
    sentence, born_on = values["sentence"], values["born_on"]
    return SuitabilityFacts(
        revoked_on=values["revoked_on"],
        born_on=None if born_on == UNKNOWN else born_on,
        sentence=None if sentence == UNKNOWN else SentenceLength(sentence, values["sentenced_on"]),
        kind=values["kind"],
        mappa_category=values["mappa_category"],
        mappa_level=values["mappa_level"],
        settings=settings,
        offence_on=values["offence_on"],
        charged=values["charged"],
        convicted=values["convicted"],
        rosh=values["rosh"],
        **{name: values[name] for name in QUESTIONS},
    )


def _problems(values: Values) -> Iterator[Problem]:
    revoked_on = values["revoked_on"]
    revoked = day_in_words(revoked_on)
    born_on: date | str = values["born_on"]
    if isinstance(born_on, date) and add_months(born_on, AGE_OF_RESPONSIBILITY_MONTHS) > revoked_on:
        yield Problem("born_on", f"born_on: The person would have been under 10 on {revoked}.")
    for name in ("sentenced_on", "offence_on"):
        if values[name] is not None and values[name] > revoked_on:
            yield Problem(name, f"{name}: The day cannot be after the revocation on {revoked}.")
    if values["convicted"] == YesNoUnknown.YES and values["charged"] == Charge.NO:
        yield Problem("convicted", "convicted: Nobody is convicted who was not charged; give charged too.")


def _choice(name: str, help_text: str, choices: tuple[str, ...], *, default: str | None = None) -> Key:
    return Key(name, Kind.CHOICE, help_text, required=default is None, choices=choices, default=default)


register(
    ExplainedRule(
        name="fixed-term-suitability",
        title="Whether a recall may, must or cannot be fixed-term",
        keys=(
            Key("revoked_on", Kind.DATE, "the day of revocation, as a date"),
            Key("born_on", Kind.DATE, "the date of birth", may_be_unknown=True),
            Key("sentence", Kind.TERMS, "the sentence, such as 10 months or 365 days", may_be_unknown=True),
            _choice("kind", "the kind of sentence", tuple(SentenceType)),
            _choice("mappa_category", "the MAPPA category", ("none", *MappaCategory, UNKNOWN)),
            _choice("mappa_level", "the MAPPA level", ("none", *MappaLevel, UNKNOWN)),
            _choice("charged", "whether recalled on account of a charge", tuple(Charge), default="no"),
            _choice("convicted", "whether convicted of that charge", tuple(YesNoUnknown), default="no"),
            _choice("rosh", "the highest ROSH level", (*RoshLevel, UNKNOWN), default=UNKNOWN),
            *(_choice(name, text, tuple(YesNoUnknown), default="no") for name, text in QUESTIONS.items()),
            Key("sentenced_on", Kind.DATE, "the day of sentence, for a sentence in days", required=False),
            Key("offence_on", Kind.DATE, "the day of the offence, as a date", required=False),
        ),
        answer=fixed_term_suitability,
    )
)
