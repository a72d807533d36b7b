"""How loudly each clock of recall rings, and to whom. Pure. Hours are elapsed hours, day and night."""

from probation.clocks.kinds import Audience, ClockKind, Level, Step, Unit, register

OFFICER = (Audience.OFFICER,)
BOTH = (Audience.OFFICER, Audience.MANAGER)
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
        (Step(Level.AMBER, -1, BOTH, Unit.HOURS), Step(Level.RED, 0, EVERYBODY, Unit.HOURS)),
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
            Step(Level.AMBER, -4, (Audience.OFFICER,), Unit.HOURS),
            Step(Level.RED, 0, EVERYBODY, Unit.HOURS),
        ),
        "licence revoked or request rejected",
        in_hours=True,
    )
)
ARREST = register(
    ClockKind(
        "T_POL",
        "Police arrest after the notice",
        (Step(Level.RED, 0, BOTH, Unit.HOURS),),
        "returned to custody",
        in_hours=True,
    )
)
