"""R5 and R5b for adults: 56 days or standard, whatever the length of the sentence (since 31 March 2026).

No discretion is left: whoever is not excluded is recalled for a fixed term if at all.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from probation.policy import Citation, Mark
from recall.vocabulary.suitability import BearsOn, Suitability, YesNoUnknown

from . import young_offenders_2026
from .conditions import (
    age_known,
    is_not,
    mappa_level_1,
    not_charged,
    not_charged_only,
    not_extended,
    not_indeterminate,
    not_mappa_category_4,
    youth_sentences_known,
)
from .facts import SuitabilityFacts, SuitabilityOutcome, SuitabilityTest
from .weighing import weigh

ACT = Citation("Sentencing Act 2026", "ss.31 to 33")
TOOL = Citation("Consider a recall (2022-26)", "fixed-term questions of 29 July 2026", Mark.DOUBTFUL)
LENGTH_DAYS = 56
ChargeTest = Callable[[SuitabilityFacts], SuitabilityTest]


def suitability_of(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """R5: a charge excludes, convicted or not."""
    return _by_age(facts, _charge_excludes)


def suitability_since_july(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """R5b: only a charge without a conviction excludes, unless the provider reads it as the form is worded."""
    charge_only = facts.settings.charge_against_fixed_term == "charge-only"
    return _by_age(facts, _charge_only_excludes if charge_only else _charge_excludes)


def _by_age(facts: SuitabilityFacts, charge_test: ChargeTest) -> SuitabilityOutcome:
    if facts.is_adult is False or (facts.is_adult and facts.youth_sentence_only == YesNoUnknown.YES):
        return young_offenders_2026.suitability_of(facts)
    tests = [*_tests(facts), charge_test(facts)]
    found = weigh(facts, tests, length_days=LENGTH_DAYS)
    is_open = found.outcome != Suitability.EXCLUDED
    return replace(found, outcome=Suitability.MANDATORY) if is_open else found


def _tests(facts: SuitabilityFacts) -> Iterator[SuitabilityTest]:
    yield not_extended(facts, ACT)
    yield not_indeterminate(facts, ACT)
    yield age_known(facts, ACT)
    yield youth_sentences_known(facts, ACT)
    yield mappa_level_1(facts, ACT, BearsOn.EXCLUSION)
    yield not_mappa_category_4(facts, ACT, BearsOn.EXCLUSION)
    plain = {
        "Not an offence of terrorism or national security": facts.terrorist,
        "Not at risk of involvement in foreign-power threat activity": facts.state_threat,
        "Not referred to the Parole Board under s.244ZB": facts.referred_to_board,
        "Not repatriated to serve a sentence for murder": facts.repatriated_for_murder,
        "Not a sentence for an offender of particular concern": facts.of_particular_concern,
        "Not a sentence with discretionary conditional release": facts.discretionary_release,
    }
    for name, answer in plain.items():
        yield is_not(name, answer, ACT)


def _charge_excludes(facts: SuitabilityFacts) -> SuitabilityTest:
    return not_charged(facts, ACT, BearsOn.EXCLUSION)


def _charge_only_excludes(facts: SuitabilityFacts) -> SuitabilityTest:
    return not_charged_only(facts, TOOL)
