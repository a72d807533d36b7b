"""How loudly each clock of ordinary supervision rings, and to whom. Pure."""

from probation.clocks.kinds import Audience, ClockKind, Level, Step, register

OFFICER = (Audience.OFFICER,)
BOTH = (Audience.OFFICER, Audience.MANAGER)
MANAGER = (Audience.MANAGER,)

OUTCOME = register(
    ClockKind(
        "D01", "Record the outcome", (Step(Level.RED, 0, OFFICER), Step(Level.MANAGER, 3, MANAGER)), "outcome recorded"
    )
)
FIRST_CONTACT_ORDER = register(
    ClockKind(
        "D19",
        "First contact after allocation",
        (Step(Level.AMBER, -1, OFFICER), Step(Level.RED, 0, BOTH)),
        "first appointment arranged",
        measure=True,
    )
)
FIRST_CONTACT_LICENCE = register(
    ClockKind(
        "D20", "First contact after release", (Step(Level.RED, 0, BOTH),), "first appointment arranged", measure=True
    )
)
PLAN = register(
    ClockKind(
        "D21",
        "Sentence plan",
        (Step(Level.AMBER, -3, OFFICER), Step(Level.RED, 0, BOTH)),
        "plan made",
        measure=True,
    )
)
