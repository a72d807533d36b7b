"""What may be done on a breach now, by this person: the names of the acts (``enforcement.actions.breach``)."""

from __future__ import annotations

from typing import Any

from enforcement.flows import AfterCourt, CourtBreach, CrcBreach, NpsBreach
from enforcement.models import BreachCase, Hearing, PackDocument, Process
from enforcement.permissions import breach as may
from enforcement.vocabulary import BreachState, ProcessKind
from probation.accounts.acting import Acting
from probation.accounts.models import Sector

from .failures_to_add import failures_to_add

# The act that takes each arrow; the other arrows only follow from an act.
ACT_OF_ARROW = {
    "request_pack": "request_pack",
    "prepare_pack": "prepare_pack",
    "send_back_pack": "send_back_pack",
    "check_pack": "check_pack",
    "refer": "refer_breach",
    "accept": "accept_referral",
    "return_for_work": "return_referral",
    "decline": "decline_referral",
    "close_without_proceedings": "close_declined",
    "withdraw_before_court": "withdraw_breach",
    "withdraw": "withdraw_breach",
    "lay_information": "lay_information",
    "issue_summons": "issue_process",
    "refuse": "refuse_process",
    "execute_warrant": "execute_warrant",
    "withdraw_warrant": "withdraw_warrant",
    "give_result": "record_result",
    "resume": "resume_supervision",
}
DOCUMENTS_BEFORE = (BreachState.INITIATED, BreachState.PACK_REQUESTED, BreachState.RETURNED)


def open_acts(breach: BreachCase, acting: Acting) -> frozenset[str]:
    """The acts of its process maps, and those that change no state. A fixed number of queries for each state."""
    lane = CrcBreach if breach.sentence.provider.sector == Sector.CRC else NpsBreach
    arrows = {arrow for flow in (lane, CourtBreach, AfterCourt) for arrow in _arrows(breach, flow, acting)}
    others = {**_while_open(breach, acting), **_at_court(breach, acting), **_after_court(breach, acting)}
    acts = {ACT_OF_ARROW[arrow] for arrow in arrows if arrow in ACT_OF_ARROW}
    return frozenset(acts | {name for name, is_open in others.items() if is_open})


def _arrows(breach: BreachCase, flow: type[BreachCase], acting: Acting) -> set[str]:
    """The arrows of one map open to this person. One query."""
    on_map: Any = flow._default_manager.get(pk=breach.pk)
    on_map.sentence = breach.sentence
    return {arrow.name for arrow in on_map.get_available_user_state_transitions(acting)}


def _while_open(breach: BreachCase, acting: Acting) -> dict[str, bool]:
    is_open = breach.closed_on is None
    documents_open = breach.accepted_at is not None or breach.state in DOCUMENTS_BEFORE
    return {
        "add_document": is_open and documents_open and may.add_document(PackDocument(breach=breach), acting),
        "add_failure": is_open and may.add_failure(breach, acting) and failures_to_add(breach).exists(),
        "send_confirmation": is_open and not breach.confirmation_sent_on and may.keep_pack(breach, acting),
    }


def _at_court(breach: BreachCase, acting: Acting) -> dict[str, bool]:
    if breach.closed_on or not breach.information_laid_on:
        return {}
    hearing, process = breach.hearings.filter(outcome="").first(), breach.processes.last()
    records = may.record_court(breach, acting)
    return {
        "ask_withdrawal": not breach.withdrawal_asked_at and may.ask_withdrawal(breach, acting),
        "proceed_despite_evidence": may.proceed(breach, acting),
        "serve_summons": records and _is_to_be_served(process, hearing),
        "relist_hearing": records and hearing is not None,
        "record_hearing": records and hearing is not None and acting.at >= hearing.listed_for,
    }


def _is_to_be_served(process: Process | None, hearing: Hearing | None) -> bool:
    if process is None or hearing is None:
        return False
    return process.kind == ProcessKind.SUMMONS and process.issued_on is not None and not process.served_on


def _after_court(breach: BreachCase, acting: Acting) -> dict[str, bool]:
    if not breach.closed_on:
        return {}
    to_read = breach.information_laid_on is not None and breach.result_read_on is None
    has_charge = may.resume(breach, acting)
    return {
        "read_result": has_charge and to_read,
        "record_after_court": has_charge and breach.state == BreachState.RE_ENGAGE,
    }
