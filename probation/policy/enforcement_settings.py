"""The settable rules of warnings, failure counts, decisions and post-sentence supervision."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .citation import Citation, Mark
from .setting_definition import Kind, SettingDefinition, decided

BREACH_MAP = Citation("MoJ manage-supervisions design history (2021)", "journey board")
FAILURE_COUNT = Citation("hmpps-delius-api and probation-integration-services", "failure count")
BREACH_CONDITION = Citation("breach-notice-and-delius", "breach condition by sentence, test data", Mark.DOUBTFUL)
PAYBACK_RULES = Citation("Essex CRC Community Payback rules", "absence")


@dataclass(frozen=True, kw_only=True)
class EnforcementSettings:
    """What counts as a warning, when failures bring a review, and the doubtful dates of supervision."""

    self_certificates: Annotated[
        int,
        SettingDefinition(
            "Self-certificates accepted before a doctor's note is asked for",
            Kind.INT,
            PAYBACK_RULES,
            "One provider's rule.",
            maximum=20,
        ),
    ] = 3
    response_by_days: Annotated[
        int,
        SettingDefinition(
            "Calendar days a letter gives for a response",
            Kind.DAYS,
            BREACH_MAP,
            "Held per enforcement action; 7 in test data.",
            minimum=1,
            maximum=28,
        ),
    ] = 7
    alleged_letter_is_warning: Annotated[
        bool,
        SettingDefinition(
            "A warning given before the finding counts once the finding confirms it",
            Kind.BOOL,
            Citation("CJA 2003", "Sch 8 para 5(1)", Mark.DOUBTFUL),
            "Practice sends the letter before the finding; the statute assumes the officer already holds the opinion.",
        ),
    ] = True
    returned_warning_is_live: Annotated[
        bool,
        SettingDefinition(
            "A warning returned by the post counts as given",
            Kind.BOOL,
            decided("§4.3"),
            "Whether a letter that came back was given; the default is no, until it is served again.",
        ),
    ] = False
    failure_review_limit_community_order: Annotated[
        int,
        SettingDefinition(
            "Failures that bring a review of a community order",
            Kind.INT,
            BREACH_CONDITION,
            "Test data says 2 in 12 months.",
            minimum=1,
            maximum=10,
        ),
    ] = 2
    failure_review_limit_suspended_sentence_order: Annotated[
        int,
        SettingDefinition(
            "Failures that bring a review of a suspended sentence order",
            Kind.INT,
            BREACH_CONDITION,
            "Test data says 3 in total.",
            minimum=1,
            maximum=10,
        ),
    ] = 3
    failure_review_limit_post_sentence_supervision: Annotated[
        int,
        SettingDefinition(
            "Failures that bring a review of post-sentence supervision",
            Kind.INT,
            BREACH_CONDITION,
            "Test data says 2 in 12 months.",
            minimum=1,
            maximum=10,
        ),
    ] = 2
    failure_review_comparison: Annotated[
        str,
        SettingDefinition(
            "When the failure count brings a review",
            Kind.CHOICE,
            FAILURE_COUNT,
            "One service asks at the limit, another above it.",
            choices=("at_least", "more_than"),
        ),
    ] = "at_least"
    manager_signs_serious_breach: Annotated[
        bool,
        SettingDefinition(
            "A breach on one serious failure needs the manager",
            Kind.BOOL,
            decided("§1"),
            "Whether a manager's sign-off was mandatory is not known.",
        ),
    ] = True
    manager_signs_late_decision: Annotated[
        bool,
        SettingDefinition(
            "A breach decided after the sixth working day needs the manager",
            Kind.BOOL,
            decided("§1"),
            "Proposed, not seen. The manager is told of a late decision in any case.",
        ),
    ] = False
    pss_repealed_on: Annotated[
        date,
        SettingDefinition(
            "First day without post-sentence supervision",
            Kind.DATE,
            Citation("Sentencing Act 2026", "s.34"),
            "Commenced between 27 April and August 2026; the day is not known. The first possible day is the default.",
        ),
    ] = date(2026, 4, 27)
    pss_28_february: Annotated[
        str,
        SettingDefinition(
            "End of post-sentence supervision after release on 28 February before a leap year",
            Kind.CHOICE,
            Citation("CJA 2003", "s.256AA(4)", Mark.DOUBTFUL),
            "The statute reads 29 February; the Ministry's release-date tool gives 28 February.",
            choices=("moj_tool", "statute"),
        ),
    ] = "moj_tool"
