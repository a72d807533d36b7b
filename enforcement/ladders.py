"""How loudly each clock of enforcement rings, and to whom. Pure."""

from probation.clocks.kinds import Audience, ClockKind, Level, Step, Unit, register

OFFICER = (Audience.OFFICER,)
BOTH = (Audience.OFFICER, Audience.MANAGER)
MANAGER = (Audience.MANAGER,)

LETTER = register(
    ClockKind(
        "D02", "Letter after the failure", (Step(Level.AMBER, -1, OFFICER), Step(Level.RED, 0, OFFICER)), "letter sent"
    )
)
TELL_MANAGER = register(
    ClockKind("D03", "Time to say why unpaid work could not be done", (), "finding made", is_window=True)
)
EVIDENCE = register(ClockKind("D04", "Evidence window", (Step(Level.RED, 0, OFFICER),), "finding made", is_window=True))
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
WARNING_LIFE = register(
    ClockKind("D08", "Live warning", (Step(Level.RED, 0, OFFICER),), "warning ended", is_window=True)
)
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
REFERRED_AGAIN = register(
    ClockKind(
        "D09R", "Returned breach pack to the enforcement officer", (Step(Level.RED, 0, BOTH),), "pack referred again"
    )
)
"""Due on the same 8th working day as the first referral: where that day has gone, late from the start."""
RESPONSE_MEASURE = register(
    ClockKind(
        "D12",
        "Response to breach referral measure SL015",
        (Step(Level.AMBER, -1, OFFICER), Step(Level.RED, 0, BOTH)),
        "information laid",
        measure=True,
    )
)
INFORMATION = register(
    ClockKind(
        "D13",
        "Last day to lay the information",
        (
            Step(Level.AMBER, -30, OFFICER, Unit.CALENDAR_DAYS),
            Step(Level.RED, -14, BOTH, Unit.CALENDAR_DAYS),
            Step(Level.MANAGER, -5, BOTH, Unit.CALENDAR_DAYS),
        ),
        "information laid",
    )
)
HEARING = register(ClockKind("D14", "Hearing after the summons", (), "hearing held"))
HALF_RESOLVED = register(ClockKind("D15-25", "Half of breaches resolved", (), "result given", measure=True))
RESOLVED = register(ClockKind("D15", "Breaches resolved on average", (), "result given", measure=True))
WARRANT = register(
    ClockKind(
        "D16",
        "Warrant executed",
        (Step(Level.AMBER, -5, OFFICER), Step(Level.RED, 0, BOTH)),
        "warrant executed or withdrawn",
    )
)
RESULT_READ = register(
    ClockKind(
        "D17",
        "Result of the breach read by the officer",
        (Step(Level.RED, 0, BOTH), Step(Level.MANAGER, 1, MANAGER)),
        "result read",
    )
)
APPOINTMENT_AFTER_COURT = register(
    ClockKind(
        "D18",
        "Appointment after court or release",
        (Step(Level.AMBER, -1, OFFICER), Step(Level.RED, 0, BOTH)),
        "person seen",
    )
)
CONTACT_AFTER_COURT = register(
    ClockKind("NO-CONTACT", "Nobody has seen the person since court", (Step(Level.RED, 0, BOTH),), "person seen")
)
