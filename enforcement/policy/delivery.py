"""Whether a warning may be recorded as given on a day and in a way (enforcement.md §3.4, §6 D07)."""

from dataclasses import dataclass
from datetime import date

from enforcement.vocabulary import DeliveryMethod
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

RECORDED_SOON = Citation("CJA 2003", "Sch 8 para 5(3)")
SERVICE = Citation("Domain reference: enforcement", "§3.4", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class DeliveryFacts:
    """A letter dated ``letter_on`` recorded today as given on ``given_on``."""

    letter_on: date
    given_on: date
    today: date
    delivery: str
    has_postal_address: bool


delivering: Rule[DeliveryFacts] = Rule("enforcement.deliver_warning", keyed_on="warning given")


@delivering.in_force_from("2005-04-04", RECORDED_SOON, SERVICE, name="CJA 2003")
def reasons_against(facts: DeliveryFacts) -> list[Reason]:
    """Every reason against recording the warning as given so."""
    reasons = []
    if facts.given_on > facts.today:
        reasons.append(Reason("The day the warning was given must be today or earlier.", "given_on"))
    if facts.given_on < facts.letter_on:
        text = f"The letter is dated {day_in_words(facts.letter_on)}; it cannot have been given before."
        reasons.append(Reason(text, "given_on"))
    if facts.delivery not in list(DeliveryMethod):
        reasons.append(Reason("Select how the warning was given.", "delivery"))
    if facts.delivery == DeliveryMethod.POST and not facts.has_postal_address:
        text = "There is no postal address: give the letter by hand, by email or at an agreed place."
        reasons.append(Reason(text, "delivery"))
    return reasons
