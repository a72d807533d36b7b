"""Hearings, results with every limit at once, and back to the responsible officer."""

from typing import Any

import pytest
from django.urls import reverse

from cases.models import Sentence
from enforcement.models import BreachCase, CourtResult
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import ResultKind
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address, again, typed
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import on, text, written
from tests.factories.breaches import a_breach_case
from tests.factories.times import at, day

HEARD = at("2017-05-11 16:00")
THERE = {"present": "yes", "represented": "yes"}


def of_the_hearing(breach: BreachCase, **different: Any) -> dict[str, Any]:
    hearing = breach.hearings.get(outcome="")
    return {"version": hearing.version, "number": hearing.number, **different}


def result(breach: BreachCase, kind: ResultKind, **different: Any) -> dict[str, Any]:
    return typed(breach, result=kind.value, **on("resulted_on", day("2017-05-11")), **different)


@pytest.mark.parametrize(
    ("data", "then"),
    [
        ({"plea": "admits", "outcome": "admitted"}, S.ADMITTED),
        ({"plea": "denies", "outcome": "denied", **on("next_on", day("2017-06-08")), "next_at": "10am"}, S.TRIAL),
        (
            {
                "plea": "none",
                "outcome": "adjourned",
                "because": "For advice.",
                **on("next_on", day("2017-05-25")),
                "next_at": "10am",
            },
            S.ADJOURNED,
        ),
    ],
)
def test_a_hearing_is_recorded(
    data: dict[str, Any], then: S, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.HEARING)
    client = sign_in(everybody["enforcement officer"], HEARD)
    assert client.get(address("record-hearing", breach)).status_code == 200
    response = client.post(address("record-hearing", breach), of_the_hearing(breach, **THERE, **data))
    assert response.status_code == 302
    assert again(breach).state == then


def test_the_next_hearing_may_be_in_another_court(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.HEARING)
    client, page = sign_in(everybody["enforcement officer"], HEARD), address("record-hearing", breach)
    offered = dict(client.get(page).context["form"]["next_court"].field.choices)
    other = next(pk for pk in offered if pk and pk != str(breach.court_id))
    data = {"plea": "none", "outcome": "adjourned", "because": "Nearer home.", "next_at": "10am", "next_court": other}
    sent = client.post(page, of_the_hearing(breach, **THERE, **data, **on("next_on", day("2017-05-25"))))
    assert sent.status_code == 302
    assert str(breach.hearings.get(outcome="").court_id) == other


def test_a_hearing_that_does_not_hold_together_is_refused(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.HEARING)
    before = written()
    data = of_the_hearing(breach, present="yes", represented="no", plea="admits", outcome="denied", note="Read out.")
    response = sign_in(everybody["enforcement officer"], HEARD).post(address("record-hearing", breach), data)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"plea", "next_on"}
    assert "Read out." in text(response)
    assert (again(breach).state, written()) == (S.HEARING, before)


def test_a_hearing_is_moved_and_the_officer_told(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.HEARING)
    client, page = sign_in(everybody["enforcement officer"], at("2017-05-08 10:00")), address("relist-hearing", breach)
    listed = client.get(page).context["form"].initial
    court = str(listed["court"])
    unmoved = {"court": court, **on("hearing_on", day("2017-05-11")), "hearing_at": "10am"}
    refused = client.post(page, of_the_hearing(breach, **unmoved))
    assert set(refused.context["form"].errors) == {"reason"}
    refused = client.post(page, of_the_hearing(breach, **unmoved, reason="No courtroom."))
    assert refused.context["form"].errors["hearing_on"] == [
        "The hearing is already listed for that day, time and court."
    ]
    moved = {"court": court, **on("hearing_on", day("2017-05-18")), "hearing_at": "2pm", "reason": "No courtroom."}
    assert client.post(page, of_the_hearing(breach, **moved)).status_code == 302
    assert breach.hearings.get(outcome="").listed_for == at("2017-05-18 14:00")
    assert "Hearing moved" in text(client.get(address("breach", breach)))


def test_a_fine_is_recorded_and_goes_back_to_the_officer_who_reads_it(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.ADMITTED)
    client = sign_in(everybody["enforcement officer"], at("2017-05-12 09:00"))
    page = client.get(address("record-result", breach))
    assert "How far the person has complied" in text(page)
    assert page.context["form"]["resulted_on"].value() == day("2017-05-11")
    field = page.context["form"]["result"].field
    assert ResultKind.ACTIVATE not in [value for value, _ in field.choices]
    sent = client.post(address("record-result", breach), result(breach, ResultKind.FINE, fine="50"))
    assert sent.status_code == 302
    assert CourtResult.objects.get().kind == ResultKind.FINE
    client = sign_in(everybody["officer"], at("2017-05-12 09:00"))
    assert "of £50, 11 May 2017." in text(client.get(address("breach", breach)))
    assert client.post(address("read-result", breach), typed(breach)).status_code == 302
    assert again(breach).result_read_on == day("2017-05-12")
    assert client.get(address("read-result", breach)).status_code == 409


