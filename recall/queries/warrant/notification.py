"""The recall notification and the urgent notice to the police, as they are printed (recall.md §6)."""

from __future__ import annotations

from datetime import datetime

from enforcement.queries.documents.letterhead import full_name
from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.documents.wording import Facts
from recall.models import Casework, Revocation
from recall.queries.letterhead import ppcs_paper
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody, RecallReason

from .signed_words import answer_of, signed_words

FROM_PART_A = ("address", "arrest", "police", "vulnerability", "contraband")


def notification_paper(revocation: Revocation, casework: Casework, *, by: User, at: datetime) -> Paper:
    """The summary for the PNC bureau and the force; for information only where the person is held already."""
    request = revocation.request
    sentence, said = request.sentence, signed_words(request)
    facts: Facts = {
        **_person(revocation),
        "held_at": casework.place_of_custody if casework.custody != Custody.AT_LARGE else "",
        "sent": at,
        "to": f"PNC bureau; {casework.police_force}",
        "recall_type": RecallType.label_of(casework.recall_type),
        "home_detention": sentence.home_detention,
        "emergency": bool(request.is_emergency),
        "mappa": _mappa(revocation),
        "aliases": ", ".join(str(row) for row in request.person.aliases.all()),
        "pnomis": answer_of(said, "person", "PNOMIS number"),
        "cro": answer_of(said, "person", "CRO number"),
        "releasing_prison": answer_of(said, "person", "Releasing prison"),
        "length": answer_of(said, "sentence", "Length of sentence"),
        "released": sentence.released_on or sentence.starts_on,
        "court": str(sentence.court),
        "sentenced": sentence.sentenced_on,
        "ends": sentence.ends_on,
        "conditions": casework.conditions_breached,
        "charged": RecallReason.CHARGED in casework.reasons,
        "provider": f"{sentence.provider}, {sentence.team}",
        "officer": str(sentence.officer or ""),
        "officer_phone": (sentence.officer.phone if sentence.officer else "") or sentence.team.phone,
        **{code.replace("-", "_"): said.get(code, ()) for code in FROM_PART_A},
    }
    return ppcs_paper("recall-notification", request, on=revocation.revoked_on, facts=facts, by=by)


def police_notice_paper(revocation: Revocation, casework: Casework, *, by: User) -> Paper:
    """What the force must do, of a person at large."""
    request = revocation.request
    facts: Facts = {
        **_person(revocation),
        "police_force": casework.police_force,
        "emergency": bool(request.is_emergency),
        "order_code": revocation.code,
    }
    return ppcs_paper("police-notice", request, on=revocation.revoked_on, facts=facts, by=by)


def _person(revocation: Revocation) -> Facts:
    person = revocation.request.person
    return {
        "person_name": full_name(person),
        "born": person.date_of_birth,
        "prison_number": person.prison_number or "Not known",
        "pnc": person.pnc or "Not known",
        "offence": revocation.request.sentence.offence,
        "revoked": revocation.revoked_on,
    }


def _mappa(revocation: Revocation) -> str:
    found = revocation.request.person.mappa_registrations.filter(to_date__isnull=True).first()
    return f"Category {found.category}, level {found.level}" if found else "Not registered"
