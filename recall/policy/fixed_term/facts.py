"""What is asked of a person before a fixed-term recall, and what one test, and all of them, make of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from probation.policy import Citation, ProviderPolicy
from recall.policy.length import SentenceLength
from recall.vocabulary.suitability import BearsOn, Charge, Met, Suitability, YesNoUnknown

ADULT_AGE = 18
NO, UNKNOWN = YesNoUnknown.NO, YesNoUnknown.UNKNOWN


@dataclass(frozen=True, kw_only=True)
class SuitabilityFacts:
    """A person about to be recalled. What is not given is not known, and counts as an exclusion where it is tested.

    ``mappa_category`` is 1 to 4, ``mappa_level`` 1 to 3, each also none or unknown; ``rosh`` is the highest level of
    any group. ``charged``: recalled on account of a charge; ``convicted``: of that charge. ``home_detention``: released
    on it, or on compassionate grounds, and recalled before the normal day of release. ``terrorist``: an offence of
    terrorism or national security. ``referred_to_board``: under s.244ZB. ``of_particular_concern`` and
    ``discretionary_release`` are kinds of sentence.
    """

    revoked_on: date
    born_on: date | None
    sentence: SentenceLength | None
    kind: str
    mappa_category: str
    mappa_level: str
    settings: ProviderPolicy
    offence_on: date | None = None
    charged: str = Charge.UNKNOWN
    convicted: str = UNKNOWN
    rosh: str = UNKNOWN
    terrorist: str = UNKNOWN
    serious_terrorism_sentence: str = UNKNOWN
    youth_sentence_only: str = UNKNOWN
    previous_fixed_term: str = UNKNOWN
    specified_offence: str = UNKNOWN
    home_detention: str = UNKNOWN
    referred_to_board: str = UNKNOWN
    state_threat: str = UNKNOWN
    repatriated_for_murder: str = UNKNOWN
    of_particular_concern: str = UNKNOWN
    discretionary_release: str = UNKNOWN

    @property
    def is_adult(self) -> bool | None:
        """Whether the person is 18 on the day of revocation; None where it is not known.

        A person born on 29 February is a year older on 1 March of a common year.
        """
        born, on = self.born_on, self.revoked_on
        if born is None:
            return None
        return on.year - born.year - ((on.month, on.day) < (born.month, born.day)) >= ADULT_AGE


@dataclass(frozen=True)
class SuitabilityTest:
    """One test, worded so that a test met speaks for a fixed term."""

    name: str
    result: Met
    cite: Citation
    bears_on: BearsOn


@dataclass(frozen=True, kw_only=True)
class SuitabilityOutcome:
    """The outcome. ``length_days`` is the fixed term there would be: None where there can be none, or it is not known.

    ``warnings`` are sentences for whoever chooses: what is not known, what policy is against, what is doubtful.
    """

    outcome: Suitability
    length_days: int | None
    tests: tuple[SuitabilityTest, ...]
    warnings: tuple[str, ...] = field(default=())

    @property
    def against_policy(self) -> tuple[SuitabilityTest, ...]:
        """The tests of policy not met: a fixed term needs a reason in writing."""
        return tuple(test for test in self.tests if test.bears_on == BearsOn.POLICY and test.result != Met.MET)
