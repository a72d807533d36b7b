"""The settable lengths of the clocks that run from an appointment or a failure."""

from dataclasses import dataclass
from typing import Annotated

from .citation import Citation
from .setting_definition import Kind, SettingDefinition, decided

TRAINING_PAGE = Citation("RSL training page “Breaching community orders”", "steps 1 to 3")
BREACH_MAP = Citation("MoJ manage-supervisions design history (2021)", "journey board")
PAYBACK_RULES = Citation("Essex CRC Community Payback rules", "absence")


@dataclass(frozen=True, kw_only=True)
class DeadlineSettings:
    """How long each clock runs, and how its days are counted."""

    count_mode: Annotated[
        str,
        SettingDefinition(
            "Counting working days from a failure",
            Kind.CHOICE,
            TRAINING_PAGE,
            "Some staff count the day of the failure as day 1; the training page starts on the day after.",
            choices=("exclusive", "inclusive"),
        ),
    ] = "exclusive"
    outcome_due_days: Annotated[
        int,
        SettingDefinition(
            "Working days to record the outcome of an appointment",
            Kind.DAYS,
            decided("§6 D01"),
            "No source sets a time; the same day is proposed.",
            maximum=5,
        ),
    ] = 0
    outcome_manager_days: Annotated[
        int,
        SettingDefinition(
            "Working days after which an unrecorded outcome goes to the manager",
            Kind.DAYS,
            decided("§4.2"),
            "No source sets a time.",
            minimum=1,
            maximum=20,
        ),
    ] = 3
    letter_days: Annotated[
        int,
        SettingDefinition(
            "Working days to send the letter after a failure",
            Kind.DAYS,
            TRAINING_PAGE,
            "Seen on one training page only.",
            minimum=1,
            maximum=10,
        ),
    ] = 2
    evidence_days: Annotated[
        int,
        SettingDefinition(
            "Days a person has to give a reason and evidence",
            Kind.DAYS,
            BREACH_MAP,
            "5 working days, 6 working days and 7 days are all seen; 5 closes the day before the decision.",
            minimum=1,
            maximum=28,
        ),
    ] = 5
    evidence_unit: Annotated[
        str,
        SettingDefinition(
            "Unit of the evidence window",
            Kind.CHOICE,
            BREACH_MAP,
            "Working days in policy, calendar days in some providers' own rules.",
            choices=("working", "calendar"),
        ),
    ] = "working"
    tell_manager_days: Annotated[
        int,
        SettingDefinition(
            "Calendar days in which a person must say why they could not do unpaid work",
            Kind.DAYS,
            PAYBACK_RULES,
            "One provider's rule.",
            minimum=1,
            maximum=14,
        ),
    ] = 2
    decision_due_from_awareness: Annotated[
        bool,
        SettingDefinition(
            "Allow two working days from awareness for the breach decision",
            Kind.BOOL,
            decided("§5"),
            "Whether the sixth working day runs from the failure or from awareness of it.",
        ),
    ] = False
    warning_record_days: Annotated[
        int,
        SettingDefinition(
            "Working days to record a warning once given",
            Kind.DAYS,
            Citation("CJA 2003", "Sch 8 para 5(3)"),
            "The statute says as soon as practicable.",
            minimum=1,
            maximum=5,
        ),
    ] = 1
