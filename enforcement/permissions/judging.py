"""Who may judge, warn, decide and authorise (enforcement.md §1). The thing first, then who is acting."""

from __future__ import annotations

from typing import Any

from cases.models import Sentence
from cases.permissions import has_charge, run_clocks
from enforcement.models import Authorisation, EnforcementDecision, Failure, Warning
from probation.accounts.acting import Acting
from probation.accounts.roles import Act

__all__ = [
    "act_on_failure",
    "ask_authorisation",
    "authorise",
    "begin_breach",
    "confirm_warning",
    "decide",
    "investigate",
    "judge",
    "lay_information",
    "record_failure",
    "reverse",
    "run_clocks",
    "send_warning",
    "spend_warning",
    "withdraw_warning",
    "write_decision",
]


def _own_provider(thing: Any, acting: Acting) -> bool:
    return acting.is_of(thing.sentence.provider_id)


def record_failure(failure: Failure, acting: Acting) -> bool:
    return acting.may(Act.RECORD_OUTCOME) and _own_provider(failure, acting)


def investigate(failure: Failure, acting: Acting) -> bool:
    return acting.may(Act.RECORD_ENQUIRY) and _own_provider(failure, acting)


def judge(thing: Failure | EnforcementDecision, acting: Acting) -> bool:
    failure = thing if isinstance(thing, Failure) else thing.failure
    return acting.may(Act.JUDGE_FAILURE) and has_charge(failure.sentence, acting)


def reverse(failure: Failure, acting: Acting) -> bool:
    """Once a breach case is open only a line manager may (enforcement.md §4.2)."""
    if failure.sentence.in_breach:
        return acting.may(Act.AUTHORISE) and acting.may(Act.JUDGE_FAILURE) and _own_provider(failure, acting)
    return judge(failure, acting)


def send_warning(warning: Warning, acting: Acting) -> bool:
    return acting.may(Act.SEND_LETTER) and _own_provider(warning, acting)


def act_on_failure(failure: Failure, acting: Acting) -> bool:
    """Put an enforcement action on it: whoever keeps its record, judges it, or authorises a decision on it."""
    return investigate(failure, acting) or judge(failure, acting) or _decides_on(failure.sentence, acting)


def withdraw_warning(warning: Warning, acting: Acting) -> bool:
    return acting.may(Act.JUDGE_FAILURE) and has_charge(warning.sentence, acting)


def confirm_warning(warning: Warning, acting: Acting) -> bool:
    """Whoever may make the finding it rests on."""
    return withdraw_warning(warning, acting)


def spend_warning(warning: Warning, acting: Acting) -> bool:
    """Whoever decides on the failure spends the warning."""
    return _decides_on(warning.sentence, acting)


def decide(decision: EnforcementDecision, acting: Acting) -> bool:
    """The officer with charge of the case, or a manager of the provider who authorises."""
    return _decides_on(decision.failure.sentence, acting)


def write_decision(decision: EnforcementDecision, acting: Acting) -> bool:
    """Keep the officer's words on a decision still due."""
    return acting.may(Act.DECIDE_BREACH) and has_charge(decision.failure.sentence, acting)


def begin_breach(sentence: Sentence, acting: Acting) -> bool:
    """The breach begins with the decision, by whoever decides."""
    return _decides_on(sentence, acting)


def _decides_on(sentence: Any, acting: Acting) -> bool:
    if acting.may(Act.DECIDE_BREACH) and has_charge(sentence, acting):
        return True
    return acting.may(Act.AUTHORISE) and acting.is_of(sentence.provider_id)


def ask_authorisation(authorisation: Authorisation, acting: Acting) -> bool:
    decision = authorisation.decision
    return acting.may(Act.DECIDE_BREACH) and has_charge(decision.failure.sentence, acting)


def authorise(authorisation: Authorisation, acting: Acting) -> bool:
    """A manager of the provider, and never whoever asked."""
    return (
        acting.may(Act.AUTHORISE)
        and acting.is_of(authorisation.decision.failure.sentence.provider_id)
        and authorisation.asked_by_id != acting.user.pk
    )


def lay_information(failure: Failure, acting: Acting) -> bool:
    """An enforcement officer, and only of the public sector (ORA 2014 Sch 4 para 6)."""
    organisation = acting.user.organisation
    return acting.may(Act.LAY_INFORMATION) and organisation is not None and organisation.is_public_sector
