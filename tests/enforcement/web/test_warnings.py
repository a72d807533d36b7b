"""A warning letter: begun from the record, seen as it will be printed, sent, returned, served again, withdrawn."""

from typing import Any

import pytest
from django.urls import reverse

from cases.actions.move_address import AddressDetails, move_address
from cases.models import Sentence
from enforcement.actions.end_warning import withdraw_warning
from enforcement.models import Failure, Warning
from enforcement.vocabulary import DeliveryMethod, WarningState
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import on, text, written
from tests.factories.appointments import an_appointment
from tests.factories.failures import a_failure, a_given_warning, a_requested_warning, an_unreasonable_failure
from tests.factories.sentences import a_custodial_sentence
from tests.factories.times import at, day

FOUND = "2017-03-15"
AFTER = at("2017-03-15 17:00")


@pytest.fixture
def failure(order: Sentence) -> Failure:
    return an_unreasonable_failure(order, found_at=FOUND)


def write_page(sentence: Sentence, *failures: Failure) -> str:
    address = reverse("write-warning", args=[sentence.person.crn, sentence.pk])
    return f"{address}?{'&'.join(f'failures={failure.pk}' for failure in failures)}" if failures else address


def page_of(name: str, warning: Warning) -> str:
    return reverse(name, args=[warning.crn, warning.pk])


def as_begun(form: Any, **different: Any) -> dict[str, Any]:
    """What the browser would send back if nothing were changed."""
    data: dict[str, Any] = {"version": form["version"].value()} if "version" in form.fields else {}
    for name in form.fields:
        value = form[name].value()
        data.update(on(name, value) if hasattr(value, "day") else {name: value})
    return {**data, **different}


def test_the_letter_is_begun_from_the_record_and_saved_as_it_will_be_printed(
    order: Sentence, failure: Failure, officer: User, sign_in: SignIn
) -> None:
    move_address(
        order.person,
        AddressDetails(lines="14 Canal Street\nBirmingham", postcode="B1 2AB"),
        from_date=day("2017-01-10"),
        by=officer,
        at=at("2017-01-10"),
    )
    an_appointment(order, starts_at=at("2017-03-22 14:00"), arranged_at=AFTER)
    client = sign_in(officer, AFTER)
    form = client.get(write_page(order)).context["form"]
    assert "On 7 March 2017 at 10am, you did not attend your appointment" in form["circumstances"].value()
    assert form["unacceptable"].value() == "Your failure to comply is unacceptable."
    assert "within 12 months beginning with the date this warning is given" in form["consequence"].value()
    assert (form["given_on"].value(), form["respond_by"].value()) == (day("2017-03-15"), day("2017-03-22"))
    extra = "I told you the time by text the day before."
    data = as_begun(form, circumstances=f"{form['circumstances'].value()}\n{extra}")
    response = client.post(write_page(order), data, follow=True)
    warning = Warning.objects.get()
    assert (warning.state, warning.addressed_to) == (WarningState.REQUESTED, "14 Canal Street\nBirmingham\nB1 2AB")
    page = text(response)
    assert "Letter dated 15 March 2017, waiting to be sent." in page
    assert extra in page
    assert "14 Canal Street" in page
    assert "22 March 2017 at 2pm" in page
    assert "you will be liable to be brought before a court" in page


def test_several_failures_are_chosen_first(order: Sentence, failure: Failure, officer: User, sign_in: SignIn) -> None:
    second = a_failure(order, missed_at="2017-03-14")
    client = sign_in(officer, AFTER)
    choosing = client.get(write_page(order))
    assert "Which failures is the warning about?" in text(choosing)
    form = client.get(write_page(order, failure, second)).context["form"]
    assert "7 March 2017" in form["circumstances"].value()
    assert "14 March 2017" in form["circumstances"].value()
    client.post(write_page(order, failure, second), as_begun(form))
    assert set(Warning.objects.get().failures.all()) == {failure, second}


