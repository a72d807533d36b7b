"""The question in which court a breach is heard. Pure."""

from cases.vocabulary import CourtKind
from enforcement.policy.breach.court import CourtFacts, choice
from probation.policy import ProviderPolicy
from probation.rules import Answer, ExplainedRule, Key, Kind, Values, register
from probation.working_days import Calendar

from .keys import KIND, LAW_OF, yes_or_no


def court_for_breach(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """The court, and for which area."""
    facts = CourtFacts(
        kind=values["kind"],
        made_by=values["made_by"],
        crown_direction=values["direction"] == "yes",
        under_review=values["under_review"] == "yes",
        address_known=values["address_known"] == "yes",
    )
    court, version = choice.answer(facts, on=LAW_OF)
    notes = [court.why]
    if court.may_commit:
        notes.append("The magistrates may commit the case to the Crown Court.")
    return Answer(
        rule="court-for-breach",
        values={"court": str(court.court), "area": court.area.label if court.area else None},
        version=version.name,
        cites=version.cites,
        notes=notes,
    )


register(
    ExplainedRule(
        name="court-for-breach",
        title="Which court hears a breach",
        keys=(
            KIND,
            Key("made_by", Kind.CHOICE, "the court that made the order", choices=tuple(CourtKind)),
            yes_or_no(
                "direction",
                "whether the Crown Court directed that magistrates deal with breach (yes or no)",
                default="no",
            ),
            yes_or_no("address_known", "whether it is known where the person lives (yes or no)", default="yes"),
            yes_or_no("under_review", "whether a magistrates' court reviews the order (yes or no)", default="no"),
        ),
        answer=court_for_breach,
    )
)
