"""Whether a breach may be referred to the enforcement officer: the hand-over of §4.5, whole and in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from enforcement.policy.warning import STATUTORY_KINDS
from enforcement.vocabulary import ProcessKind
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

from .information import OrderEnd, last_day_of

REFERRAL_DUTY = Citation("CJA 2003", "Sch 8 paras 5 and 6 and Sch 12 paras 4 and 5")
ENFORCEMENT_OFFICER = Citation("ORA 2014", "Sch 4 para 6")
HAND_OVER = Citation("Domain reference: enforcement", "§4.5", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class ReferredFailure:
    """A failure to be referred. ``instruction``: what the person was told to do, when and where."""

    occurred_on: date
    instruction: str
    on_this_order: bool
    found_unreasonable: bool


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """What the responsible officer writes for the enforcement officer.

    ``whereabouts``: the address, or where and when last seen; ``process``: summons or warrant. ``risk``: to staff,
    the public and the court; ``needs``: vulnerability, language and interpreter.
    """

    reasons_offered: str = ""
    enquiries: str = ""
    compliance: str = ""
    whereabouts: str = ""
    process: str = ""
    risk: str = ""
    needs: str = ""
    proposal: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class ReferralFacts:
    """A referral about to be sent. ``warned``: a warning was live when the last failure was judged.

    ``serious``: the breach rests on one failure marked serious. ``number``: 1 for the first, one more each time it is
    sent again; ``answer_to_return``: what was done since the last return, needed from the second on.
    """

    order: OrderEnd
    referred_on: date
    failures: tuple[ReferredFailure, ...]
    hand_over: HandOver
    pack_checked: bool
    warned: bool
    proof_of_warning: bool
    serious: bool = False
    number: int = 1
    answer_to_return: str = ""
    in_custody_elsewhere: bool = False
    custody_confirmed: bool = False


referring: Rule[ReferralFacts] = Rule("enforcement.refer_breach", keyed_on="referral")


@referring.in_force_from("2014-06-01", REFERRAL_DUTY, ENFORCEMENT_OFFICER, HAND_OVER, name="ORA 2014")
def reasons_against(facts: ReferralFacts) -> list[Reason]:
    """Every reason against the referral as it stands: what is missing, and what the officer would return it for."""
    reasons = [*_failures(facts), *_warning(facts), *_hand_over(facts.hand_over), *_power_lost(facts)]
    if not facts.pack_checked:
        reasons.append(Reason("The pack has not been checked by a manager.", "pack"))
    if facts.number > 1 and not facts.answer_to_return.strip():
        reasons.append(Reason("Say what has been done since the referral was returned.", "answer_to_return"))
    if facts.in_custody_elsewhere and not facts.custody_confirmed:
        text = "The person is in custody. Confirm that the breach should be referred all the same."
        reasons.append(Reason(text, "custody_confirmed"))
    return reasons


def _failures(facts: ReferralFacts) -> Iterator[Reason]:
    if not facts.failures:
        yield Reason("A referral names at least one failure.", "failures")
    for failure in facts.failures:
        day = day_in_words(failure.occurred_on)
        if not failure.on_this_order:
            yield Reason(f"The failure on {day} is not on this order.", "failures")
        if not failure.found_unreasonable:
            yield Reason(f"The failure on {day} has not been found without a reasonable excuse.", "failures")
        if not failure.instruction.strip():
            yield Reason(f"Say what the person was told to do on {day}, when and where.", "failures")
        if failure.occurred_on > facts.referred_on:
            yield Reason(f"The failure is dated {day}, after the referral.", "failures")


def _warning(facts: ReferralFacts) -> Iterator[Reason]:
    if facts.order.kind not in STATUTORY_KINDS:
        return
    if not facts.warned and not facts.serious and len({failure.occurred_on for failure in facts.failures}) < 2:
        text = "There was no live warning, and the failure is not marked serious."
        yield Reason(text, "warning")
    if facts.warned and not facts.proof_of_warning:
        yield Reason("Record how and when the warning was given.", "warning")


def _hand_over(hand_over: HandOver) -> Iterator[Reason]:
    texts = {
        "reasons_offered": "Say what reasons the person offered, or that there were none.",
        "enquiries": "Say what enquiries were made.",
        "compliance": "Say how far the person has complied: hours, days and sessions done and left.",
        "whereabouts": "Give the address, or where and when the person was last seen.",
        "risk": "Say what risk there is to staff, the public and the court.",
        "needs": "Say what needs there are: vulnerability, language, interpreter, or none.",
        "proposal": "Say what the court is asked to do.",
        "phone": "Give a phone number for the responsible officer.",
    }
    for field, text in texts.items():
        if not getattr(hand_over, field).strip():
            yield Reason(text, field)
    if hand_over.process not in list(ProcessKind):
        yield Reason("Say whether a summons or a warrant is asked for.", "process")


def _power_lost(facts: ReferralFacts) -> Iterator[Reason]:
    last = last_day_of(facts.order)
    if last is not None and facts.referred_on > last and facts.order.kind != SentenceKind.POST_SENTENCE_SUPERVISION:
        label = SentenceKind.label_of(facts.order.kind).lower()
        yield Reason(f"The {label} ended on {day_in_words(last)}, so no information can be laid on it now.")