def test_without_an_address_it_goes_by_hand(order: Sentence, failure: Failure, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, AFTER)
    response = client.get(write_page(order))
    assert "there is no postal address" in text(response)
    client.post(write_page(order), as_begun(response.context["form"]))
    warning = Warning.objects.get()
    assert warning.addressed_to == "By hand: At the next appointment"
    assert client.get(page_of("give-warning", warning)).context["form"]["delivery"].value() == DeliveryMethod.BY_HAND


def test_every_reason_against_a_letter_is_given_at_once(
    order: Sentence, failure: Failure, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, AFTER)
    form = client.get(write_page(order)).context["form"]
    nothing = as_begun(form, circumstances="", unacceptable=" ", consequence="")
    response = client.post(write_page(order), nothing)
    assert list(response.context["form"].errors) == ["circumstances", "unacceptable", "consequence"]
    before = written()
    too_far = as_begun(form, **on("given_on", day("2017-03-23")), **on("respond_by", day("2017-03-16")))
    response = client.post(write_page(order), too_far)
    assert response.status_code == 422
    assert "The date of the letter must be 22 March 2017 or earlier." in text(response)
    assert "The date to respond by must be today or later, and not before the date of the letter." in text(response)
    assert (Warning.objects.count(), written()) == (0, before)


def test_what_no_font_can_print_is_refused_where_it_is_typed(
    order: Sentence, failure: Failure, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, AFTER)
    form = client.get(write_page(order)).context["form"]
    response = client.post(write_page(order), as_begun(form, circumstances="You did not come 😀.", place="Here"))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["circumstances"]
    assert "These characters cannot be printed. Take them out: 😀" in text(response)
    assert not Warning.objects.exists()


def test_a_name_no_font_can_print_is_said_and_the_letter_can_still_be_read(
    order: Sentence, failure: Failure, officer: User, sign_in: SignIn
) -> None:
    warning = a_requested_warning(failure, on=FOUND, addressed_to="1 Example Street 😀")
    client = sign_in(officer, AFTER)
    response = client.get(page_of("warning-letter", warning), follow=True)
    assert response.redirect_chain[-1][0] == page_of("warning", warning)
    assert "These characters cannot be printed. Take them out: 😀" in text(response)


def test_a_second_letter_waits_for_the_first(order: Sentence, failure: Failure, officer: User, sign_in: SignIn) -> None:
    a_requested_warning(failure, on=FOUND)
    client = sign_in(officer, AFTER)
    form = client.get(write_page(order)).context["form"]
    response = client.post(write_page(order), as_begun(form))
    assert response.status_code == 422
    assert "A warning letter on this sentence is waiting to be sent." in text(response)
    assert Warning.objects.count() == 1


def test_nothing_to_warn_of_is_said(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, AFTER)
    assert "There is no failure a warning could name." in text(client.get(write_page(order)))
    response = client.post(write_page(order), {})
    assert response.status_code == 422
    assert not Warning.objects.exists()


def test_the_letter_opens_as_a_pdf_and_the_read_is_audited(
    failure: Failure, everybody: dict[str, User], sign_in: SignIn
) -> None:
    warning = a_requested_warning(failure, on=FOUND)
    response = sign_in(everybody["inspector"], AFTER).get(page_of("warning-letter", warning))
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    assert f"warning-{warning.crn}-2017-03-15.pdf" in response.headers["Content-Disposition"]
    assert Entry.objects.get(facts__part="warning letter").crn == warning.crn


def test_a_case_administrator_sends_it_and_its_twelve_months_begin(
    failure: Failure, administrator: User, sign_in: SignIn
) -> None:
    warning = a_requested_warning(failure, on=FOUND)
    client = sign_in(administrator, AFTER)
    form = client.get(page_of("give-warning", warning)).context["form"]
    response = client.post(page_of("give-warning", warning), as_begun(form), follow=True)
    assert "Warning recorded as given." in text(response)
    assert "Warning given 15 March 2017, live until 14 March 2018." in text(response)
    assert Warning.objects.get().given_by == administrator
    assert client.get(page_of("give-warning", warning)).status_code == 409


