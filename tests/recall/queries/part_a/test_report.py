"""Part A begun from the record: nothing that is recorded is typed again, and what is typed wins."""

from typing import Any

import pytest

from cases.actions.add_note import add_note
from cases.actions.add_registration import add_registration
from cases.actions.move_address import AddressDetails, move_address
from cases.actions.record_need import record_need
from cases.models import ContactType, Sentence
from cases.vocabulary import AddressStatus, MappaCategory, MappaLevel, NeedKind, RegistrationKind, RoshLevel
from recall.actions.alert_ppcs import alert_ppcs
from recall.actions.part_a.save_section import save_section
from recall.models import RecallRequest
from recall.policy.part_a import BY_CODE, Status
from recall.queries.part_a.gaps import gaps_of
from recall.queries.part_a.report import ReportNow, report_of
from recall.vocabulary import Chart, RecallType
from tests.factories.recalls import (
    Cast,
    a_call,
    a_cast,
    a_concern,
    a_licence,
    a_reviewed_recall,
    a_typed_recall,
    an_agreed_recall,
    reload,
)
from tests.factories.risk import a_mappa_registration
from tests.factories.times import at, day

pytestmark = pytest.mark.django_db
WHEN = at("2017-05-15 15:30")
BEFORE = at("2017-04-20 10:00")


@pytest.fixture
def cast(reference: None) -> Cast:
    return a_cast()


@pytest.fixture
def licence(cast: Cast) -> Sentence:
    return a_licence(cast.officer)


def report(request: RecallRequest) -> ReportNow:
    return report_of(reload(request), at=WHEN)


def agreed(cast: Cast, licence: Sentence, **different: Any) -> RecallRequest:
    return an_agreed_recall(cast, a_reviewed_recall(cast, a_concern(cast, licence)), **different)


def test_the_person_and_the_sentence_come_from_the_record(cast: Cast, licence: Sentence) -> None:
    found = report(agreed(cast, licence))
    person = found.answers("person")
    assert (person["name"], person["date_of_birth"], person["crn"]) == ("John Smith", "1987-04-13", licence.person.crn)
    assert person["last_released_on"] == "2017-04-10"
    sentence = found.answers("sentence")
    assert (sentence["offence"], sentence["length"], sentence["sentenced_on"]) == (
        "Theft from a shop",
        "12 months",
        "2016-10-10",
    )
    assert sentence["licence_expires_on"] == sentence["sentence_expires_on"] == "2017-10-09"
    assert found.status(BY_CODE["sentence"]).status == Status.COMPLETE


def test_addresses_come_from_the_record(cast: Cast, licence: Sentence) -> None:
    told: dict[str, Any] = {"from_date": day("2017-04-10"), "by": cast.officer, "at": BEFORE}
    move_address(licence.person, AddressDetails(lines="1 Example Street\nBirmingham", postcode="B3 2PE"), **told)
    other = AddressDetails(status=AddressStatus.SECONDARY, lines="2 Sister Lane", note="His sister")
    move_address(licence.person, other, **told)
    assert report(agreed(cast, licence)).answers("address") == {
        "no_fixed_abode": "no",
        "address": "1 Example Street, Birmingham, B3 2PE",
        "other_addresses": "2 Sister Lane, His sister",
    }


def test_somebody_of_no_fixed_abode_has_where_they_are_found(cast: Cast, licence: Sentence) -> None:
    details = AddressDetails(no_fixed_abode=True, lines="Night shelter, Example Road")
    move_address(licence.person, details, from_date=day("2017-04-10"), by=cast.officer, at=BEFORE)
    found = report(agreed(cast, licence)).answers("address")
    assert found == {"no_fixed_abode": "yes", "other_addresses": "Night shelter, Example Road"}


def test_needs_and_registrations_are_vulnerabilities_with_their_detail(cast: Cast, licence: Sentence) -> None:
    request = agreed(cast, licence)
    person, told = licence.person, {"by": cast.officer, "at": BEFORE}
    record_need(person, kind=NeedKind.MENTAL_HEALTH, description="Depression", adjustment="Mornings only", **told)
    record_need(person, kind=NeedKind.WORK, description="Night shifts", **told)
    add_registration(person, kind=RegistrationKind.SUICIDE_SELF_HARM, note="Overdose in 2015", **told)
    found = report(request).answers("vulnerability")
    assert found == {
        "issues": ["mental-health", "self-harm"],
        "detail_mental_health": "Depression. Adjustment: Mornings only.",
        "detail_self_harm": "Registered: Suicide or self-harm. Overdose in 2015",
    }


