"""The warning: what it must say, and when it is live (enforcement.md §3.4 and §4.3)."""

from dataclasses import dataclass
from datetime import date, timedelta

from cases.vocabulary import SentenceKind
from enforcement.vocabulary import DeliveryMethod
from probation.policy import Citation, Mark, ProviderPolicy, Reason, Rule
from probation.working_days import day_in_words, last_day_of_months

STATUTORY_CONTENT = Citation("CJA 2003", "Sch 8 para 5(2)")
SUSPENDED_SENTENCE_CONTENT = Citation("CJA 2003", "Sch 12 para 4(2)")
LETTER_FIELDS = Citation("hmpps-breach-notice-ui", "date of letter and response date")
WARNING_LIFE = Citation("CJA 2003", "Sch 8 para 6(1)")
RETURNED_POST = Citation("Domain reference: enforcement", "§4.3", Mark.DOUBTFUL)

LIFE_MONTHS = 12
LATEST_LETTER_DAYS = 7
STATUTORY_KINDS = (SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER)


@dataclass(frozen=True, kw_only=True)
class WarningFacts:
    """A warning about to be given, on ``today``. Its date may lie up to seven calendar days ahead.

    ``failures`` is how many failures it names. ``finding_made``: one of them was found without a reasonable excuse;
    ``alleged_letters_allowed`` is the provider's setting for letters sent before the finding.
    """

    kind: str
    today: date
    given_on: date
    circumstances: str
    unacceptable: str
    consequence: str
    failures: int
    finding_made: bool
    alleged_letters_allowed: bool = True
    respond_by: date | None = None
    sentence_ended: bool = False
    delivery: str = DeliveryMethod.POST
    has_postal_address: bool = True


@dataclass(frozen=True, kw_only=True)
class GivenWarning:
    """A warning as recorded. ``confirmed_on``: the day the finding it rests on was made; None before any finding."""

    given_on: date
    confirmed_on: date | None = None
    returned_on: date | None = None
    served_again_on: date | None = None
    withdrawn_on: date | None = None
    spent_on: date | None = None


give: Rule[WarningFacts] = Rule("enforcement.give_warning", keyed_on="warning given")


@give.in_force_from(
    "2005-04-04", STATUTORY_CONTENT, SUSPENDED_SENTENCE_CONTENT, LETTER_FIELDS, name="CJA 2003 and letter rules"
)
def reasons_against_giving(facts: WarningFacts) -> list[Reason]:
    """Every reason against giving the warning as it stands."""
    reasons = [*_missing_content(facts), *_wrong_dates(facts)]
    if facts.failures < 1:
        reasons.append(Reason("A warning names at least one failure.", "failures"))
    if facts.sentence_ended:
        reasons.append(Reason("The sentence has ended, so no warning can be given on it.", "given_on"))
    if not facts.finding_made and not facts.alleged_letters_allowed:
        text = "A warning is given after the finding that there was no reasonable excuse."
        reasons.append(Reason(text, "failures"))
    if facts.delivery == DeliveryMethod.POST and not facts.has_postal_address:
        text = "There is no postal address: give the letter by hand, by email or at an agreed place."
        reasons.append(Reason(text, "delivery"))
    return reasons


def _missing_content(facts: WarningFacts) -> list[Reason]:
    reasons = []
    if not facts.circumstances.strip():
        reasons.append(Reason("Describe the circumstances of the failure.", "circumstances"))
    if not facts.unacceptable.strip():
        reasons.append(Reason("Say that the failure is unacceptable.", "unacceptable"))
    if facts.kind in STATUTORY_KINDS and not facts.consequence.strip():
        text = "Say that another failure within 12 months makes the person liable to be brought before a court."
        reasons.append(Reason(text, "consequence"))
    return reasons


def _wrong_dates(facts: WarningFacts) -> list[Reason]:
    reasons = []
    latest = facts.today + timedelta(days=LATEST_LETTER_DAYS)
    if facts.given_on < facts.today:
        reasons.append(Reason("The date of the letter must be today or later.", "given_on"))
    if facts.given_on > latest:
        reasons.append(Reason(f"The date of the letter must be {day_in_words(latest)} or earlier.", "given_on"))
    if facts.respond_by and facts.respond_by < max(facts.today, facts.given_on):
        text = "The date to respond by must be today or later, and not before the date of the letter."
        reasons.append(Reason(text, "respond_by"))
    return reasons


def given_on_or_served_again(warning: GivenWarning) -> date:
    """The day the twelve months begin with: a letter that came back and was served again is given that day."""
    return warning.served_again_on or warning.given_on


def last_live_day(given_on: date) -> date:
    """The last of the 12 calendar months beginning with the day the warning was given."""
    return last_day_of_months(given_on, LIFE_MONTHS)


def live_on(warning: GivenWarning, on: date, settings: ProviderPolicy) -> bool:
    """Whether the warning is live on a day: given, confirmed, unspent and in its twelve months."""
    return not why_not_live(warning, on, settings)


def why_not_live(warning: GivenWarning, on: date, settings: ProviderPolicy) -> str:
    """Why the warning is not live on a day, as a sentence; an empty string when it is."""
    given = given_on_or_served_again(warning)
    if on < given:
        return f"The warning was given on {day_in_words(given)}, after that day."
    if on > last_live_day(given):
        return f"The warning was live until {day_in_words(last_live_day(given))}."
    for ended_on, how in ((warning.withdrawn_on, "withdrawn"), (warning.spent_on, "used for a referral")):
        if ended_on and ended_on <= on:
            return f"The warning was {how} on {day_in_words(ended_on)}."
    return _why_not_given(warning, on, settings)


def _why_not_given(warning: GivenWarning, on: date, settings: ProviderPolicy) -> str:
    if _came_back(warning, on) and not settings.returned_warning_is_live:
        return "The warning came back in the post and has not been served again."
    if warning.confirmed_on is None or warning.confirmed_on > on:
        return "No finding has confirmed the warning."
    if warning.confirmed_on > given_on_or_served_again(warning) and not settings.alleged_letter_is_warning:
        return "The warning was given before the finding, and so does not count."
    return ""


def _came_back(warning: GivenWarning, on: date) -> bool:
    if warning.returned_on is None or warning.returned_on > on:
        return False
    return warning.served_again_on is None or warning.served_again_on < warning.returned_on
