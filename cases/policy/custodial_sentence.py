"""A custodial sentence: its dates of release and expiry, and whether its facts can be true together (§2.5)."""

from dataclasses import dataclass
from datetime import date, timedelta

from probation.policy import Citation, Reason, Rule
from probation.working_days import Term, add_months, day_in_words

CRIMINAL_RESPONSIBILITY = Citation("Children and Young Persons Act 1933", "s.50")
REMAND = Citation("CJA 2003", "ss.240ZA and 257")

AGE_OF_RESPONSIBILITY = 10
OLDEST = 120


@dataclass(frozen=True, kw_only=True)
class CustodialSentence:
    """A fixed term as passed, and the days that move its dates. ``extended``: extended or s.236A sentence."""

    sentenced_on: date
    term: Term
    offence_on: date
    born_on: date
    remand_days: int = 0
    added_days: int = 0
    unlawfully_at_large_days: int = 0
    extended: bool = False

    @property
    def expires_on(self) -> date:
        """The last day of the term as passed (SED)."""
        return self.term.last_day(self.sentenced_on)

    @property
    def days(self) -> int:
        return self.term.days_from(self.sentenced_on)

    @property
    def released_immediately(self) -> bool:
        """Whether the time already served means release from court on the day of sentence."""
        return self._half_way <= self.sentenced_on

    @property
    def conditional_release_on(self) -> date:
        """The last day of the requisite custodial period (CRD), never before the sentence."""
        return max(self._half_way, self.sentenced_on)

    @property
    def licence_ends_on(self) -> date:
        """The day the licence and the sentence end (SLED), absence while unlawfully at large added."""
        return self.expires_on + timedelta(days=self.unlawfully_at_large_days - self.remand_days)

    @property
    def _half_way(self) -> date:
        half = (self.days + 1) // 2
        return self.sentenced_on + timedelta(days=half - 1 - self.remand_days + self.added_days)

    def age_on(self, day: date) -> int:
        """Whole years on a day; a person born on 29 February is a year older on 1 March of a common year."""
        return day.year - self.born_on.year - ((day.month, day.day) < (self.born_on.month, self.born_on.day))

    def is_shorter_than(self, term: Term) -> bool:
        """Whether the term is shorter than another of the same first day."""
        return self.expires_on < term.last_day(self.sentenced_on)


possible: Rule[CustodialSentence] = Rule("cases.custodial_sentence", keyed_on="sentence")


@possible.in_force_from("2005-04-04", CRIMINAL_RESPONSIBILITY, REMAND, name="CJA 2003")
def impossibilities(sentence: CustodialSentence) -> list[Reason]:
    """Everything about the sentence that cannot be; ``field`` names the fact."""
    return [*_dates(sentence), *_days(sentence)]


def _dates(sentence: CustodialSentence) -> list[Reason]:
    reasons = []
    sentenced = day_in_words(sentence.sentenced_on)
    if sentence.offence_on > sentence.sentenced_on:
        reasons.append(Reason(f"The offence cannot be after the sentence of {sentenced}.", "offence_on"))
    if sentence.born_on >= sentence.sentenced_on:
        reasons.append(Reason(f"The person cannot be born on or after the day of sentence, {sentenced}.", "born_on"))
    elif add_months(sentence.born_on, 12 * AGE_OF_RESPONSIBILITY) > sentence.offence_on:
        reasons.append(Reason("The person would have been under 10 at the offence.", "born_on"))
    elif sentence.age_on(sentence.sentenced_on) > OLDEST:
        reasons.append(Reason(f"The person would have been over {OLDEST} when sentenced.", "born_on"))
    return reasons


def _days(sentence: CustodialSentence) -> list[Reason]:
    names = ("remand_days", "added_days", "unlawfully_at_large_days")
    negative = [name for name in names if getattr(sentence, name) < 0]
    if negative:
        return [Reason("A number of days cannot be less than 0.", name) for name in negative]
    if sentence.remand_days > sentence.days:
        text = f"Days on remand cannot be more than the {sentence.days} days of the term."
        return [Reason(text, "remand_days")]
    if sentence.added_days and sentence.conditional_release_on > _expiry_without_absence(sentence):
        text = f"Added days cannot put release after the sentence ends on {day_in_words(sentence.expires_on)}."
        return [Reason(text, "added_days")]
    return []


def _expiry_without_absence(sentence: CustodialSentence) -> date:
    return sentence.expires_on - timedelta(days=sentence.remand_days)
