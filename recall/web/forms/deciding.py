"""What is asked of the manager: to agree, or to decide not to recall."""

from __future__ import annotations

from typing import Any

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.vocabulary import NotRecallTrigger

from .fields import offer, words


class Agree(VersionedForm):
    """The rationale under its five headings, and whether it is an emergency."""

    rationale = words(
        "Rationale for the recall",
        "Give your rationale.",
        "The immediate risk; who is vulnerable; present circumstances; alternatives; protective factors.",
        rows=10,
    )
    is_emergency = govuk.YesNoField(
        label="Is it an emergency recall?",
        help_text="A threat to life or serious harm is imminent. PPCS is then telephoned before anything is sent.",
        reveals={True: ["emergency_reason"]},
        error_messages={"required": "Say whether it is an emergency recall."},
    )
    emergency_reason = words("Why is the risk imminent?", "Say why the risk is imminent.", rows=3)


class NotRecall(VersionedForm):
    """What the decision not to recall says, and what the person is told."""

    considered_because = govuk.RadiosField(
        NotRecallTrigger.choices(),
        label="Why was recall considered?",
        error_messages={"required": "Select why recall was considered."},
    )
    behaviour = words("What was wrong, and why does it matter?", "Enter which behaviour was wrong, and why it matters.")
    reason = words("Why is the person not recalled?", "Say why the person is not recalled.")
    risk_plan = words("How will the risk be managed?", "Enter how the risk will be managed.")
    progress = words("What progress has the person made?", required=False)
    view = words("What is the person’s own view?", required=False)
    actions = words(
        "What was agreed?", "Enter what was agreed.", "Future actions, among them any variation of the licence."
    )
    next_appointment = govuk.RadiosField(
        label="Which is the next appointment?",
        error_messages={"required": "Choose the person's next appointment, which must be in the future."},
    )

    def __init__(self, *args: Any, appointments: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "next_appointment", appointments)
        if not appointments:
            self.fields["next_appointment"].help_text = "None is arranged: arrange one first."
