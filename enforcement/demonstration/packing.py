"""The pack of a breach: requested, its documents written, prepared, checked by the manager, referred."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from enforcement.actions.breach.add_document import NewDocument, add_document
from enforcement.actions.breach.check_pack import check_pack
from enforcement.actions.breach.prepare_pack import prepare_pack
from enforcement.actions.breach.refer_breach import ReferralContent, refer_breach
from enforcement.actions.breach.request_pack import request_pack
from enforcement.actions.breach.send_confirmation import send_confirmation
from enforcement.models import BreachCase
from enforcement.policy.breach.referral import HandOver
from enforcement.queries.breach.pack_facts import was_warned
from enforcement.queries.breach.referral_facts import failures_of
from enforcement.queries.naming import failure_name
from enforcement.vocabulary import PackCheck, PackDocumentKind, ProcessKind
from probation.accounts.models import User
from probation.working_days import day_in_words

from .case import Case

K = PackDocumentKind
TEXTS: dict[PackDocumentKind, str] = {
    K.INFORMATION: "Information: {who} failed without reasonable excuse to comply with the order: {failures}.",
    K.STATEMENT: "Statement of breach of {officer}, with the contact log. Failures: {failures}.",
    K.ORDER: "Copy of the order, and the induction record signed by {who}.",
    K.WARNINGS: "Copy of the warning letter, with proof that it was given.",
    K.REPORT: "Breach report on {who}. Proposal: {proposal}",
    K.CONVICTIONS: "Police print of the previous convictions of {who}, updated for the breach.",
}


def breach_of(case: Case) -> BreachCase:
    """The breach of the case's sentence that runs."""
    return BreachCase.objects.get(sentence=case.sentence, closed_on__isnull=True)


def again(breach: BreachCase) -> BreachCase:
    """The breach as it now stands."""
    return BreachCase.objects.get(pk=breach.pk)


def requests_pack(case: Case, breach: BreachCase, *, at: datetime) -> None:
    """The documents are asked for."""
    request_pack(breach, by=case.officer, at=at)


def writes_pack(
    case: Case, breach: BreachCase, proposal: str, *, at: datetime, leaving_out: Sequence[PackDocumentKind] = ()
) -> None:
    """The documents the pack needs, each final, but those left out."""
    failures = "; ".join(failure_name(failure) for failure in failures_of(breach))
    said = {"who": case.person.name, "officer": str(case.officer), "failures": failures, "proposal": proposal}
    for kind, text in TEXTS.items():
        if kind not in leaving_out and (kind != K.WARNINGS or was_warned(breach)):
            adds(case, breach, kind, text.format(**said), at=at)


def adds(
    case: Case, breach: BreachCase, kind: PackDocumentKind, text: str, *, at: datetime, is_draft: bool = False
) -> None:
    """One document, or a new version of it."""
    document = NewDocument(kind=kind, title=kind.label, text=text, is_draft=is_draft)
    add_document(breach, document, by=case.officer, at=at)


def prepares(case: Case, breach: BreachCase, proposal: str, *, at: datetime) -> None:
    """The manager is asked to check it."""
    prepare_pack(breach, proposal=proposal, by=case.officer, at=at)


def packs(case: Case, breach: BreachCase, proposal: str, *, at: datetime) -> None:
    """The whole pack at one sitting: asked for, written, and sent to be checked."""
    requests_pack(case, breach, at=at)
    writes_pack(case, again(breach), proposal, at=at)
    prepares(case, again(breach), proposal, at=at)


def tells_of_breach(case: Case, breach: BreachCase, sent_on: date, *, at: datetime) -> None:
    """The confirmation of breach was sent to the person."""
    send_confirmation(breach, sent_on=sent_on, by=case.administrator, at=at)


def checks(breach: BreachCase, manager: User, *, at: datetime) -> None:
    """Every point confirmed; warnings only where one was given."""
    confirmed = [check for check in PackCheck if check != PackCheck.WARNINGS or was_warned(breach)]
    check_pack(breach, confirmed=confirmed, by=manager, at=at)


def refers(case: Case, breach: BreachCase, hand_over: HandOver, *, at: datetime, answer: str = "") -> None:
    """Sent to the enforcement officer; ``answer``: what was done since it was returned."""
    told = {
        failure.pk: f"Told in writing what to do on {day_in_words(failure.occurred_on)}, and what would follow."
        for failure in failures_of(breach)
    }
    content = ReferralContent(hand_over=hand_over, instructions=told, answer_to_return=answer)
    refer_breach(breach, content=content, by=case.officer, at=at)


def hand_over(case: Case, proposal: str, **different: str) -> HandOver:
    """What an officer writes who has done everything before; a story changes what is its own."""
    usual = {
        "reasons_offered": "Forgot; no other reason offered.",
        "enquiries": "A call and a text after each failure, and a letter.",
        "compliance": "Inducted; most appointments kept before the warning.",
        "whereabouts": "At the home address; the letters have not come back.",
        "process": ProcessKind.SUMMONS,
        "risk": "No risk to court staff is known.",
        "needs": "None that bears on the hearing; no interpreter.",
        "phone": case.officer.phone,
    }
    return HandOver(**{**usual, "proposal": proposal, **different})
