"""The settable rules of contact, cover, risk escalation and transfer."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from .citation import Citation, Mark
from .setting_definition import Kind, SettingDefinition, decided

RISK_ESCALATION = Citation("PI 57/2014", "risk escalation", Mark.DOUBTFUL)


@dataclass(frozen=True, kw_only=True)
class SupervisionSettings:
    """How often people are seen, and who answers when."""

    planned_interval_days_very_high: Annotated[
        int,
        SettingDefinition(
            "Calendar days between planned contacts, very high ROSH",
            Kind.DAYS,
            decided("§3.8"),
            "No set frequency.",
            minimum=1,
        ),
    ] = 3
    planned_interval_days_high: Annotated[
        int,
        SettingDefinition(
            "Calendar days between planned contacts, high ROSH",
            Kind.DAYS,
            decided("§3.8"),
            "No set frequency.",
            minimum=1,
        ),
    ] = 7
    planned_interval_days_medium: Annotated[
        int,
        SettingDefinition(
            "Calendar days between planned contacts, medium ROSH",
            Kind.DAYS,
            decided("§3.8"),
            "No set frequency.",
            minimum=1,
        ),
    ] = 14
    planned_interval_days_low: Annotated[
        int,
        SettingDefinition(
            "Calendar days between planned contacts, low ROSH",
            Kind.DAYS,
            decided("§3.8"),
            "No set frequency.",
            minimum=1,
        ),
    ] = 28
    gap_factor: Annotated[
        Decimal,
        SettingDefinition(
            "Times the planned interval after which a gap in contact is an alert",
            Kind.DECIMAL,
            decided("§3.8"),
            "No source sets it.",
            minimum=1,
            maximum=10,
        ),
    ] = Decimal("1.5")
    no_contact_alert_days: Annotated[
        int,
        SettingDefinition(
            "Working days without contact that raise an alert",
            Kind.DAYS,
            decided("§4.6"),
            "No source.",
            minimum=1,
        ),
    ] = 10
    cover_from_absence_day: Annotated[
        int,
        SettingDefinition(
            "Day of an officer's absence from which the covering officer owns the clocks",
            Kind.INT,
            decided("§9 case 48"),
            "No source sets it.",
            minimum=1,
            maximum=10,
        ),
    ] = 1
    risk_escalation_immediate_hours: Annotated[
        int,
        SettingDefinition(
            "Elapsed hours for the NPS to answer an immediate risk escalation",
            Kind.INT,
            RISK_ESCALATION,
            "Unseen.",
        ),
    ] = 2
    risk_escalation_standard_days: Annotated[
        int,
        SettingDefinition(
            "Working days for the NPS to answer a risk escalation",
            Kind.DAYS,
            RISK_ESCALATION,
            "Unseen.",
        ),
    ] = 1
    area_transfer_days: Annotated[
        int,
        SettingDefinition(
            "Working days to answer a transfer between areas",
            Kind.DAYS,
            Citation("HMPPS welcome hub (2022)", "transfers", Mark.DOUBTFUL),
            "The value of 2014 to 2018 is not known.",
        ),
    ] = 20
