"""Who may consider, agree, write, sign, refer, submit and withdraw a recall (recall.md §1, separation of duties)."""

from __future__ import annotations

from cases.models import Sentence
from cases.permissions import has_charge
from probation.accounts.acting import Acting
from probation.accounts.models import Sector
from probation.accounts.roles import CASE_ADMINISTRATOR, Act
from probation.provider_settings.reading import policy_of
from recall.models import LicenceVariation, NotRecalled, RecallRequest, ReportVersion, Signature
from recall.vocabulary import Chart

__all__ = [
    "agree",
    "alert_ppcs",
    "answer_nps",
    "answer_variation",
    "ask_variation",
    "consider",
    "countersign",
    "endorse",
    "endorse_for_nps",
    "endorse_not_recalled",
    "escalate",
    "instigate",
    "make_version",
    "not_recall",
    "refer_to_nps",
    "return_as_senior",
    "sign",
    "submit",
    "submit_for_nps",
    "void",
    "withdraw",
    "write_not_recalled",
    "write_report",
]


def consider(request: RecallRequest, acting: Acting) -> bool:
    """The responsible officer, whoever covers for them, or the line manager of the team."""
    return has_case(request.sentence, acting)


def has_case(sentence: Sentence, acting: Acting) -> bool:
    """Whether somebody may consider recalling the person from this licence."""
    return acting.may(Act.CONSIDER_RECALL) and has_charge(sentence, acting)


def agree(request: RecallRequest, acting: Acting) -> bool:
    """A manager of the provider who is not the responsible officer."""
    return _manager(request, acting) and request.sentence.officer_id != acting.user.pk


def instigate(request: RecallRequest, acting: Acting) -> bool:
    """Out of hours: any manager or senior manager of the NPS provider on duty."""
    on_duty = acting.may(Act.AGREE_RECALL) or acting.may(Act.ENDORSE_RECALL)
    return on_duty and acting.is_of(request.sentence.provider_id) and _is_nps(acting)


def not_recall(request: RecallRequest, acting: Acting) -> bool:
    """A manager of the provider; where it is not the first on the licence, the rule asks for a senior manager."""
    return agree(request, acting) or _senior(request, acting)


def alert_ppcs(request: RecallRequest, acting: Acting) -> bool:
    """Whoever has the case, a manager of it, or the NPS it was referred to telephones PPCS."""
    return consider(request, acting) or _manager(request, acting) or _senior(request, acting)


def write_report(request: RecallRequest, acting: Acting) -> bool:
    """Part A is written by the officer who has the case, or whoever covers for them."""
    sentence = request.sentence
    has_it = sentence.officer_id == acting.user.pk or acting.covers(sentence.officer_id)
    return acting.may(Act.CONSIDER_RECALL) and has_it and not _waits_for_the_nps(request, acting)


def countersign(request: RecallRequest, acting: Acting) -> bool:
    """A manager of the provider who did not write the report."""
    return _manager(request, acting) and acting.user.pk not in (request.completed_by_id, request.sentence.officer_id)


def endorse(request: RecallRequest, acting: Acting) -> bool:
    """A senior manager who neither wrote nor countersigned it; which organisation's, the rule asks."""
    return _senior(request, acting) and acting.user.pk not in (request.completed_by_id, request.countersigned_by_id)


def endorse_for_nps(request: RecallRequest, acting: Acting) -> bool:
    """A senior manager of the NPS."""
    return endorse(request, acting) and _is_nps(acting)


def answer_nps(request: RecallRequest, acting: Acting) -> bool:
    """The NPS refuses a referral, or sends it back: as whoever might endorse it."""
    return endorse_for_nps(request, acting)


def return_as_senior(request: RecallRequest, acting: Acting) -> bool:
    return _senior(request, acting)


def escalate(request: RecallRequest, acting: Acting) -> bool:
    """ROSH has risen: the responsible officer or a manager says so."""
    return consider(request, acting) or _manager(request, acting)


def refer_to_nps(request: RecallRequest, acting: Acting) -> bool:
    """A CRC manager."""
    return _manager(request, acting)


def submit(request: RecallRequest, acting: Acting) -> bool:
    """The officer who has the case, a manager, or a case administrator of the provider."""
    administers = acting.user.role_code == CASE_ADMINISTRATOR.code and acting.is_of(request.sentence.provider_id)
    return consider(request, acting) or _manager(request, acting) or administers


def submit_for_nps(request: RecallRequest, acting: Acting) -> bool:
    """Chart 2: the NPS sends it, whoever of the NPS holds it now."""
    parts = (Act.CONSIDER_RECALL, Act.AGREE_RECALL, Act.ENDORSE_RECALL)
    holds = _holds(request, acting)
    return _is_nps(acting) and holds and any(acting.may(part) for part in parts)


def withdraw(request: RecallRequest, acting: Acting) -> bool:
    """The officer with a manager, or a manager."""
    return consider(request, acting) or _manager(request, acting) or _senior(request, acting)


def make_version(version: ReportVersion, acting: Acting) -> bool:
    """A version of Part A is made by whoever completes it."""
    return write_report(version.request, acting)


def sign(signature: Signature, acting: Acting) -> bool:
    """A signature is its signer's."""
    return signature.signed_by_id == acting.user.pk


def write_not_recalled(written: NotRecalled, acting: Acting) -> bool:
    """A manager, or the senior manager who endorses it."""
    return not_recall(written.request, acting)


def endorse_not_recalled(written: NotRecalled, acting: Acting) -> bool:
    return _senior(written.request, acting)


def void(request: RecallRequest, acting: Acting) -> bool:
    """Signatures are void where the report is changed or taken up again: by whoever writes it."""
    return write_report(request, acting)


def ask_variation(variation: LicenceVariation, acting: Acting) -> bool:
    return has_case(variation.sentence, acting)


def answer_variation(variation: LicenceVariation, acting: Acting) -> bool:
    """A senior manager of the provider who did not ask (2017)."""
    is_senior = acting.may(Act.ENDORSE_RECALL) and acting.is_of(variation.sentence.provider_id)
    return is_senior and variation.asked_by_id != acting.user.pk


def _waits_for_the_nps(request: RecallRequest, acting: Acting) -> bool:
    """Chart 2, where the provider has it that the NPS takes the case over first and writes Part A itself."""
    provider = request.sentence.provider
    if request.chart != Chart.CRC_RAISED or provider.sector == Sector.NPS:
        return False
    return policy_of(provider, on=acting.today).part_a_author_on_escalation == "nps"


def _manager(request: RecallRequest, acting: Acting) -> bool:
    return acting.may(Act.AGREE_RECALL) and acting.is_of(request.sentence.provider_id)


def _senior(request: RecallRequest, acting: Acting) -> bool:
    return acting.may(Act.ENDORSE_RECALL) and _holds(request, acting)


def _holds(request: RecallRequest, acting: Acting) -> bool:
    """Of the provider, or of the provider the case was referred to."""
    sentence = request.sentence
    return acting.is_of(sentence.provider_id) or acting.is_of(sentence.referred_to_id)


def _is_nps(acting: Acting) -> bool:
    organisation = acting.user.organisation
    return organisation is not None and organisation.sector == Sector.NPS
