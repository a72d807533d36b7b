"""How loudly each clock of recall rings, and to whom. Pure. Hours are elapsed hours, day and night."""

from probation.clocks.kinds import Audience, ClockKind, Level, Step, Unit, register

OFFICER = (Audience.OFFICER,)
BOTH = (Audience.OFFICER, Audience.MANAGER)
PPCS = (Audience.PPCS,)
EVERYBODY = (Audience.OFFICER, Audience.MANAGER, Audience.SENIOR)

REQUEST = register(
    ClockKind(
        "T_24",
        "Recall request to PPCS (24 hours)",
        (
            Step(Level.AMBER, -6, BOTH, Unit.HOURS),
            Step(Level.RED, 0, EVERYBODY, Unit.HOURS),
        ),
        "submitted to PPCS",
        in_hours=True,
    )
)
ENDORSEMENT = register(
    ClockKind(
        "T_ACO",
        "Senior endorsement of the recall (24 hours)",
        (
            Step(Level.AMBER, -4, (Audience.MANAGER, Audience.SENIOR), Unit.HOURS),
            Step(Level.RED, 0, EVERYBODY, Unit.HOURS),
        ),
        "endorsed",
        in_hours=True,
    )
)
PART_A_OUTSTANDING = register(
    ClockKind(
        "PART_A",
        "Part A outstanding after an out-of-hours recall",
        (Step(Level.AMBER, -6, OFFICER, Unit.HOURS), Step(Level.RED, 0, BOTH, Unit.HOURS)),
        "Part A completed",
        in_hours=True,
    )
)
EMERGENCY = register(
    ClockKind(
        "T_EM",
        "Emergency revocation by PPCS (2 hours)",
        (
            Step(Level.AMBER, -1, (*BOTH, Audience.PPCS), Unit.HOURS),
            Step(Level.RED, 0, (*EVERYBODY, Audience.PPCS), Unit.HOURS),
        ),
        "licence revoked",
        in_hours=True,
    )
)
END_TO_END = register(
    ClockKind("T_E2E", "Recall, end to end", (), "returned to custody", measure=True, in_hours=True),
)
ESCALATION = register(
    ClockKind(
        "T_ESC",
        "NPS reply to the CRC's escalation",
        (Step(Level.RED, 0, EVERYBODY, Unit.HOURS),),
        "NPS answers",
        in_hours=True,
    )
)
TRANSFER = register(
    ClockKind(
        "T_TRF",
        "Case transfer to the NPS: officer named",
        (Step(Level.RED, 0, EVERYBODY),),
        "NPS officer named",
    )
)
PPCS_DECISION = register(
    ClockKind(
        "T_PPCS",
        "PPCS decision (24 hours)",
        (
            Step(Level.AMBER, -4, PPCS, Unit.HOURS),
            Step(Level.RED, 0, (*EVERYBODY, Audience.PPCS), Unit.HOURS),
        ),
        "licence revoked or request rejected",
        in_hours=True,
    )
)
ARREST = register(
    ClockKind(
        "T_POL",
        "Police arrest after the notice",
        (Step(Level.RED, 0, (*BOTH, Audience.PPCS), Unit.HOURS),),
        "returned to custody",
        in_hours=True,
    )
)
WARRANT_CANCELLED = register(
    ClockKind(
        "T_NSY",
        "Wanted record cancelled",
        (Step(Level.RED, 0, PPCS), Step(Level.MANAGER, 1, (*EVERYBODY, Audience.PPCS))),
        "warrant cancelled",
    ),
)
AT_LARGE_REVIEW = register(
    ClockKind("UAL_REVIEW", "Review of a person unlawfully at large", (Step(Level.AMBER, 0, PPCS),), "reviewed"),
)
DEEMED = register(
    ClockKind("T_UAL6", "Notice of recall deemed given (6 months)", (), "returned to custody", measure=True),
)
DOSSIER = register(
    ClockKind(
        "T_DOS",
        "Recall dossier to the prison",
        (Step(Level.AMBER, -1, PPCS), Step(Level.RED, 0, PPCS)),
        "dossier issued",
    )
)
DISCLOSURE = register(
    ClockKind("T_DISC", "Dossier given and explained by the prison", (Step(Level.RED, 0, PPCS),), "disclosed"),
)
PART_1 = register(
    ClockKind("T_P1", "Part 1 back from the prison", (Step(Level.RED, 0, PPCS),), "Part 1 returned"),
)
REPRESENTATIONS = register(
    ClockKind("T_REP", "Representations against the recall", (), "representations received", is_window=True),
)
PART_B = register(
    ClockKind(
        "T_PB",
        "Part B (risk report) to PPCS",
        (
            Step(Level.AMBER, -3, OFFICER),
            Step(Level.RED, 0, (*BOTH, Audience.PPCS)),
            Step(Level.MANAGER, 1, EVERYBODY),
        ),
        "Part B sent",
    )
)
PART_B_FIXED_TERM = register(
    ClockKind(
        "T_PB_FTR",
        "Part B after representations in a fixed-term recall",
        (Step(Level.AMBER, -2, OFFICER), Step(Level.RED, 0, (*BOTH, Audience.PPCS))),
        "Part B sent",
    )
)
REFERRAL = register(
    ClockKind(
        "T_28",
        "Referral to the Parole Board (28 days)",
        (Step(Level.AMBER, -5, PPCS), Step(Level.RED, -1, PPCS), Step(Level.MANAGER, 0, PPCS)),
        "referred, or released",
    )
)
AUTOMATIC_RELEASE = register(
    ClockKind(
        "T_FTR",
        "Automatic release at the end of the fixed term",
        (Step(Level.AMBER, -3, (*OFFICER, Audience.PPCS)), Step(Level.RED, 0, (*EVERYBODY, Audience.PPCS))),
        "released",
    )
)
ANNUAL_REVIEW = register(
    ClockKind(
        "T_ANN",
        "Review by the Parole Board within the year",
        (Step(Level.AMBER, -20, (*OFFICER, Audience.PPCS)), Step(Level.RED, 0, (*BOTH, Audience.PPCS))),
        "referred again, or released",
    )
)
