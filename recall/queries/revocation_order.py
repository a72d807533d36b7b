"""The revocation order and arrest warrant as it is printed (recall.md §6)."""

from __future__ import annotations

from enforcement.queries.documents.letterhead import full_name
from probation.accounts.models import User
from probation.documents.court_paper import CourtPaperData
from probation.documents.paper import Paper, paper_of
from probation.documents.wording import Facts
from recall.models import Casework, Revocation
from recall.vocabulary.casework import Custody


def order_paper(revocation: Revocation, casework: Casework, *, by: User) -> Paper:
    """Every word of it, with the code whoever holds it checks it by. Raises Unprintable."""
    request = revocation.request
    sentence, person = request.sentence, request.person
    held = Custody(casework.custody) != Custody.AT_LARGE
    facts: Facts = {
        "person_name": full_name(person),
        "born": person.date_of_birth,
        "prison_number": person.prison_number or "Not known",
        "pnc": person.pnc or "Not known",
        "crn": person.crn,
        "licence_began": sentence.released_on or sentence.starts_on,
        "licence_ends": sentence.licence_expires_on,
        "offence": sentence.offence,
        "revoked": revocation.revoked_on,
        "conditions": casework.conditions_breached,
        "police_force": casework.police_force,
        "held_at": casework.place_of_custody if held else "",
        "at_large": not held,
        "emergency": bool(request.is_emergency),
        "code": revocation.code,
    }
    data = CourtPaperData(
        paper="revocation-order",
        provider="Public Protection Casework Section",
        team="HM Prison and Probation Service",
        phone="",
        dated=revocation.revoked_on,
        reference=f"{person.crn}/{request.pk}",
        court="",
        signed=(f"{by.first_name} {by.last_name}", "For the Secretary of State"),
        facts=facts,
    )
    return paper_of(data)
