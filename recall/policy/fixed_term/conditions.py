"""The tests of fixed-term suitability, each once; a rule set picks those it has (recall.md §2.4)."""

from probation.policy import Citation
from probation.working_days import Term
from recall.policy.length import ONE_YEAR
from recall.vocabulary.suitability import BearsOn, Charge, Met, SentenceType, YesNoUnknown

from .facts import SuitabilityFacts, SuitabilityTest

UNKNOWN = YesNoUnknown.UNKNOWN
HIGH = ("high", "very-high")
LEVELS_2_AND_3 = ("2", "3")


def not_extended(facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """An extended sentence is recalled by the standard route, in every rule set (§8 case 11)."""
    met = _absent(facts.kind, SentenceType.EXTENDED)
    return SuitabilityTest("The sentence is not an extended sentence", met, cite, BearsOn.EXCLUSION)


def not_indeterminate(facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """Life, IPP and DPP fall under another Act: emergency standard recall (§8 case 12)."""
    met = _absent(facts.kind, SentenceType.INDETERMINATE)
    return SuitabilityTest("The sentence is not life, IPP or DPP", met, cite, BearsOn.EXCLUSION)


def is_not(name: str, answer: str, cite: Citation, bears_on: BearsOn = BearsOn.EXCLUSION) -> SuitabilityTest:
    """A plain question: met by no, not met by yes."""
    return SuitabilityTest(name, _absent(answer, YesNoUnknown.YES), cite, bears_on)


def aged_18(facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """An adult on the day of revocation."""
    return SuitabilityTest("Aged 18 or over when recalled", _met(facts.is_adult), cite, BearsOn.MANDATORY)


def age_known(facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """Whether a person is an adult decides which rules apply, so it must be known."""
    met = Met.UNKNOWN if facts.is_adult is None else Met.MET
    return SuitabilityTest("It is known whether the person is 18 or over when recalled", met, cite, BearsOn.EXCLUSION)


def youth_sentences_known(facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """Whether an adult serves only the sentences of a young offender decides which rules apply."""
    met = Met.UNKNOWN if facts.youth_sentence_only == UNKNOWN else Met.MET
    name = "It is known whether the person serves only sentences under s.91 (2000) or s.250 (2020)"
    return SuitabilityTest(name, met, cite, BearsOn.EXCLUSION)


def shorter_than(term: Term, facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """The sentence, consecutive terms added up, is shorter than the term."""
    words = "12 months" if term == ONE_YEAR else str(term)
    met = _met(facts.sentence.is_shorter_than(term) if facts.sentence else None)
    return SuitabilityTest(f"The sentence is less than {words}", met, cite, BearsOn.MANDATORY)


def mappa_level_1(facts: SuitabilityFacts, cite: Citation, bears_on: BearsOn) -> SuitabilityTest:
    """Not managed at MAPPA level 2 or 3. A level that is not known counts as one of them (§8 case 23)."""
    met = _absent(facts.mappa_level, *LEVELS_2_AND_3)
    return SuitabilityTest("Not managed at MAPPA level 2 or 3", met, cite, bears_on)


def not_mappa_category_4(facts: SuitabilityFacts, cite: Citation, bears_on: BearsOn) -> SuitabilityTest:
    """Not in MAPPA category 4: s.325(2)(aa) and (c), terrorism and the like."""
    return SuitabilityTest("Not in MAPPA category 4", _absent(facts.mappa_category, "4"), cite, bears_on)


def not_charged_with_serious_offence(facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """Murder, or Schedule 18 to the Sentencing Code."""
    met = _absent(facts.charged, Charge.SERIOUS)
    return SuitabilityTest("Not recalled on account of a charge with a serious offence", met, cite, BearsOn.MANDATORY)


def not_charged(facts: SuitabilityFacts, cite: Citation, bears_on: BearsOn) -> SuitabilityTest:
    """Not recalled on account of a charge with any offence, whatever became of it (§8 case 17)."""
    met = _absent(facts.charged, Charge.YES, Charge.SERIOUS)
    return SuitabilityTest("Not recalled on account of a charge with an offence", met, cite, bears_on)


def not_charged_only(facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """Charged and not convicted of it excludes; charged and convicted does not (§8 case 21)."""
    charged, convicted = _absent(facts.charged, Charge.YES, Charge.SERIOUS), facts.convicted
    if charged == Met.MET or convicted == YesNoUnknown.YES:
        met = Met.MET
    elif UNKNOWN in (facts.charged, convicted):
        met = Met.UNKNOWN
    else:
        met = Met.NOT_MET
    return SuitabilityTest(
        "Not recalled on a charge of which the person has not been convicted", met, cite, BearsOn.EXCLUSION
    )


def no_risk_of_serious_harm(facts: SuitabilityFacts, cite: Citation) -> SuitabilityTest:
    """The test of the Secretary of State, read from the highest ROSH: whoever decides must still be satisfied of it."""
    name = "No risk of serious harm to the public if released at the end of the term, as ROSH stands"
    return SuitabilityTest(name, _absent(facts.rosh, *HIGH), cite, BearsOn.POLICY)


def _absent(answer: str, *against: str) -> Met:
    if answer == UNKNOWN:
        return Met.UNKNOWN
    return Met.NOT_MET if answer in against else Met.MET


def _met(holds: bool | None) -> Met:
    if holds is None:
        return Met.UNKNOWN
    return Met.MET if holds else Met.NOT_MET
