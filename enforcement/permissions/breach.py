"""Who may prepare, check, refer, consider, lay and result a breach. No CRC user takes one past the referral."""

from __future__ import annotations

from cases.models import Contact, Sentence
from cases.permissions import has_charge
from enforcement.models import BreachCase, PackDocument
from probation.accounts.acting import Acting
from probation.accounts.models import Sector
from probation.accounts.roles import CASE_ADMINISTRATOR, Act

__all__ = [
    "add_document",
    "add_failure",
    "ask_withdrawal",
    "change_order",
    "check_crc_pack",
    "check_nps_pack",
    "close",
    "close_declined",
    "consider",
    "end_breach",
    "keep_pack",
    "lay",
    "prepare",
    "proceed",
    "record_court",
    "refer_across",
    "refer_within",
    "resume",
    "see_person",
    "withdraw_at_court",
    "withdraw_before_court",
    "write_log",
]


def prepare(breach: BreachCase, acting: Acting) -> bool:
    """Whoever keeps the pack."""
    return keep_pack(breach, acting)


def keep_pack(breach: BreachCase, acting: Acting) -> bool:
    """Keep the pack before court: whoever has charge of the case, or a case administrator of its provider."""
    if _has_charge(breach.sentence, acting):
        return True
    is_administrator = acting.user.role_code == CASE_ADMINISTRATOR.code and acting.may(Act.SEND_LETTER)
    return is_administrator and acting.is_of(breach.sentence.provider_id)


def add_document(document: PackDocument, acting: Acting) -> bool:
    """Whoever keeps the pack; once a referral is accepted, the enforcement officer."""
    breach = document.breach
    return lay(breach, acting) if breach.accepted_at else keep_pack(breach, acting)


def add_failure(breach: BreachCase, acting: Acting) -> bool:
    """Whoever has charge of the case; once an information is laid, the enforcement officer."""
    return lay(breach, acting) if breach.information_laid_on else _has_charge(breach.sentence, acting)


def check_crc_pack(breach: BreachCase, acting: Acting) -> bool:
    return _checks(breach, acting, Sector.CRC)


def check_nps_pack(breach: BreachCase, acting: Acting) -> bool:
    return _checks(breach, acting, Sector.NPS)


def _checks(breach: BreachCase, acting: Acting, sector: Sector) -> bool:
    """A manager of the provider who is not the pack's author."""
    organisation = acting.user.organisation
    return (
        acting.may(Act.AUTHORISE)
        and acting.is_of(breach.sentence.provider_id)
        and organisation is not None
        and organisation.sector == sector
        and breach.prepared_by_id != acting.user.pk
    )


def refer_across(breach: BreachCase, acting: Acting) -> bool:
    """The responsible officer of the CRC, or whoever covers for them."""
    return _has_charge(breach.sentence, acting)


def refer_within(breach: BreachCase, acting: Acting) -> bool:
    """The responsible officer of the NPS, or whoever covers for them."""
    return _has_charge(breach.sentence, acting)


def consider(breach: BreachCase, acting: Acting) -> bool:
    """An enforcement officer of the public sector who is not the responsible officer."""
    return _public_enforcement_officer(acting) and breach.sentence.officer_id != acting.user.pk


def lay(breach: BreachCase, acting: Acting) -> bool:
    """An enforcement officer of the public sector (ORA 2014 Sch 4 para 6)."""
    return consider(breach, acting)


def record_court(breach: BreachCase, acting: Acting) -> bool:
    """What the court did is recorded by an enforcement officer of the public sector."""
    return _public_enforcement_officer(acting)


def withdraw_before_court(breach: BreachCase, acting: Acting) -> bool:
    """A manager of the provider: a withdrawal needs one."""
    return acting.may(Act.AUTHORISE) and acting.is_of(breach.sentence.provider_id)


def withdraw_at_court(breach: BreachCase, acting: Acting) -> bool:
    return _public_enforcement_officer(acting)


def close(breach: BreachCase, acting: Acting) -> bool:
    """Whoever ended it: the enforcement officer at court, a manager before."""
    return withdraw_at_court(breach, acting) or withdraw_before_court(breach, acting)


def close_declined(breach: BreachCase, acting: Acting) -> bool:
    """Whoever has charge of the case takes note that the enforcement officer declined."""
    return _has_charge(breach.sentence, acting)


def ask_withdrawal(breach: BreachCase, acting: Acting) -> bool:
    """A manager of the provider asks the enforcement officer to withdraw."""
    return withdraw_before_court(breach, acting)


def proceed(breach: BreachCase, acting: Acting) -> bool:
    """The enforcement officer or a manager weighs evidence that came after the information was laid."""
    return close(breach, acting)


def end_breach(sentence: Sentence, acting: Acting) -> bool:
    """Whoever ends the breach, or takes note that it was declined."""
    is_manager = acting.may(Act.AUTHORISE) and acting.is_of(sentence.provider_id)
    return _public_enforcement_officer(acting) or is_manager or _has_charge(sentence, acting)


def change_order(sentence: Sentence, acting: Acting) -> bool:
    """A result changes the order: recorded by an enforcement officer of the public sector."""
    return _public_enforcement_officer(acting)


def resume(breach: BreachCase, acting: Acting) -> bool:
    """Whoever has charge of the case."""
    return _has_charge(breach.sentence, acting)


def see_person(breach: BreachCase, acting: Acting) -> bool:
    """Whoever records the outcome of the appointment the person attended."""
    return acting.may(Act.RECORD_OUTCOME)


def write_log(contact: Contact, acting: Acting) -> bool:
    """Whoever takes a step of a breach: the step writes the entry."""
    parts = (Act.DECIDE_BREACH, Act.SEND_LETTER, Act.AUTHORISE, Act.LAY_INFORMATION)
    return any(acting.may(part) for part in parts)


def _has_charge(sentence: Sentence, acting: Acting) -> bool:
    return acting.may(Act.DECIDE_BREACH) and has_charge(sentence, acting)


def _public_enforcement_officer(acting: Acting) -> bool:
    organisation = acting.user.organisation
    return acting.may(Act.LAY_INFORMATION) and organisation is not None and organisation.is_public_sector