def test_a_day_it_cannot_have_been_given_on_is_refused(failure: Failure, officer: User, sign_in: SignIn) -> None:
    warning = a_requested_warning(failure, on=FOUND)
    before = written()
    data = {"version": warning.version, "delivery": "post", **on("given_on", day("2017-03-14"))}
    response = sign_in(officer, AFTER).post(page_of("give-warning", warning), data)
    assert response.status_code == 422
    assert "The letter is dated 15 March 2017; it cannot have been given before." in text(response)
    assert (Warning.objects.get().state, written()) == (WarningState.REQUESTED, before)


def test_post_that_comes_back_is_served_again(failure: Failure, administrator: User, sign_in: SignIn) -> None:
    warning = a_given_warning(failure, on=FOUND)
    client = sign_in(administrator, at("2017-03-21 10:00"))
    data = {"version": warning.version, "because": "Not known at this address."}
    response = client.post(page_of("return-warning", warning), data, follow=True)
    assert "came back in the post on 21 March 2017: not live until served again." in text(response)
    warning = Warning.objects.get()
    served = {"version": warning.version, "delivery": "by-hand", **on("given_on", day("2017-03-21"))}
    response = client.post(page_of("give-warning", warning), served, follow=True)
    assert "Warning given 21 March 2017, live until 20 March 2018." in text(response)


def test_only_whoever_judges_withdraws_it_and_says_why(
    failure: Failure, everybody: dict[str, User], sign_in: SignIn
) -> None:
    warning = a_given_warning(failure, on=FOUND)
    address = page_of("withdraw-warning", warning)
    assert sign_in(everybody["administrator"], AFTER).get(address).status_code == 403
    client = sign_in(everybody["officer"], AFTER)
    assert client.post(address, {"version": warning.version, "because": ""}).status_code == 422
    response = client.post(address, {"version": warning.version, "because": "Sent to the wrong person."}, follow=True)
    assert "Warning withdrawn." in text(response)
    assert Warning.objects.get().state == WarningState.WITHDRAWN


def test_a_warning_changed_meanwhile_is_a_conflict(
    failure: Failure, officer: User, manager: User, sign_in: SignIn
) -> None:
    warning = a_requested_warning(failure, on=FOUND)
    seen = warning.version
    withdraw_warning(warning, because="A reason was found.", by=manager, at=at("2017-03-15 16:50"))
    data = {"version": seen, "delivery": "post", **on("given_on", day("2017-03-15"))}
    response = sign_in(officer, AFTER).post(page_of("give-warning", warning), data)
    assert response.status_code == 409
    assert "Max Manager changed this on 15 March 2017" in text(response)
    assert Warning.objects.get().state == WarningState.WITHDRAWN


def test_on_a_licence_the_ladder_offers_the_next_rung_first(officer: User, sign_in: SignIn) -> None:
    licence = a_custodial_sentence(officer).licence
    failure = a_failure(licence, missed_at="2017-03-07")
    client = sign_in(officer, at("2017-03-08 15:00"))
    form = client.get(write_page(licence, failure)).context["form"]
    assert form["kind"].value() == "licence-first"
    assert "This is your first warning." in form["consequence"].value()


@pytest.mark.parametrize(
    ("who", "seen", "written_by"),
    [
        ("officer", 200, 200),
        ("administrator", 200, 200),
        ("colleague", 200, 200),
        ("senior", 200, 403),
        ("inspector", 200, 403),
        ("stranger", 404, 404),
        ("sysadmin", 404, 404),
    ],
)
def test_who_may_see_write_and_send(
    who: str,
    seen: int,
    written_by: int,
    everybody: dict[str, User],
    order: Sentence,
    failure: Failure,
    sign_in: SignIn,
) -> None:
    warning = a_requested_warning(failure, on=FOUND)
    client = sign_in(everybody[who], AFTER)
    assert client.get(page_of("warning", warning)).status_code == seen
    assert client.get(page_of("warning-letter", warning)).status_code == seen
    assert client.get(write_page(order)).status_code == written_by
    assert client.get(page_of("give-warning", warning)).status_code == written_by
