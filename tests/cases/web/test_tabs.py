"""The tabs of a case that show: overview, sentences, risk, personal details, audit."""

from decimal import Decimal

import pytest
from django.urls import reverse

from cases.actions.add_note import add_note
from cases.actions.add_registration import add_registration, remove_registration
from cases.actions.allocate import allocate
from cases.actions.end_need import end_need
from cases.actions.move_address import AddressDetails, move_address
from cases.actions.record_need import record_need
from cases.actions.record_third_party import record_third_party
from cases.actions.score_reoffending import score_reoffending
from cases.models import ContactType, Sentence
from cases.vocabulary import (
    MappaCategory,
    MappaLevel,
    NeedKind,
    RegistrationKind,
    ReoffendingPredictor,
    RoshLevel,
    ThirdPartyKind,
)
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.failures import a_failure
from tests.factories.risk import a_mappa_registration, an_assessment
from tests.factories.sentences import (
    a_community_order,
    a_custodial_sentence,
    rehabilitation_activity,
    unpaid_work,
)
from tests.factories.staff import an_officer
from tests.factories.times import at, day

from .filling import queries_of

NOW = at("2017-04-20 09:30")


def address(tab: str, sentence: Sentence) -> str:
    return reverse(tab, args=[sentence.person.crn])


def a_note(sentence: Sentence, by: User, when: str, words: str, *, is_sensitive: bool = False) -> None:
    add_note(
        sentence.person,
        type=ContactType.objects.get(code="CTOA"),
        notes=words,
        is_sensitive=is_sensitive,
        happened_at=at(when),
        by=by,
        at=at(when),
    )


def test_the_header_and_the_tabs_stand_on_every_tab(order: Sentence, manager: User, sign_in: SignIn) -> None:
    record_need(
        order.person,
        kind=NeedKind.LITERACY,
        description="Dyslexia",
        adjustment="Read letters aloud",
        by=manager,
        at=at("2016-12-05"),
    )
    client = sign_in(manager, NOW)
    for tab in ("case", "case-sentences", "case-contacts", "case-enforcement", "case-risk", "case-personal"):
        answer = client.get(address(tab, order))
        page = text(answer)
        assert f"CRN {order.person.crn}" in page
        assert "Adjustments and needs: Read letters aloud" in page
        tabs = answer.context["tabs"]
        assert [one.label for one in tabs] == [
            *("Overview", "Sentences", "Contacts", "Enforcement", "Recall", "Risk", "Personal details", "Audit"),
        ]
        assert [one.href for one in tabs if one.current] == [address(tab, order)]


