"""How loudly each clock of enforcement rings, and to whom. Pure."""

from probation.clocks.kinds import Audience, ClockKind, Level, Step, register

OFFICER = (Audience.OFFICER,)
BOTH = (Audience.OFFICER, Audience.MANAGER)

LETTER = register(
    ClockKind(
        "D02", "Letter after the failure", (Step(Level.AMBER, -1, OFFICER), Step(Level.RED, 0, OFFICER)), "letter sent"
    )
)
TELL_MANAGER = register(ClockKind("D03", "Person to say why they could not do unpaid work", (), "finding made"))
EVIDENCE = register(ClockKind("D04", "Evidence window", (Step(Level.RED, 0, OFFICER),), "finding made"))
FINDING = register(
    ClockKind(
        "D05", "Find acceptable or not", (Step(Level.AMBER, -1, OFFICER), Step(Level.RED, 0, BOTH)), "finding made"
    )
)
BREACH_DECISION = register(
    ClockKind(
        "D06",
        "Breach decision (6th working day)",
        (Step(Level.AMBER, -1, BOTH), Step(Level.RED, 0, BOTH)),
        "decision made",
    )
)
RECORD_WARNING = register(ClockKind("D07", "Record the warning", (Step(Level.RED, 0, OFFICER),), "warning recorded"))
WARNING_LIFE = register(ClockKind("D08", "Warning is live until", (Step(Level.RED, 0, OFFICER),), "warning ended"))
PACK = register(
    ClockKind(
        "D09",
        "Breach pack to the enforcement officer",
        (Step(Level.AMBER, -1, OFFICER), Step(Level.RED, 0, BOTH)),
        "pack referred",
    )
)
REFERRAL_MEASURE = register(
    ClockKind(
        "D10", "Breach referral measure SCH9-AE", (Step(Level.AMBER, -1, OFFICER),), "referral sent", measure=True
    )
)
PRESENTATION_MEASURE = register(
    ClockKind(
        "D11",
        "Presentation to court measure SL014",
        (Step(Level.AMBER, -1, OFFICER),),
        "information laid",
        measure=True,
    )
)