@pytest.mark.parametrize(
    ("kind", "data", "field"),
    [
        (ResultKind.FINE, {"fine": "2501"}, "fine"),
        (ResultKind.FINE, {}, "fine"),
        (ResultKind.AMEND, on("new_ends_on", day("2019-01-01")), "new_ends_on"),
        (
            ResultKind.AMEND,
            {"requirements-0-category": "W", "requirements-0-hours": "5"},
            "requirements-0-hours",
        ),
        (ResultKind.CUSTODY, {"term": "8 weeks", "wilful_and_persistent": "no"}, "wilful_and_persistent"),
        (ResultKind.CUSTODY, {"term": "long", "wilful_and_persistent": "yes"}, "term"),
        (ResultKind.REVOKE, {}, "resentence"),
    ],
)
def test_a_limit_broken_stands_beside_its_figure(
    kind: ResultKind, data: dict[str, str], field: str, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.ADMITTED)
    before = written()
    client = sign_in(everybody["enforcement officer"], HEARD)
    response = client.post(address("record-result", breach), result(breach, kind, **data))
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert (again(breach).state, written()) == (S.ADMITTED, before)


def test_every_limit_is_named_at_once(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.ADMITTED)
    data = {**on("new_ends_on", day("2019-01-01")), "requirements-0-category": "W", "requirements-0-hours": "5"}
    client = sign_in(everybody["enforcement officer"], HEARD)
    response = client.post(address("record-result", breach), result(breach, ResultKind.AMEND, **data))
    assert set(response.context["form"].errors) == {"new_ends_on", "requirements-0-hours"}


def test_supervision_resumes_only_when_everything_is_done(order: Sentence, officer: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.RE_ENGAGE)
    client = sign_in(officer, at("2017-05-12 09:00"))
    response = client.post(address("resume-supervision", breach), typed(breach))
    assert response.status_code == 422
    assert "Not recorded as done yet: see the person." in text(response)
    empty = client.post(address("record-after-court", breach), typed(breach))
    assert set(empty.context["form"].errors) == {"step", "done_on"}
    done = typed(breach, step="plan_reviewed_on", **on("done_on", day("2017-05-12")))
    assert client.post(address("record-after-court", breach), done).status_code == 302
    assert again(breach).plan_reviewed_on == day("2017-05-12")
    assert again(breach).state == S.RE_ENGAGE


@pytest.mark.parametrize(
    ("page", "state", "who", "status"),
    [
        ("record-hearing", S.HEARING, "officer", 403),
        ("record-hearing", S.HEARING, "stranger", 404),
        ("relist-hearing", S.HEARING, "officer", 403),
        ("relist-hearing", S.HEARING, "stranger", 404),
        ("record-result", S.ADMITTED, "manager", 403),
        ("record-result", S.ADMITTED, "stranger", 404),
        ("read-result", S.RE_ENGAGE, "enforcement officer", 403),
        ("read-result", S.RE_ENGAGE, "colleague", 403),
        ("resume-supervision", S.RE_ENGAGE, "inspector", 403),
        ("record-after-court", S.RE_ENGAGE, "enforcement officer", 403),
    ],
)
def test_who_is_kept_out(
    page: str, state: S, who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, state)
    client = sign_in(everybody[who], at("2017-05-12 09:00"))
    assert client.get(address(page, breach)).status_code == status
    assert client.post(address(page, breach), typed(breach)).status_code == status
    assert again(breach).state == state


def test_the_court_day_lists_what_is_to_be_recorded(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.HEARING)
    client = sign_in(everybody["enforcement officer"], HEARD)
    assert address("record-hearing", breach) in client.get(reverse("court-day")).content.decode()
    client.post(address("record-hearing", breach), of_the_hearing(breach, **THERE, plea="admits", outcome="admitted"))
    assert address("record-result", breach) in client.get(reverse("court-day")).content.decode()
    other = client.get(reverse("court-day"), on("day", day("2017-05-12")))
    assert "No breach is heard on this day." in text(other)
    assert sign_in(everybody["officer"], HEARD).get(reverse("court-day")).status_code == 403
