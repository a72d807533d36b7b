"""What an officer writes who has done everything before deciding; a story changes what is its own."""

from __future__ import annotations

from enforcement.actions.decision_content import DecisionContent
from enforcement.vocabulary import Alternative, HomeVisit

CONTENT = DecisionContent(
    rationale="A second absence within the warning, with no reason that excuses it, after a reminder the day before.",
    rosh_view="Medium and unchanged: no new intelligence, no contact with the victim.",
    reoffending_view="Likelihood rises when he is not seen: the last offence followed three weeks of no contact.",
    alternatives=(Alternative.PHONE_OR_TEXT, Alternative.WARNING_LETTER, Alternative.CHANGED_TIMES),
    alternatives_detail="Times moved to the morning; two calls and a text after each absence; warned six weeks ago.",
    home_visit=HomeVisit.DONE,
    diversity="No need recorded that bears on attendance; asked again, and none disclosed.",
    proportionality="Proportionate: the order has three quarters to run and half its unpaid work is undone.",
)
