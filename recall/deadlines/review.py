"""By when: Part B, the Parole Board, the automatic release, and notice deemed given (recall.md §4 and §3.4).

The day of return to custody is day 1 of calendar counts; Part B is counted from the day after. Every function raises
NotInForce before its rule began and OutsideCalendar where the bank holidays are not known.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from probation.policy import Citation, CountFrom, Due, Mark, ProviderPolicy, Rule, due
from probation.working_days import Calendar, Count, add_months

SUBTRACTED = Citation("PPCS manage-recalls letters (2021-22)", "letter to probation, Part B", Mark.DOUBTFUL)
PART_B = Citation("PPCS manage-recalls service (2021-22)", "Part B due 14 working days after the return")
FIXED_TERM_PART_B = Citation("PPCS leaflet on fixed-term recall", "representations", Mark.DOUBTFUL)
STANDARD = Citation("CJA 2003", "s.255C(4)")
ANNIVERSARY = Citation("CJIA 2008", "s.30")
DEEMED = Citation("CJA 2003", "s.255ZA")
AUTOMATIC = Citation("CJA 2003", "s.255B")
BEFORE_REVIEW = Citation("Domain reference: recall", "§5 Part C: in time for the dossier of the review", Mark.DECIDED)
REFERRAL_DAYS, REVIEW_MONTHS, DEEMED_MONTHS, PART_C_DAYS_BEFORE = 28, 12, 6, 28


@dataclass(frozen=True)
class Referral:
    """A standard recall: its day of return, and the day of representations if any were made."""

    returned_on: date
    representations_on: date | None = None


part_b: Rule[CountFrom] = Rule("recall.part_b_due", keyed_on="revocation")
fixed_term_part_b: Rule[CountFrom] = Rule("recall.fixed_term_part_b_due", keyed_on="representations")
referral: Rule[Referral] = Rule("recall.parole_referral_due", keyed_on="return to custody")
annual_review: Rule[CountFrom] = Rule("recall.annual_review_due", keyed_on="determination")
part_c: Rule[CountFrom] = Rule("recall.part_c_due", keyed_on="determination")
deemed_notified: Rule[CountFrom] = Rule("recall.deemed_notified", keyed_on="last contact")
automatic_release: Rule[CountFrom] = Rule("recall.automatic_release_due", keyed_on="release")


@part_b.in_force_from("2014-06-01", SUBTRACTED, name="P1_PI27", until="2019-03-31")
def _part_b_pi_27(facts: CountFrom) -> Count:
    return facts.calendar_days(facts.settings.part_b_days)


@part_b.in_force_from("2019-04-01", PART_B, name="P2_PF")
def _part_b_framework(facts: CountFrom) -> Count:
    return facts.working_days(14)


@fixed_term_part_b.in_force_from("2014-06-01", FIXED_TERM_PART_B, name="proposed")
def _fixed_term_part_b(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.fixed_term_part_b_days)


@referral.in_force_from("2008-07-14", STANDARD, name="CJA 2003")
def _referral(facts: Referral) -> Count:
    period_over = facts.returned_on + timedelta(days=REFERRAL_DAYS)
    made_on = facts.representations_on
    return Count(facts.returned_on, min(made_on or period_over, period_over))


@annual_review.in_force_from("2008-07-14", ANNIVERSARY, name="CJIA 2008")
def _annual_review(facts: CountFrom) -> Count:
    return Count(facts.start, add_months(facts.start, REVIEW_MONTHS))


@part_c.in_force_from("2014-06-01", BEFORE_REVIEW, name="[D]")
def _part_c(facts: CountFrom) -> Count:
    return Count(facts.start, add_months(facts.start, REVIEW_MONTHS) - timedelta(days=PART_C_DAYS_BEFORE))


@deemed_notified.in_force_from("2015-04-13", DEEMED, name="U1")
def _deemed_notified(facts: CountFrom) -> Count:
    return Count(facts.start, add_months(facts.start, DEEMED_MONTHS))


@automatic_release.in_force_from("2008-07-14", AUTOMATIC, name="CJA 2003")
def _automatic_release(facts: CountFrom) -> Count:
    return facts.calendar_days(0)


def part_b_due(*, counts_from: date, on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_PB: Part B after the return to custody. ``on`` is the day of revocation, whose policy applies.

    Until 31 March 2019 14 calendar days, a doubtful number that is a setting; since then 14 working days.
    """
    count, version = part_b.answer(CountFrom(counts_from, calendar, settings), on=on)
    return Due.from_count(count, part_b.name, version)


def part_b_counts_from(
    *,
    returned_on: date,
    notified_on: date,
    in_custody: bool,
    settings: ProviderPolicy,
    upgraded_on: date | None = None,
) -> date:
    """The day Part B counts from: the return; of a person in custody already the notice, unless set otherwise.

    Of a fixed term upgraded since, the day of the upgrade: before it no Part B was owed as of a standard recall [D].
    """
    by_notice = in_custody and settings.part_b_in_custody_counts_from == "notification"
    counts_from = notified_on if by_notice else returned_on
    return max(counts_from, upgraded_on or counts_from)


def fixed_term_part_b_due(*, representations_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_PB_FTR: Part B in a fixed-term recall, working days as set after representations were received."""
    return due(fixed_term_part_b, CountFrom(representations_on, calendar, settings))


def parole_referral_due(*, returned_on: date, representations_on: date | None = None) -> Due:
    """T_28: a standard recall referred to the Parole Board: on representations made in the 28 days, else after them.

    The 28 days begin with the return, so without representations it is the 28th day after it.
    """
    count, version = referral.answer(Referral(returned_on, representations_on), on=returned_on)
    return Due.from_count(count, referral.name, version)


def annual_review_due(
    *, determined_on: date, sentence_expires_on: date | None, calendar: Calendar, settings: ProviderPolicy
) -> Due | None:
    """T_ANN: referred again by the first anniversary of the Board's last determination (28 February of 29).

    None where the sentence expires before it.
    """
    anniversary = anniversary_of(determined_on=determined_on, calendar=calendar, settings=settings)
    if sentence_expires_on is not None and sentence_expires_on < anniversary.on:
        return None
    return anniversary


def anniversary_of(*, determined_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """The first anniversary of a determination, whether or not the sentence lasts till then."""
    return due(annual_review, CountFrom(determined_on, calendar, settings))


def part_c_due(*, determined_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """Part C of a later review: 28 calendar days before the first anniversary of the Board's determination."""
    return due(part_c, CountFrom(determined_on, calendar, settings))


def deemed_notified_on(*, last_contact_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_UAL6: notice of recall deemed given, six calendar months after the last instruction to keep in touch failed."""
    return due(deemed_notified, CountFrom(last_contact_on, calendar, settings))


def automatic_release_due(*, release_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_FTR14, T_FTR28 and T_FTR56: released by the end of the day ``policy.release`` gives."""
    return due(automatic_release, CountFrom(release_on, calendar, settings))
