"""Who is let into which page: a case one may not see is not there, an act one is not admitted to is refused."""

import pytest
from django.urls import reverse

from cases.models import Sentence
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.enforcement.web.conftest import SignIn
from tests.factories.appointments import an_appointment
from tests.factories.sentences import a_community_order
from tests.factories.times import at

NOW = at("2017-03-01 11:00")
TABS = ("case", "case-sentences", "case-contacts", "case-risk", "case-personal")
READS = {
    "officer": 200,
    "manager": 200,
    "administrator": 200,
    "colleague": 200,
    "senior": 200,
    "enforcement officer": 200,
    "inspector": 200,
    "stranger": 404,
    "sysadmin": 404,
}
KEEPS = {**dict.fromkeys(READS, 403), "officer": 200, "manager": 200, "administrator": 200, "colleague": 200}
KEEPS |= {"stranger": 404, "sysadmin": 404}
ASSESSES = {**KEEPS, "administrator": 403}
PLANS = {**ASSESSES, "colleague": 403}
ALLOCATES = {**PLANS, "officer": 403, "senior": 200}
SEES_AUDIT = {**dict.fromkeys(READS, 403), "manager": 200, "senior": 200, "inspector": 200}
SEES_AUDIT |= {"stranger": 404, "sysadmin": 404}

OF_THE_PERSON = {
    **dict.fromkeys(TABS, READS),
    **dict.fromkeys(("arrange-appointment", "add-note", "edit-person", "add-need", "move-address"), KEEPS),
    **dict.fromkeys(("add-third-party", "record-death"), KEEPS),
    "limited-access": {**dict.fromkeys(READS, 403), "manager": 200, "senior": 200, "stranger": 404, "sysadmin": 404},
    **dict.fromkeys(("assess-risk", "score-reoffending", "register-mappa", "add-registration"), ASSESSES),
    "case-audit": SEES_AUDIT,
}
OF_THE_SENTENCE = {
    "make-plan": PLANS,
    "plan-contact": PLANS,
    "serve-notice": KEEPS,
    "end-sentence": KEEPS,
    "allocate": ALLOCATES,
}
OF_THE_SERVICE = {
    "today": dict.fromkeys(READS, 200),
    "rules": dict.fromkeys(READS, 200),
    "search": {**dict.fromkeys(READS, 200), "sysadmin": 403},
    "alerts": {**dict.fromkeys(READS, 200), "sysadmin": 403},
    "case-list": {**dict.fromkeys(READS, 200), "enforcement officer": 302, "sysadmin": 403},
    "register-person": {**KEEPS, "stranger": 200, "sysadmin": 403},
    "cover": {**dict.fromkeys(READS, 403), "manager": 200, "senior": 200},
    "settings": {**dict.fromkeys(READS, 403), "sysadmin": 200},
    "bank-holidays": {**dict.fromkeys(READS, 403), "sysadmin": 200},
    "accounts": {**dict.fromkeys(READS, 403), "sysadmin": 200},
    "open-account": {**dict.fromkeys(READS, 403), "sysadmin": 200},
    "webhooks": {**dict.fromkeys(READS, 403), "sysadmin": 200},
    "add-subscriber": {**dict.fromkeys(READS, 403), "sysadmin": 200},
    "webhook-deliveries": {**dict.fromkeys(READS, 403), "sysadmin": 200},
}


def answers(address: str, everybody: dict[str, User], sign_in: SignIn) -> dict[str, int]:
    return {who: sign_in(user, NOW).get(address).status_code for who, user in everybody.items()}


@pytest.mark.parametrize("page", OF_THE_PERSON)
def test_a_page_of_a_person(page: str, order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    assert answers(reverse(page, args=[order.person.crn]), everybody, sign_in) == OF_THE_PERSON[page]


@pytest.mark.parametrize("page", OF_THE_SENTENCE)
def test_an_act_on_a_sentence(page: str, order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    address = reverse(page, args=[order.person.crn, order.pk])
    assert answers(address, everybody, sign_in) == OF_THE_SENTENCE[page]


@pytest.mark.parametrize("page", OF_THE_SERVICE)
def test_a_page_of_the_service(page: str, everybody: dict[str, User], sign_in: SignIn) -> None:
    assert answers(reverse(page), everybody, sign_in) == OF_THE_SERVICE[page]


def test_a_sentence_goes_to_the_provider_of_whoever_records_it(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    for page in ("record-sentence", "record-community-order", "record-suspended-sentence-order", "record-custody"):
        assert answers(reverse(page, args=[order.person.crn]), everybody, sign_in) == KEEPS


def test_an_entry_and_moving_it(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    contact = an_appointment(order, starts_at=at("2017-03-08 10:00"))
    args = [order.person.crn, contact.pk]
    assert answers(reverse("contact", args=args), everybody, sign_in) == READS
    assert answers(reverse("reschedule-appointment", args=args), everybody, sign_in) == KEEPS


def test_what_belongs_to_another_person_is_not_there(order: Sentence, officer: User, sign_in: SignIn) -> None:
    other = a_community_order(officer)
    contact = an_appointment(other, starts_at=at("2017-03-08 10:00"))
    client = sign_in(officer, NOW)
    for page, pk in {"contact": contact.pk, "plan-contact": other.pk, "end-sentence": other.pk}.items():
        assert client.get(reverse(page, args=[order.person.crn, pk])).status_code == 404


def test_nobody_is_let_in_without_signing_in(order: Sentence, client: object) -> None:
    for page in ("today", "case-list", "search", "alerts", "rules", "settings", "accounts"):
        answer = client.get(reverse(page))  # type: ignore[attr-defined]
        assert (answer.status_code, answer.url.split("?")[0]) == (302, reverse("sign-in"))


def test_every_read_of_a_record_says_which_part(order: Sentence, manager: User, sign_in: SignIn) -> None:
    client = sign_in(manager, NOW)
    for tab in (*TABS, "case-audit"):
        client.get(reverse(tab, args=[order.person.crn]))
    reads = Entry.objects.filter(crn=order.person.crn, verb="cases.person.read", actor=manager.username)
    assert [entry.facts["part"] for entry in reads.order_by("pk")] == [
        "overview",
        "sentences",
        "contact log",
        "risk",
        "personal details",
        "audit",
    ]


def test_a_refusal_is_in_the_audit(order: Sentence, officer: User, sign_in: SignIn) -> None:
    sign_in(officer, NOW).get(reverse("case-audit", args=[order.person.crn]))
    refused = Entry.objects.get(verb="access.refused")
    assert (refused.actor, refused.crn, refused.facts["act"]) == (officer.username, order.person.crn, "see_the_audit")
