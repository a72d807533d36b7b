"""A recall with PPCS as its page shows it: the acts open to the reader, the facts, the steps; one room each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from probation.accounts.acting import Acting
from recall.flows import PpcsRecall
from recall.models import RecallRequest

from .booking import acts as booking_acts
from .booking import facts as booking_facts
from .booking import steps as booking_steps
from .custody import acts as custody_acts
from .custody import facts as custody_facts
from .custody import steps as custody_steps
from .review import acts as review_acts
from .review import facts as review_facts
from .review import steps as review_steps
from .standing import Standing
from .warrant import acts as warrant_acts
from .warrant import facts as warrant_facts
from .warrant import steps as warrant_steps

ACTS = (booking_acts.acts, warrant_acts.acts, custody_acts.acts, review_acts.acts)
FACTS = (
    ("PPCS", booking_facts.facts),
    ("Revocation", warrant_facts.facts),
    ("Custody", custody_facts.facts),
    ("Review", review_facts.facts),
)
STEPS = (booking_steps, warrant_steps, custody_steps, review_steps)


def acts_at_ppcs(standing: Standing, acting: Acting) -> frozenset[str]:
    """Every act open to somebody once the request is with PPCS: of PPCS, and of probation beside it. Two queries at
    most."""
    return frozenset(name for part in ACTS for name in part(standing, acting))


def arrows_at_ppcs(request: RecallRequest, acting: Acting) -> frozenset[str]:
    """The arrows of the map of PPCS that may be taken now by this person. No query but those of the permissions."""
    row: Any = PpcsRecall(**{field.attname: getattr(request, field.attname) for field in request._meta.concrete_fields})
    row.sentence = request.sentence
    return frozenset(arrow.name for arrow in row.get_available_user_state_transitions(acting))


def facts_at_ppcs(standing: Standing) -> Iterator[tuple[str, tuple[tuple[str, object], ...]]]:
    """Headings, each with what is recorded under it, in words."""
    for heading, part in FACTS:
        yield heading, tuple(part(standing))