def test_the_overview_begins_with_deadlines_and_gaps(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = a_failure(order, missed_at="2017-04-12")
    answer = sign_in(officer, NOW).get(address("case", order))
    page = text(answer)
    assert page.index("Deadlines") < page.index("What was said last")
    assert "Find acceptable or not In time Due Mon 24 April 2017" in page
    assert f'href="{reverse("failure", args=[order.person.crn, failure.pk])}"' in answer.content.decode()
    assert "None arranged." in page


def test_the_last_three_notes_stand_in_full(order: Sentence, officer: User, sign_in: SignIn) -> None:
    long = "word " * 150 + "END"
    for number, words in enumerate(("oldest", "third", "second", long)):
        a_note(order, officer, f"2017-04-1{number} 10:00", words)
    page = text(sign_in(officer, NOW).get(address("case", order)))
    assert "END" in page
    assert "third" in page
    assert "oldest" not in page


def test_a_sensitive_note_is_kept_from_the_administrator(
    order: Sentence, officer: User, administrator: User, sign_in: SignIn
) -> None:
    a_note(order, officer, "2017-04-10 10:00", "Police intelligence", is_sensitive=True)
    assert "Police intelligence" in text(sign_in(officer, NOW).get(address("case", order)))
    assert "Police intelligence" not in text(sign_in(administrator, NOW).get(address("case", order)))


def test_buttons_follow_what_the_role_is_admitted_to(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    inspector = text(sign_in(everybody["inspector"], NOW).get(address("case", order)))
    assert "Arrange an appointment" not in inspector
    assert "Add a note" not in inspector
    assert "Arrange an appointment" in text(sign_in(everybody["officer"], NOW).get(address("case", order)))


def test_every_date_of_supervision_and_the_reports_mistaken_end(officer: User, sign_in: SignIn) -> None:
    recorded = a_custodial_sentence(officer, sentenced_on="2017-01-10", term="12 weeks")
    page = text(sign_in(officer, NOW).get(address("case-sentences", recorded.supervision)))
    assert "Release on the day the law gives 20 February 2017" in page
    assert "Licence ends 3 April 2017" in page
    assert "Begins 4 April 2017 Last day 20 February 2018" in page
    assert (
        "Not the end: the anniversary of the sentence 10 January 2018 Twelve-month anniversary of the sentence: "
        "the end the inspection report gives, true only of immediate release"
    ) in page
    assert "Requirements of the supervision notice" in page
    assert "(a) Be of good behaviour and not undermine the rehabilitative purpose of supervision" in page
    assert "Licence conditions" in page
    assert "Custodial term: 12 weeks." in page


def test_requirements_show_how_much_is_done(officer: User, sign_in: SignIn) -> None:
    asked = [rehabilitation_activity(day("2016-12-01")), unpaid_work(day("2016-12-01"))]
    order = a_community_order(officer, requirements=asked)
    activity = order.requirements.get(category="F")
    visit = an_appointment(order, starts_at=at("2017-04-10 10:00"), type="RARP", under={order.pk: activity})
    an_outcome(visit)
    page = text(sign_in(officer, NOW).get(address("case-sentences", order)))
    assert "1 of 20 days done, 19 left" in page
    assert "0 of 100 hours done, 100 left" in page


def test_officers_and_rules_of_a_sentence(order: Sentence, officer: User, manager: User, sign_in: SignIn) -> None:
    to = an_officer(first_name="Tom", last_name="Bell")
    allocate(order, team=order.team, officer=to, reason="Left the team", by=manager, at=at("2017-02-01"))
    page = text(sign_in(officer, NOW).get(address("case-sentences", order)))
    assert "Tom Bell Birmingham City, Staffordshire and West Midlands CRC 1/2/2017 until now Left the team" in page
    assert "Ana Example Birmingham City, Staffordshire and West Midlands CRC 1/12/2016 to 1/2/2017" in page
    assert order.rule_set in page
    assert "National Standards 2015: no fixed number of failures" in page


def test_risk_by_group_with_its_history(order: Sentence, officer: User, sign_in: SignIn) -> None:
    person = order.person
    an_assessment(person, RoshLevel.MEDIUM, by=officer)
    an_assessment(person, RoshLevel.HIGH, by=officer, assessed_at=at("2017-03-01"))
    a_mappa_registration(person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=officer)
    score_reoffending(
        person, predictor=ReoffendingPredictor.OGRS3, percent=Decimal("64.5"), by=officer, at=at("2016-12-06")
    )
    add_registration(
        person,
        kind=RegistrationKind.CHILD_PROTECTION,
        note="Two children",
        review_on=day("2017-04-01"),
        by=officer,
        at=at("2016-12-06"),
    )
    gone = add_registration(person, kind=RegistrationKind.STREET_GANGS, by=officer, at=at("2016-12-06"))
    remove_registration(gone, reason="Moved away", by=officer, at=at("2017-02-01"))
    page = text(sign_in(officer, NOW).get(address("case-risk", order)))
    assert "High ROSH Assessed 1 March 2017 by Ana Example Public High Known adult Low Children Low Staff Low" in page
    assert "Earlier assessments (1) Medium ROSH Assessed 15 December 2016" in page
    assert "Offender Group Reconviction Scale 3 64.50%, 6 December 2016" in page
    assert "Category 2, level 1 since 15 December 2016" in page
    assert "Child protection Two children 6/12/2016 1/4/2017 Overdue" in page
    assert "Removed registrations (1) Street gangs: 6 December 2016 to 1 February 2017" in page


def test_risk_not_assessed_is_said(order: Sentence, officer: User, sign_in: SignIn) -> None:
    page = text(sign_in(officer, NOW).get(address("case-risk", order)))
    assert "The risk of serious harm has not been assessed." in page
    assert "Not registered." in page


def test_personal_details_with_history(officer: User, sign_in: SignIn) -> None:
    order = a_community_order(officer, aliases=[("Jon", "Smythe")], preferred_name="Johnny", phone="07700 900123")
    person = order.person
    held = record_need(person, kind=NeedKind.WORK, description="Nights", by=officer, at=at("2016-12-05"))
    end_need(held, reason="Days now", by=officer, at=at("2017-02-01"))
    record_need(person, kind=NeedKind.CARING, description="School run", by=officer, at=at("2016-12-05"))
    nowhere = AddressDetails(no_fixed_abode=True, lines="Day centre, Example Street")
    move_address(person, nowhere, from_date=day("2016-12-01"), by=officer, at=at("2016-12-05"))
    home = AddressDetails(lines="12 Example Road\nBirmingham", postcode="B1 1AA")
    move_address(person, home, from_date=day("2017-02-01"), by=officer, at=at("2017-02-02"))
    record_third_party(
        person, kind=ThirdPartyKind.GP, name="Dr Example", may_be_contacted=False, by=officer, at=at("2017-01-05")
    )
    page = text(sign_in(officer, NOW).get(reverse("case-personal", args=[person.crn])))
    assert "Preferred name Johnny Also known as Jon Smythe Date of birth 13 April 1987" in page
    assert "Ethnicity Not stated" in page
    assert "Caring responsibilities School run None agreed yet 5/12/2016" in page
    assert "Needs that no longer hold (1) Work or education pattern: Nights. 5 December 2016 to 1 February 2017" in page
    present = page.index("12 Example Road, Birmingham, B1 1AA Main 1/2/2017 until now Safe for letters")
    assert present < page.index("No fixed abode: Day centre, Example Street Previous 1/12/2016 to 1/2/2017 Not safe")
    assert "Dr Example GP – May not be contacted" in page


def test_the_audit_says_who_read_and_who_changed_what_from_what(
    order: Sentence, officer: User, manager: User, sign_in: SignIn
) -> None:
    sign_in(officer, at("2017-04-19 16:00")).get(address("case-risk", order))
    an_assessment(order.person, RoshLevel.HIGH, by=officer, assessed_at=at("2017-04-18"))
    client = sign_in(manager, NOW)
    page = text(client.get(address("case-audit", order)))
    assert "19/4/2017 4pm Ana Example Responsible officer, Staffordshire and West Midlands CRC Read: risk" in page
    assert "Rosh: nothing → high" in page
    reads = text(client.get(address("case-audit", order), {"what": "reads"}))
    assert "Read: risk" in reads
    assert "ROSH assessment: assess" not in reads
    nobody = client.get(address("case-audit", order), {"actor": "nobody"})
    assert "Nothing in the audit matches what is selected." in text(nobody)
    day_of = {"earliest-day": "19", "earliest-month": "4", "earliest-year": "2017"}
    assert "Rosh: nothing → high" not in text(client.get(address("case-audit", order), day_of))


@pytest.mark.parametrize("tab", ["case", "case-sentences", "case-risk", "case-personal", "case-audit"])
def test_a_long_record_asks_no_more_than_a_short_one(tab: str, officer: User, manager: User, sign_in: SignIn) -> None:
    asked = [unpaid_work(day("2016-12-01")), rehabilitation_activity(day("2016-12-01"))]
    short, long = a_community_order(officer), a_community_order(officer, requirements=asked)
    for sentence, times in ((short, 1), (long, 4)):
        for number in range(1, times + 1):
            a_failure(sentence, missed_at=f"2017-04-1{number}")
            a_note(sentence, officer, f"2017-04-1{number} 12:00", "Words")
            an_appointment(sentence, starts_at=at(f"2017-04-2{number} 12:00"))
            an_assessment(sentence.person, RoshLevel.LOW, by=officer)
            record_need(sentence.person, kind=NeedKind.WORK, description="Nights", by=officer, at=at("2016-12-05"))
    client = sign_in(manager, NOW)
    assert queries_of(client, address(tab, long)) == queries_of(client, address(tab, short))
