"""The settable rules of recall: who writes, signs and sends a request, how long each step takes, what is suitable."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .citation import Citation, Mark
from .setting_definition import Kind, SettingDefinition

PI_27 = Citation("PI 27/2014", "process maps of recall", Mark.DOUBTFUL)
PART_A = Citation("Part A form (2021)", "box 28, senior manager's authorisation", Mark.DOUBTFUL)
RISK_ESCALATION = Citation("PI 57/2014", "risk escalation", Mark.DOUBTFUL)
LEAFLET = Citation("PPCS leaflet on fixed-term recall", "representations")
LETTER = Citation("PPCS manage-recalls letters (2021-22)", "letter to probation", Mark.DOUBTFUL)
CONSIDER_RECALL = Citation("Consider a recall (2022-26)", "decision not to recall", Mark.DOUBTFUL)


def _doubt(place: str) -> Citation:
    """A default the domain document on recall proposes: the place in it."""
    return Citation("Domain reference: recall", place, Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class RecallSettings:
    """By which road a request goes, by when each step is done, and what stands against a fixed-term recall."""

    crc_low_risk_route: Annotated[
        str,
        SettingDefinition(
            "How a CRC request goes to PPCS where ROSH has not risen to high",
            Kind.CHOICE,
            PI_27,
            "The title of the chart and the inspection report say straight to PPCS; the chart itself was not seen.",
            choices=("direct", "via-nps"),
        ),
    ] = "direct"
    crc_senior_endorsement_required: Annotated[
        bool,
        SettingDefinition(
            "A senior manager endorses a CRC request",
            Kind.BOOL,
            PART_A,
            "The form has a box for a senior manager; the codes name an endorsement by the NPS only.",
        ),
    ] = True
    part_a_author_on_escalation: Annotated[
        str,
        SettingDefinition(
            "Who writes Part A where ROSH has risen to high",
            Kind.CHOICE,
            PI_27,
            "The codes read as if the CRC writes it; the NPS may take the case over first and write it.",
            choices=("crc", "nps"),
        ),
    ] = "crc"
    emergency_without_rosh_increase: Annotated[
        bool,
        SettingDefinition(
            "A CRC may ask for an emergency recall where ROSH has not risen to high",
            Kind.BOOL,
            PI_27,
            "The titles of the charts leave it out of the first; the text was not seen.",
        ),
    ] = False
    allow_revocation_before_part_a: Annotated[
        bool,
        SettingDefinition(
            "An emergency recall out of hours may be revoked before Part A is written",
            Kind.BOOL,
            _doubt("§3.3, emergency overlay"),
            "Known, not seen in the sources.",
        ),
    ] = True
    emergency_fixed_term: Annotated[
        str,
        SettingDefinition(
            "An emergency recall that is also fixed-term",
            Kind.CHOICE,
            _doubt("§2.2 and §9 doubt 5"),
            "The form and the software allow it; the policy was not seen.",
            choices=("warn", "refuse"),
        ),
    ] = "warn"
    escalation_refer_hours: Annotated[
        int,
        SettingDefinition(
            "Elapsed hours for a CRC to refer a rise in ROSH to the NPS",
            Kind.INT,
            RISK_ESCALATION,
            "The instruction says without delay; no number was seen.",
            maximum=72,
        ),
    ] = 0
    escalation_reply_hours: Annotated[
        int,
        SettingDefinition(
            "Elapsed hours for the NPS to answer a recall referred by a CRC",
            Kind.INT,
            RISK_ESCALATION,
            "No number was seen.",
            minimum=1,
            maximum=168,
        ),
    ] = 24
    escalation_reply_emergency_hours: Annotated[
        int,
        SettingDefinition(
            "Elapsed hours for the NPS to answer an emergency recall referred by a CRC",
            Kind.INT,
            RISK_ESCALATION,
            "No number was seen.",
            minimum=1,
            maximum=24,
        ),
    ] = 2
    case_transfer_days: Annotated[
        int,
        SettingDefinition(
            "Working days to transfer a case from a CRC to the NPS",
            Kind.DAYS,
            RISK_ESCALATION,
            "No number was seen.",
            maximum=20,
        ),
    ] = 1
    missing_documents_pause_ppcs: Annotated[
        bool,
        SettingDefinition(
            "The 24 hours of PPCS pause while documents are missing",
            Kind.BOOL,
            _doubt("§3.4 P3 and §9 doubt 13"),
            "Not known.",
        ),
    ] = False
    part_b_days: Annotated[
        int,
        SettingDefinition(
            "Calendar days from the return to custody to Part B, until March 2019",
            Kind.DAYS,
            LETTER,
            "A later letter calls its own date seven days longer than before; the day itself was not seen.",
            minimum=1,
            maximum=28,
        ),
    ] = 14
    part_b_in_custody_counts_from: Annotated[
        str,
        SettingDefinition(
            "What Part B counts from where the person was in custody already",
            Kind.CHOICE,
            _doubt("§9 doubt 7"),
            "PPCS counts from its notice; the statute counts from the first day in custody on the recall.",
            choices=("notification", "return"),
        ),
    ] = "notification"
    fixed_term_part_b_days: Annotated[
        int,
        SettingDefinition(
            "Working days from representations to Part B in a fixed-term recall",
            Kind.DAYS,
            LEAFLET,
            "The duty is seen, the time is not.",
            minimum=1,
            maximum=20,
        ),
    ] = 5
    representations_count_from: Annotated[
        str,
        SettingDefinition(
            "What the last day for representations counts from",
            Kind.CHOICE,
            LEAFLET,
            "The leaflet counts from receiving the dossier, the letter from the return to custody.",
            choices=("dossier", "return"),
        ),
    ] = "dossier"
    at_large_review_days: Annotated[
        int,
        SettingDefinition(
            "Calendar days between reviews of a person unlawfully at large",
            Kind.DAYS,
            _doubt("issue 5, periodic review"),
            "The duty to review is known, the interval was not seen.",
            minimum=1,
            maximum=180,
        ),
    ] = 28
    fixed_term_policy_warnings: Annotated[
        bool,
        SettingDefinition(
            "Warn of high ROSH, MAPPA level 2 or 3, or a further charge in a fixed-term recall until April 2024",
            Kind.BOOL,
            _doubt("§2.4 and §9 doubt 9"),
            "Policy, not law; remembered, not seen.",
        ),
    ] = True
    charge_against_fixed_term: Annotated[
        str,
        SettingDefinition(
            "What excludes a fixed-term recall of 56 days from 29 July 2026",
            Kind.CHOICE,
            _doubt("§9 doubt 11"),
            "The official tool excludes a charge only; the wording of the form excludes a charge or conviction.",
            choices=("charge-only", "charge-or-conviction"),
        ),
    ] = "charge-only"
    shorter_sentence_may_govern: Annotated[
        bool,
        SettingDefinition(
            "A term of under 12 months sets the length where the longer has at most 14 days left",
            Kind.BOOL,
            Citation("calculate-release-dates-api", "fixed-term recall validators", Mark.DOUBTFUL),
            "The reading is not certain.",
        ),
    ] = False
    advance_weekend_release: Annotated[
        bool,
        SettingDefinition(
            "Release on the working day before a fixed term that ends on a weekend or bank holiday",
            Kind.BOOL,
            _doubt("§9 doubt 8"),
            "Not researched.",
        ),
    ] = False
    repeat_not_recalled_senior_from: Annotated[
        date,
        SettingDefinition(
            "From when a senior manager endorses the second decision not to recall on a licence",
            Kind.DATE,
            CONSIDER_RECALL,
            "Seen in the software of 2023; the day is not known.",
        ),
    ] = date(2023, 1, 1)
