"""A referral about to be sent, as facts for the rule of the hand-over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from enforcement.models import BreachCase, Failure
from enforcement.policy.breach.referral import HandOver, ReferralFacts, ReferredFailure
from enforcement.vocabulary import FailureState

from .custody import in_custody_on
from .order import order_end
from .pack_facts import was_warned

FOUND = (FailureState.UNREASONABLE, FailureState.CHARGED)


def referral_facts(
    breach: BreachCase,
    *,
    hand_over: HandOver,
    instructions: Mapping[int, str],
    on: date,
    answer_to_return: str,
    custody_confirmed: bool,
) -> ReferralFacts:
    """``instructions``: by failure, what the person was told to do, when and where. Four queries."""
    warning, failures = breach.decision.live_warning, failures_of(breach)
    return ReferralFacts(
        order=order_end(breach.sentence),
        referred_on=on,
        failures=tuple(_referred(failure, breach, instructions) for failure in failures),
        hand_over=hand_over,
        pack_checked=breach.checked_at is not None,
        warned=was_warned(breach),
        proof_of_warning=warning is not None and bool(warning.delivery),
        serious=breach.decision.failure.is_serious,
        number=breach.referrals.count() + 1,
        answer_to_return=answer_to_return,
        in_custody_elsewhere=in_custody_on(breach.sentence.person, on),
        custody_confirmed=custody_confirmed,
    )


def failures_of(breach: BreachCase) -> list[Failure]:
    """The failures the breach rests on, the earliest first; not one whose finding was reversed. One query."""
    standing = breach.failures.exclude(state=FailureState.REVERSED)
    return list(standing.select_related("contact__type", "requirement", "condition").order_by("occurred_on", "pk"))


def _referred(failure: Failure, breach: BreachCase, instructions: Mapping[int, str]) -> ReferredFailure:
    return ReferredFailure(
        occurred_on=failure.occurred_on,
        instruction=instructions.get(failure.pk, ""),
        on_this_order=failure.sentence_id == breach.sentence_id,
        found_unreasonable=failure.state in FOUND,
    )
