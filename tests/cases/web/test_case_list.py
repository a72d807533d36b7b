"""Lists of cases: one row says enough, and the address says which rows."""

from django.urls import reverse

from cases.models import Sentence
from cases.vocabulary import MappaCategory, MappaLevel, RoshLevel
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.appointments import an_appointment
from tests.factories.failures import a_failure
from tests.factories.risk import a_mappa_registration, an_assessment
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.staff import an_officer
from tests.factories.times import at

from .filling import queries_of

LIST = reverse("case-list")
NOW = at("2017-04-20 09:30")


def names(answer: object) -> list[str]:
    return [row.name for row in answer.context["page"]]  # type: ignore[attr-defined]


def test_one_row_shows_risk_sentence_next_contact_and_the_clock(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    an_assessment(order.person, RoshLevel.HIGH, by=officer)
    a_mappa_registration(order.person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=officer)
    an_appointment(order, starts_at=at("2017-04-24 14:30"))
    a_failure(order, missed_at="2017-04-12")
    page = text(sign_in(officer, NOW).get(LIST))
    assert "My cases (1)" in page
    assert f"Smith, John {order.person.crn} High ROSH MAPPA category 2, level 1 Community order" in page
    assert "24/4/2017 at 2:30pm Planned office visit" in page
    assert "2 working days late Letter after the failure : Smith, John Due Tue 18 April 2017" in page


def test_nothing_arranged_is_said(order: Sentence, officer: User, sign_in: SignIn) -> None:
    assert "None arranged None" in text(sign_in(officer, NOW).get(LIST))


def test_whose_cases_follows_the_role_and_the_address(
    order: Sentence, officer: User, manager: User, administrator: User, sign_in: SignIn
) -> None:
    a_community_order(an_officer(first_name="Tom", last_name="Bell"), last_name="Other")
    client = sign_in(officer, NOW)
    assert names(client.get(LIST)) == ["Smith, John"]
    assert names(client.get(LIST, {"whose": "team"})) == ["Other, John", "Smith, John"]
    assert names(sign_in(manager, NOW).get(LIST)) == ["Other, John", "Smith, John"]
    assert names(sign_in(manager, NOW).get(LIST, {"whose": "mine"})) == []
    assert names(sign_in(administrator, NOW).get(LIST, {"whose": "mine"})) == ["Other, John", "Smith, John"]


def test_filters_narrow_show_as_chips_and_are_cleared(officer: User, sign_in: SignIn) -> None:
    low, high = a_community_order(officer, last_name="Low"), a_suspended_sentence_order(officer, last_name="High")
    an_assessment(low.person, RoshLevel.LOW, by=officer)
    an_assessment(high.person, RoshLevel.HIGH, by=officer)
    an_appointment(high, starts_at=at("2017-04-24 14:30"))
    client = sign_in(officer, NOW)
    assert names(client.get(LIST, {"rosh": "low"})) == ["Low, John"]
    assert names(client.get(LIST, {"rosh": ["low", "high"]})) == ["High, John", "Low, John"]
    assert names(client.get(LIST, {"kind": "suspended-sentence-order"})) == ["High, John"]
    assert names(client.get(LIST, {"unseen": "on"})) == ["Low, John"]
    assert names(client.get(LIST, {"light": "red"})) == []
    page = text(client.get(LIST, {"rosh": "low"}))
    assert "Remove this filter: Low" in page
    assert "No case matches what is selected." in text(client.get(LIST, {"light": "red"}))


def test_the_team_is_narrowed_to_one_officer(manager: User, sign_in: SignIn) -> None:
    tom, ann = an_officer(first_name="Tom", last_name="Bell"), an_officer(first_name="Ann", last_name="Ash")
    a_community_order(tom, last_name="Toms")
    a_community_order(ann, last_name="Anns")
    client = sign_in(manager, NOW)
    assert names(client.get(LIST, {"officer": tom.pk})) == ["Toms, John"]
    assert names(client.get(LIST, {"officer": "nobody"})) == ["Anns, John", "Toms, John"]


def test_sorting_and_paging_stay_in_the_address(officer: User, sign_in: SignIn) -> None:
    for number in range(27):
        a_community_order(officer, last_name=f"Name{number:02}")
    client = sign_in(officer, NOW)
    assert names(client.get(LIST, {"sort": "-name"}))[0] == "Name26, John"
    second = client.get(LIST, {"sort": "-name", "page": 2})
    assert names(second) == ["Name01, John", "Name00, John"]
    assert "?sort=-name&amp;page=1" in second.content.decode()
    assert names(client.get(LIST, {"page": "x"}))[0] == "Name00, John"


def test_no_cases_at_all_is_said_kindly(officer: User, sign_in: SignIn) -> None:
    assert "There are no cases here." in text(sign_in(officer, NOW).get(LIST))


def test_many_rows_ask_no_more_than_few(officer: User, sign_in: SignIn) -> None:
    def a_case(number: int) -> None:
        order = a_community_order(officer, last_name=f"Name{number}")
        an_appointment(order, starts_at=at("2017-04-24 14:30"))
        a_failure(order, missed_at="2017-04-12")

    a_case(0)
    one = queries_of(sign_in(officer, NOW), LIST)
    for number in range(1, 6):
        a_case(number)
    assert queries_of(sign_in(officer, NOW), LIST) == one
