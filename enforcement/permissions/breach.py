"""Who may prepare, check, refer, consider, lay and result a breach. No CRC user takes one past the referral."""

from __future__ import annotations

from cases.permissions import has_charge
from enforcement.models import BreachCase
from probation.accounts.acting import Acting
from probation.accounts.models import Sector
from probation.accounts.roles import Act

__all__ = [
    "check_crc_pack",
    "check_nps_pack",
    "close",
    "close_declined",
    "consider",
    "keep_pack",
    "lay",
    "prepare",
    "record_court",
    "refer_across",
    "refer_within",
    "resume",
    "withdraw_at_court",
    "withdraw_before_court",
]


def prepare(breach: BreachCase, acting: Acting) -> bool:
    """Whoever has charge of the case, or a case administrator of its provider."""
    return keep_pack(breach, acting)


def keep_pack(breach: BreachCase, acting: Acting) -> bool:
    """Add documents to the pack."""
    if acting.may(Act.DECIDE_BREACH) and has_charge(breach.sentence, acting):
        return True
    return acting.may(Act.SEND_LETTER) and acting.is_of(breach.sentence.provider_id)


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
    return acting.may(Act.DECIDE_BREACH) and has_charge(breach.sentence, acting)


def refer_within(breach: BreachCase, acting: Acting) -> bool:
    """The responsible officer of the NPS, or whoever covers for them."""
    return acting.may(Act.DECIDE_BREACH) and has_charge(breach.sentence, acting)


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
    return acting.may(Act.DECIDE_BREACH) and has_charge(breach.sentence, acting)


def resume(breach: BreachCase, acting: Acting) -> bool:
    """Whoever has charge of the case."""
    return acting.may(Act.DECIDE_BREACH) and has_charge(breach.sentence, acting)


def _public_enforcement_officer(acting: Acting) -> bool:
    organisation = acting.user.organisation
    return acting.may(Act.LAY_INFORMATION) and organisation is not None and organisation.is_public_sector
