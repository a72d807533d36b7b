"""What is asked when an enforcement decision is made, and when a manager answers about one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from enforcement.policy.decision_record import DecisionRecord, gaps_in
from enforcement.queries.authorisation_needed import AuthorisationNeeded
from enforcement.vocabulary import Alternative, AuthorisationKind, HomeVisit
from probation.govuk import forms as govuk

BREACH, NO_BREACH = "breach", "no-breach"
RECORDED = tuple(name for name in DecisionRecord.__dataclass_fields__ if name not in {"decided_on", "due_on"})


def _text(label: str, asks: str, hint: str = "", *, rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        widget=govuk.Textarea(rows=rows),
        max_length=4000,
        error_messages={"required": asks},
    )


class Decide(VersionedForm):
    """The seven things a decision records, then the decision itself. Whatever is missing is said all at once."""

    rationale = _text(
        "Rationale for the decision",
        "Enter the rationale for the decision.",
        "Why breach is, or is not, the right step now.",
        rows=6,
    )
    rosh_view = _text(
        "View of the risk of serious harm (ROSH)",
        "Enter your view of the risk of serious harm (ROSH).",
        "What the failure says about the risk, and what the risk says about how to act.",
    )
    reoffending_view = _text(
        "View of the likelihood of reoffending", "Enter your view of the likelihood of reoffending."
    )
    alternatives = govuk.CheckboxesField(
        Alternative.choices(),
        label="Alternatives tried",
        help_text="What the record shows is selected already. Select all that apply.",
        error_messages={"required": "Select the alternatives tried, or that none was suitable."},
    )
    alternatives_detail = forms.CharField(
        label="What was tried, and what came of it",
        help_text="Begun from the record.",
        widget=govuk.Textarea(rows=6),
        max_length=4000,
        required=False,
    )
    home_visit = govuk.RadiosField(
        HomeVisit.choices(),
        label="Home visit",
        reveals={HomeVisit.DISCOUNTED: ["home_visit_reason"]},
        error_messages={"required": "Select whether a home visit was made, or considered and discounted."},
    )
    home_visit_reason = _text("Why was it discounted?", "Enter why a home visit was discounted.", rows=3)
    diversity = _text(
        "Diversity and individual needs",
        "Enter how diversity and individual needs were considered.",
        "How needs and adjustments were taken into account, and whether they got in the way of complying.",
    )
    proportionality = _text("Why the decision is proportionate", "Enter why the decision is proportionate.")
    late_reason = _text("Why is the decision late?", "Enter why the decision is late.", rows=3)
    decision = govuk.RadiosField(
        [(BREACH, "Breach"), (NO_BREACH, "Do not breach")],
        label="What do you decide?",
        error_messages={"required": "Select whether to breach."},
    )
    authorisation_reason = _text(
        "Why do you ask for this?", "Enter why you ask for this.", "Your line manager reads it with the whole decision."
    )

    def __init__(self, *args: Any, needed: AuthorisationNeeded, due_on: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.due_on, self.today = due_on, today
        if today <= due_on:
            del self.fields["late_reason"]
        asked = {BREACH: needed.to_breach, NO_BREACH: needed.not_to_breach}
        self._ask_a_manager({choice: kind for choice, kind in asked.items() if kind})

    def _ask_a_manager(self, asked: dict[str, AuthorisationKind]) -> None:
        decision: Any = self.fields["decision"]
        decision.widget.hints = {choice: _must_be_authorised(kind) for choice, kind in asked.items()}
        if not asked:
            del self.fields["authorisation_reason"]
        elif len(asked) == 1:
            decision.widget.reveals = {choice: ["authorisation_reason"] for choice in asked}

    def clean(self) -> dict[str, Any]:
        """Whatever else the rule says is missing, so that everything is said at once."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        recorded = {name: typed[name] for name in RECORDED if typed.get(name)}
        for gap in gaps_in(DecisionRecord(decided_on=self.today, due_on=self.due_on, **recorded)):
            if gap.field not in self.errors:
                self.add_error(gap.field, gap.text)
        return typed


def _must_be_authorised(kind: AuthorisationKind) -> str:
    return f"A manager must authorise this first: {kind.label[:1].lower()}{kind.label[1:]}."


class Answer(VersionedForm):
    """A manager's answer to what an officer asks."""

    answer = govuk.RadiosField(
        [("authorise", "Authorise"), ("decline", "Decline")],
        label="Do you authorise this?",
        hints={
            "authorise": "The decision is then made as written, at once.",
            "decline": "The decision stays due, and its clock runs on.",
        },
        error_messages={"required": "Select whether you authorise this."},
    )
    reason = forms.CharField(
        label="Your reason",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        error_messages={"required": "Enter your reason."},
    )
