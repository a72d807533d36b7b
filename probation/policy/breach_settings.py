"""The settable rules of breach proceedings: what the measures count, how long each step takes, what a court may do."""

from dataclasses import dataclass
from typing import Annotated

from .citation import Citation, Mark
from .setting_definition import Kind, SettingDefinition, decided

BREACH_CONDITION = Citation("breach-notice-and-delius", "breach condition by sentence, test data", Mark.DOUBTFUL)
MEASURES = Citation("data.justice.gov.uk", "CRC and NPS performance measures", Mark.DOUBTFUL)
SUPERVISION_BREACH = Citation("CJA 2003", "s.256AC", Mark.DOUBTFUL)
BREACH_MAP = Citation("MoJ manage-supervisions design history (2021)", "journey board")


@dataclass(frozen=True, kw_only=True)
class BreachSettings:
    """What counts as presented, when the power to lay an information ends, and how soon a result reaches people."""

    presented_event: Annotated[
        str,
        SettingDefinition(
            "When a breach counts as presented to court (SL014, SL015)",
            Kind.CHOICE,
            MEASURES,
            "The measures do not say whether laid, listed or heard is meant.",
            choices=("laid", "listed", "heard"),
        ),
    ] = "laid"
    referral_measure_counts: Annotated[
        str,
        SettingDefinition(
            "Which referral of a CRC counts for SCH9-AE",
            Kind.CHOICE,
            MEASURES,
            "Whether a referral that was sent back counts, or only the acceptable one, is not known.",
            choices=("first", "acceptable"),
        ),
    ] = "first"
    information_after_supervision_ends: Annotated[
        bool,
        SettingDefinition(
            "Allow an information after post-sentence supervision has ended",
            Kind.BOOL,
            SUPERVISION_BREACH,
            "Unlike the provisions for orders, s.256AC has no words “while in force”. "
            "The default is no, unless legal advice is recorded.",
        ),
    ] = False
    information_within_six_months: Annotated[
        bool,
        SettingDefinition(
            "An information is laid within six months of the failure",
            Kind.BOOL,
            Citation("Magistrates' Courts Act 1980", "s.127", Mark.DOUBTFUL),
            "Whether the limit for offences applies to a failure to comply is not settled.",
        ),
    ] = False
    level_3_fine_pounds: Annotated[
        int,
        SettingDefinition(
            "Level 3 on the standard scale of fines, in pounds",
            Kind.INT,
            Citation("CJA 1982", "s.37", Mark.KNOWN),
            "The amount was not seen in the sources.",
            minimum=1,
            maximum=100000,
        ),
    ] = 1000
    unpaid_work_minimum_on_breach: Annotated[
        int,
        SettingDefinition(
            "Fewest hours of unpaid work newly added on breach",
            Kind.INT,
            Citation("CJA 2003", "Sch 8 para 9(3A)", Mark.KNOWN),
            "Known, not seen in the sources.",
            minimum=1,
            maximum=40,
        ),
    ] = 20
    hearing_after_summons_days: Annotated[
        int,
        SettingDefinition(
            "Calendar days from the summons to the hearing",
            Kind.DAYS,
            BREACH_MAP,
            "About 10 days.",
            minimum=1,
            maximum=60,
        ),
    ] = 10
    result_to_officer_days: Annotated[
        int,
        SettingDefinition(
            "Working days for the result to be read by the responsible officer",
            Kind.DAYS,
            decided("§6 D17"),
            "No source sets a time.",
            minimum=1,
            maximum=10,
        ),
    ] = 1
    appointment_after_result_days: Annotated[
        int,
        SettingDefinition(
            "Working days from the result to an appointment",
            Kind.DAYS,
            decided("§6 D18"),
            "No source sets a time.",
            minimum=1,
            maximum=20,
        ),
    ] = 5
    appointment_after_release_days: Annotated[
        int,
        SettingDefinition(
            "Working days from release after a breach to an appointment",
            Kind.DAYS,
            decided("§6 D18"),
            "No source sets a time; the measure for licences is the same.",
            minimum=1,
            maximum=5,
        ),
    ] = 1
    failure_review_limit_supervision_default_order: Annotated[
        int,
        SettingDefinition(
            "Failures that bring a review of a supervision default order",
            Kind.INT,
            BREACH_CONDITION,
            "Test data says 2 in 12 months.",
            minimum=1,
            maximum=10,
        ),
    ] = 2
