"""The acts on a sentence: plan, contact plan, notice, allocation, end; and cover for whoever is away."""

from datetime import date
from typing import Any

from django.urls import reverse

from cases.models import Clock, Contact, Sentence
from probation.accounts.models import Cover, User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_custodial_sentence
from tests.factories.staff import NPS_TEAM, an_officer
from tests.factories.times import at, day

from .filling import as_begun

NOW = at("2016-12-20 09:30")


def page(name: str, sentence: Sentence) -> str:
    return reverse(name, args=[sentence.person.crn, sentence.pk])


def again(sentence: Sentence) -> Sentence:
    return Sentence.objects.get(pk=sentence.pk)


def test_a_plan_in_time_asks_nothing(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_outcome(an_appointment(order, starts_at=at("2016-12-08 10:00"), arranged_at=at("2016-12-02")))
    client = sign_in(officer, NOW)
    address = page("make-plan", order)
    data = as_begun(client, address)
    assert "late_reason" not in data
    answer = client.post(address, data, follow=True)
    assert "Plan recorded as made today." in text(answer)
    assert again(order).plan_made_on == day("2016-12-20")
    assert Clock.objects.get(kind="D21").stopped_at == NOW


def test_a_late_plan_says_why(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_outcome(an_appointment(order, starts_at=at("2016-12-08 10:00"), arranged_at=at("2016-12-02")))
    client = sign_in(officer, at("2017-01-20"))
    address = page("make-plan", order)
    answer = client.post(address, as_begun(client, address))
    assert answer.status_code == 422
    assert "Enter why the plan is late." in text(answer)
    assert again(order).plan_made_on is None
    client.post(address, as_begun(client, address, late_reason="Off sick"))
    assert Clock.objects.get(kind="D21").late_reason == "Off sick"


def test_contact_is_planned_with_its_three_grounds(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("plan-contact", order)
    grounds = {"rosh_rationale": "Medium.", "reoffending_rationale": "OGRS 64.", "need_rationale": "Alcohol."}
    before = written()
    answer = client.post(address, as_begun(client, address, interval_days="200", **grounds))
    assert (answer.status_code, written()) == (422, before)
    assert "Enter the days between appointments, from 1 to 92." in text(answer)
    assert "OGRS 64." in text(answer)
    answer = client.post(address, as_begun(client, address, interval_days="14", **grounds), follow=True)
    assert "Seen every 14 days" in text(answer)
    assert "Likelihood of reoffending OGRS 64." in text(answer)


def test_a_notice_is_served_once(officer: User, sign_in: SignIn) -> None:
    notice = a_custodial_sentence(officer, sentenced_on="2016-10-10").supervision
    assert notice
    client = sign_in(officer, at("2017-01-10"))
    address = page("serve-notice", notice)
    client.post(address, as_begun(client, address, served_on=date(2017, 1, 9)))
    assert again(notice).notice_served_on == day("2017-01-09")
    answer = client.post(address, as_begun(client, address, served_on=date(2017, 1, 10)))
    assert answer.status_code == 422
    assert "The notice is recorded as served already." in text(answer)


def test_a_case_is_allocated_and_its_appointments_go_along(order: Sentence, manager: User, sign_in: SignIn) -> None:
    an_appointment(order, starts_at=at("2016-12-22 10:00"))
    tom = an_officer(first_name="Tom", last_name="Bell")
    client = sign_in(manager, NOW)
    address = page("allocate", order)
    same = client.post(address, as_begun(client, address, reason="Tidy"))
    assert same.status_code == 422
    assert "The case is with this team and officer already." in text(same)
    answer = client.post(address, as_begun(client, address, officer=tom.pk, reason="Left the team"), follow=True)
    assert "Case allocated." in text(answer)
    assert again(order).officer == tom
    assert Contact.objects.get().officer == tom


def test_a_case_given_to_another_provider_leaves_the_list(order: Sentence, manager: User, sign_in: SignIn) -> None:
    theirs = an_officer(team=NPS_TEAM)
    client = sign_in(manager, NOW)
    address = page("allocate", order)
    typed = {"team": theirs.team_id, "officer": theirs.pk, "reason": "Risk has risen"}
    answer = client.post(address, as_begun(client, address, **typed))
    assert (answer.status_code, answer.url) == (302, reverse("case-list"))
    assert again(order).provider == theirs.organisation
    assert client.get(address).status_code == 404


def test_an_allocation_somebody_made_first_is_a_conflict(order: Sentence, manager: User, sign_in: SignIn) -> None:
    tom, ann = an_officer(first_name="Tom", last_name="Bell"), an_officer(first_name="Ann", last_name="Ash")
    client = sign_in(manager, NOW)
    address = page("allocate", order)
    mine = as_begun(client, address, officer=tom.pk, reason="Left the team")
    client.post(address, as_begun(client, address, officer=ann.pk, reason="Nearer"))
    answer = client.post(address, mine)
    assert answer.status_code == 409
    assert "Max Manager changed this" in text(answer)
    assert "Left the team" in text(answer)
    assert again(order).officer == ann


def test_a_sentence_ends_and_its_buttons_go(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("end-sentence", order)
    wrong: dict[str, Any] = {"ended_on": date(2016, 11, 1), "because": "revoked"}
    answer = client.post(address, as_begun(client, address, **wrong))
    assert answer.status_code == 422
    assert "The sentence began on 1 December 2016: it cannot end before." in text(answer)
    assert again(order).ended_on is None
    right: dict[str, Any] = {"ended_on": date(2016, 12, 19), "because": "revoked"}
    answer = client.post(address, as_begun(client, address, **right), follow=True)
    assert "Sentence ended. Its clocks have stopped." in text(answer)
    assert "Plan contact" not in text(answer)
    assert not Clock.objects.filter(stopped_at__isnull=True).exists()


def test_cover_is_arranged_and_listed(officer: User, manager: User, sign_in: SignIn) -> None:
    tom = an_officer(first_name="Tom", last_name="Bell")
    client = sign_in(manager, NOW)
    address = reverse("cover")
    assert "Nobody in your team is covered for." in text(client.get(address))
    typed = {"officer": officer.pk, "covered_by": tom.pk, "starts_on": date(2016, 12, 27), "reason": "Leave"}
    answer = client.post(address, as_begun(client, address, **typed), follow=True)
    assert "Ana Example Tom Bell 27/12/2016 until further notice Leave" in text(answer)
    cover = Cover.objects.get()
    assert (cover.officer, cover.covered_by) == (officer, tom)


def test_cover_by_oneself_is_refused(officer: User, manager: User, sign_in: SignIn) -> None:
    client = sign_in(manager, NOW)
    address = reverse("cover")
    typed = {"officer": officer.pk, "covered_by": officer.pk, "starts_on": date(2016, 12, 27), "reason": "Leave"}
    answer = client.post(address, as_begun(client, address, **typed))
    assert answer.status_code == 422
    assert "Choose somebody else to cover." in text(answer)
    assert not Cover.objects.exists()


def test_only_those_one_manages_are_offered(officer: User, manager: User, sign_in: SignIn) -> None:
    elsewhere = an_officer(team="C09_SELLY_OAK")
    form = sign_in(manager, NOW).get(reverse("cover")).context["form"]
    offered = {value for value, _ in form.fields["officer"].choices}
    assert str(officer.pk) in offered
    assert str(elsewhere.pk) not in offered
