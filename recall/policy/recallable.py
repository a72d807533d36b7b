"""Whether a person can be recalled on a day: there is a licence, and it ends after that day (G_LICENCE_LIVE, §3.0).

Post-sentence supervision comes after the licence, so there is nothing to recall from: it is for the court (§8 case 50).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from enforcement.policy.breach.post_sentence import RECALL_REFUSED
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

from .length import FOURTEEN_DAYS_FOR_OFFENCES_FROM, ONE_YEAR, SentenceLength

POWER = Citation("CJA 2003", "s.254")
RELEASE_DATES = Citation("calculate-release-dates-api", "recall validators: revocation before the licence ends")
SUPERVISION = Citation("CJA 2003", "ss.256AA to 256AC")
UNCONDITIONAL = Citation("CJA 2003", "s.243A", Mark.KNOWN)
ORA_FROM = FOURTEEN_DAYS_FOR_OFFENCES_FROM


@dataclass(frozen=True, kw_only=True)
class RecallableFacts:
    """A day of recall. ``licence_ends_on`` is None where no licence is known.

    ``sentence`` and ``offence_on`` are needed only of a sentence that may have had no licence at all; None: not asked.
    """

    on: date
    licence_ends_on: date | None
    in_supervision: bool = False
    sentence: SentenceLength | None = None
    offence_on: date | None = None
    home_detention: bool = False


recallable: Rule[RecallableFacts] = Rule("recall.recallable", keyed_on="revocation")


@recallable.in_force_from("2005-04-04", POWER, RELEASE_DATES, SUPERVISION, UNCONDITIONAL, name="CJA 2003")
def reasons_against(facts: RecallableFacts) -> list[Reason]:
    """Every reason why the person cannot be recalled on the day."""
    if facts.in_supervision:
        return [Reason(RECALL_REFUSED)]
    if not has_licence(facts):
        text = (
            "There is no licence: the offence was before 1 February 2015, the sentence is less than 12 months, and the "
            "person was not released on home detention curfew."
        )
        return [Reason(text)]
    if facts.licence_ends_on is None:
        return [Reason("There is no licence to recall the person from.")]
    if facts.on < facts.licence_ends_on:
        return []
    ended = "ends" if facts.on == facts.licence_ends_on else "ended"
    text = (
        f"The licence {ended} on {day_in_words(facts.licence_ends_on)}, and can only be revoked before that day. "
        "A failure in post-sentence supervision goes to court."
    )
    return [Reason(text)]


def has_licence(facts: RecallableFacts) -> bool:
    """Whether the sentence has a licence: those of less than 12 months had none before the ORA (§8 case 8)."""
    if facts.sentence is None or facts.offence_on is None or facts.home_detention:
        return True
    return facts.offence_on >= ORA_FROM or not facts.sentence.is_shorter_than(ONE_YEAR)


def last_recallable_day(licence_ends_on: date) -> date:
    """The last day on which the licence can be revoked: the day before it ends. Recall is impossible after it."""
    return licence_ends_on - timedelta(days=1)