def test_mappa_iom_rosh_and_the_victim_come_from_the_record(cast: Cast, licence: Sentence) -> None:
    person, told = licence.person, {"by": cast.officer, "at": BEFORE}
    a_mappa_registration(person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=cast.officer, registered_at=BEFORE)
    for kind in (RegistrationKind.IOM, RegistrationKind.VICTIM_CONTACT):
        add_registration(person, kind=kind, **told)
    found = report(agreed(cast, licence))
    assert found.answers("mappa") == {"category": "2", "level": "1"}
    assert found.answers("iom") == {"iom": "yes"}
    assert found.answers("victim") == {"in_contact": "yes"}
    gaps = [gap.name for gap in found.status(BY_CODE["victim"]).gaps]
    assert gaps == ["told_request_on", "told_statement_on", "told_summary_on"]


def test_the_rosh_of_the_review_is_that_of_the_report(reference: None) -> None:
    cast = a_cast(Chart.CRC)
    found = report(an_agreed_recall(cast, chart=Chart.CRC)).answers("rosh")
    assert (found["public"], found["staff"], found["prisoners"]) == (RoshLevel.MEDIUM, "low", "not-applicable")
    assert found["assessed_on"] == "2017-05-15"


def test_what_was_considered_is_not_typed_again(cast: Cast, licence: Sentence) -> None:
    found = report(agreed(cast, licence))
    assert found.answers("standard")["conditions"] == ["3"]
    circumstances = found.answers("circumstances")
    assert circumstances["circumstances"].startswith("Has not been at the approved address for three nights")
    assert circumstances["unmanageable"] == "His whereabouts are not known: nothing can be put in place."
    assert found.answers("response")["response"] == "Came to four of seven appointments."
    assert found.answers("alternatives")["tried"] == [
        {"kind": "warnings", "detail": "Warned on 2 May.", "on": "2017-05-02"}
    ]
    assert found.answers("author")["decided_at"] == "15 May 2017 at 2pm"
    assert found.answers("emergency")["is_emergency"] == "no"


def test_an_emergency_has_the_call_to_ppcs_only_once_it_approved(cast: Cast, licence: Sentence) -> None:
    request = agreed(cast, licence, is_emergency=True)
    told: dict[str, Any] = {"by": cast.officer, "at": at("2017-05-15 14:30")}
    alert_ppcs(request, call=a_call(approved=False), **told)
    assert report(request).answers("emergency")["ppcs_officer"] == ""
    assert "emergency.ppcs_officer" in [reason.field for reason in gaps_of(reload(request), at=WHEN)]


def test_the_type_and_its_length_are_as_chosen_and_cannot_be_typed_over(cast: Cast, licence: Sentence) -> None:
    request = agreed(cast, licence)
    a_typed_recall(cast, request, RecallType.FIXED)
    found = report(request).answers("type")
    assert (found["recall_type"], found["length"]) == ("fixed", "28 days")
    assert found["reasons"] == "The risk cannot be managed in 28 days."


def test_evidence_is_words_of_the_log_and_never_a_sensitive_entry(cast: Cast, licence: Sentence) -> None:
    request = agreed(cast, licence)
    note = ContactType.objects.filter(is_attendance=False, is_automatic=False).order_by("code").first()
    told: dict[str, Any] = {"type": note, "by": cast.officer}
    open_ = add_note(licence.person, notes="His sister telephoned.", at=at("2017-05-14 18:00"), **told)
    secret = add_note(
        licence.person, notes="A neighbour saw him.", at=at("2017-05-14 18:05"), is_sensitive=True, **told
    )
    chosen = {"evidence": [str(open_.pk), str(secret.pk)]}
    save_section(request, "circumstances", chosen, by=cast.officer, at=WHEN)
    entries = dict(report(request).context.choices["evidence"])
    assert list(entries) == [str(open_.pk)]
    assert entries[str(open_.pk)] == f"14 May 2017 at 6pm: {open_.type}. His sister telephoned."


def test_what_is_typed_wins_over_a_record_that_changes_later(cast: Cast, licence: Sentence) -> None:
    request = agreed(cast, licence)
    save_section(request, "mappa", {"category": "3", "level": "1"}, by=cast.officer, at=WHEN)
    a_mappa_registration(
        licence.person, MappaCategory.CATEGORY_1, MappaLevel.LEVEL_2, by=cast.officer, registered_at=WHEN
    )
    found = report(request)
    assert found.answers("mappa") == {"category": "3", "level": "1"}
    assert found.from_the_record("mappa") == frozenset()


def test_what_nobody_typed_follows_the_record(cast: Cast, licence: Sentence) -> None:
    request = agreed(cast, licence)
    assert report(request).answers("mappa") == {"category": "no"}
    a_mappa_registration(
        licence.person, MappaCategory.CATEGORY_1, MappaLevel.LEVEL_2, by=cast.officer, registered_at=WHEN
    )
    assert report(request).answers("mappa") == {"category": "1", "level": "2"}
