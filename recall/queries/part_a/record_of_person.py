"""What the record says of the person, the sentence and the address: sections 3 to 9 of Part A."""

from __future__ import annotations

from typing import Any

from cases.models import Address
from cases.vocabulary import AddressStatus
from probation.govuk.house_style import day
from recall.models import RecallRequest
from recall.policy.part_a.question import NO, YES
from recall.vocabulary import RECALLED

Begun = dict[str, dict[str, Any]]


def of_person(request: RecallRequest) -> Begun:
    """Answers by section. Two queries."""
    person = request.person
    names = (person.first_name, person.middle_names, person.last_name)
    return {
        "person": {
            "name": " ".join(filter(None, names)),
            "date_of_birth": person.date_of_birth.isoformat(),
            "crn": person.crn,
            "gender": person.get_sex_display(),
            "ethnicity": person.get_ethnicity_display(),
            "language_written": person.first_language,
            "language_spoken": person.first_language,
            "pnc": person.pnc,
            "pnomis_number": person.prison_number,
            "last_released_on": _iso(request.sentence.released_on),
            "earlier_recalls": _earlier_recalls(request),
        },
        "sentence": _sentence(request),
        "address": _address(request),
    }


def _sentence(request: RecallRequest) -> dict[str, Any]:
    sentence = request.sentence
    return {
        "offence": sentence.offence,
        "offence_on": _iso(sentence.offence_on),
        "sentenced_on": _iso(sentence.sentenced_on),
        "court": sentence.court.name,
        "length": sentence.custodial_term,
        "licence_expires_on": _iso(sentence.licence_expires_on),
        "sentence_expires_on": _iso(sentence.ends_on),
    }


def _address(request: RecallRequest) -> dict[str, Any]:
    rows = list(request.person.addresses.filter(to_date__isnull=True))
    main = next((row for row in rows if row.status == AddressStatus.MAIN), None)
    others = "\n".join(_in_lines(row) for row in rows if row is not main and not row.no_fixed_abode)
    if main is None:
        return {"other_addresses": others}
    if main.no_fixed_abode:
        found = "\n".join(filter(None, (main.lines, others)))
        return {"no_fixed_abode": YES, "other_addresses": found}
    return {"no_fixed_abode": NO, "address": _in_lines(main), "other_addresses": others}


def _in_lines(address: Address) -> str:
    return ", ".join(filter(None, (*address.lines.splitlines(), address.postcode, address.note)))


def _earlier_recalls(request: RecallRequest) -> str:
    earlier = request.sentence.recall_requests.filter(state__in=RECALLED).exclude(pk=request.pk)
    return "\n".join(f"{day(row.decided_at)}: {row.get_outcome_display()}." for row in earlier)


def _iso(value: Any) -> str:
    return value.isoformat() if value else ""
