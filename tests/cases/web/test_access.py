"""Limiting who may see a record, and recording a death."""

from datetime import date

from django.urls import reverse

from cases.models import Clock, LimitedAccess, Person, Sentence
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.failures import a_failure
from tests.factories.times import at, day

from .filling import as_begun

NOW = at("2017-03-20 09:30")


def page(name: str, sentence: Sentence, *more: int) -> str:
    return reverse(name, args=[sentence.person.crn, *more])


def test_a_member_of_staff_is_kept_from_a_record_and_let_in_again(
    order: Sentence, officer: User, manager: User, sign_in: SignIn
) -> None:
    client = sign_in(manager, NOW)
    address = page("limited-access", order)
    assert "Nobody is on the list" in text(client.get(address))
    typed = {"username": officer.username.upper(), "kind": "excluded", "reason": "Neighbour"}
    answer = client.post(address, as_begun(client, address, **typed), follow=True)
    assert "Ana Example Responsible officer Excluded from the record Neighbour Lift" in text(answer)
    assert "Limited access" in text(client.get(page("case", order)))
    assert sign_in(officer, NOW).get(page("case", order)).status_code == 404
    limit = LimitedAccess.objects.get()
    lift = page("lift-limit", order, limit.pk)
    client = sign_in(manager, NOW)
    assert client.post(lift, as_begun(client, lift, reason="")).status_code == 422
    assert LimitedAccess.objects.exists()
    client.post(lift, as_begun(client, lift, reason="Moved away"))
    assert sign_in(officer, NOW).get(page("case", order)).status_code == 200


def test_whoever_shuts_themselves_out_is_led_away(
    order: Sentence, officer: User, manager: User, sign_in: SignIn
) -> None:
    client = sign_in(manager, NOW)
    address = page("limited-access", order)
    typed = {"username": officer.username, "kind": "restricted", "reason": "Named staff only"}
    answer = client.post(address, as_begun(client, address, **typed))
    assert (answer.status_code, answer.url) == (302, reverse("today"))
    assert client.get(address).status_code == 404
    assert sign_in(officer, NOW).get(page("case", order)).status_code == 200


def test_nobody_of_that_name_or_twice_changes_nothing(
    order: Sentence, officer: User, manager: User, sign_in: SignIn
) -> None:
    client = sign_in(manager, NOW)
    address = page("limited-access", order)
    before = written()
    answer = client.post(address, as_begun(client, address, username="nobody", kind="excluded", reason="x"))
    assert (answer.status_code, written()) == (422, before)
    assert "Nobody with an open account has that username." in text(answer)
    typed = {"username": officer.username, "kind": "excluded", "reason": "Neighbour"}
    client.post(address, as_begun(client, address, **typed))
    assert client.post(address, as_begun(client, address, **typed)).status_code == 409
    assert LimitedAccess.objects.count() == 1


def test_a_death_ends_the_sentences_and_stops_the_clocks(order: Sentence, officer: User, sign_in: SignIn) -> None:
    a_failure(order, missed_at="2017-03-15")
    client = sign_in(officer, NOW)
    address = page("record-death", order)
    before = written()
    answer = client.post(address, as_begun(client, address, died_on=date(2017, 4, 1)))
    assert (answer.status_code, written()) == (422, before)
    assert "The day of death cannot be in the future." in text(answer)
    answer = client.post(address, as_begun(client, address, died_on=date(2017, 3, 18)), follow=True)
    assert "Died on 18 March 2017" in text(answer)
    assert Person.objects.get(pk=order.person.pk).died_on == day("2017-03-18")
    assert not Clock.objects.filter(stopped_at__isnull=True).exists()
    assert "Record that the person has died" not in text(client.get(page("case-personal", order)))
