"""Every act on a request from its page: it is taken, what is missing comes back beside the fields, who is kept out."""

from collections.abc import Callable
from typing import Any

import pytest

from cases.models import Sentence
from probation.accounts.models import User
from recall.actions.review_rosh import review_rosh
from recall.models import RecallRequest, Signature
from recall.vocabulary import Attachment, Statement
from recall.vocabulary import RecallState as S
from tests.enforcement.web.reading import on, text, written
from tests.factories.recalls import (
    Cast,
    a_call,
    a_completed_recall,
    a_concern,
    a_considered_recall,
    a_countersigned_recall,
    a_review,
    an_agreed_recall,
    an_endorsed_recall,
)
from tests.factories.times import at, day
from tests.recall.web.conftest import SignIn, address, again, typed

NOON = at("2017-05-16 12:00")
SIGNED = {"statements": list(Statement), "comment": "I agree.", "phone": "0121 496 0001"}
PAPERS = {f"attachment_{paper}": "attached" for paper in Attachment if paper != Attachment.OTHER}
CONSIDERED = {
    "trigger": "Contact lost.",
    "unmanageable": "Whereabouts unknown.",
    "response": "Came to four of seven.",
    "protective_factors": "His sister.",
    "other_1_kind": "more-reporting",
    "other_1_detail": "Twice a week from 1 May.",
    **on("other_1_on", day("2017-05-01")),
}


def a_reviewed_nps_recall(cast: Cast) -> RecallRequest:
    """On chart 3 ROSH is reviewed beside the arrows, before the manager agrees."""
    request = a_considered_recall(cast)
    return review_rosh(request, review=a_review(), by=cast.officer, at=at("2017-05-15 11:00"))


# Page, how the request got there, who acts, what is typed, the state after it, and the fields an empty form asks for.
Act = tuple[str, Callable[[Cast], RecallRequest], str, dict[str, Any], S, set[str]]
ACTS: list[Act] = [
    (
        "consider-recall",
        a_concern,
        "officer",
        CONSIDERED,
        S.UNDER_CONSIDERATION,
        {"trigger", "unmanageable", "response", "protective_factors", "manager"},
    ),
    (
        "agree-recall",
        a_reviewed_nps_recall,
        "manager",
        {"rationale": "The risk is at her door.", "is_emergency": "yes", "emergency_reason": "Tonight."},
        S.INITIATED,
        {"rationale", "is_emergency"},
    ),
    (
        "countersign-recall",
        a_completed_recall,
        "manager",
        SIGNED,
        S.PART_A_COUNTERSIGNED,
        {"statements", "comment", "phone"},
    ),
    ("endorse-recall", a_countersigned_recall, "senior", SIGNED, S.ENDORSED, {"statements", "comment", "phone"}),
    ("return-recall", a_completed_recall, "manager", {"needed": "The dates."}, S.RETURNED_FOR_REWORK, {"needed"}),
    ("return-recall", a_countersigned_recall, "senior", {"needed": "The dates."}, S.RETURNED_FOR_REWORK, {"needed"}),
    (
        "reject-recall",
        a_countersigned_recall,
        "senior",
        {"reason": "It can be managed."},
        S.REJECTED_BY_SENIOR_MANAGER,
        {"reason"},
    ),
    ("reopen-part-a", a_completed_recall, "officer", {"because": "A date was wrong."}, S.INITIATED, {"because"}),
    (
        "submit-recall",
        an_endorsed_recall,
        "administrator",
        {**PAPERS, "order_recipients": "All.", "reply_mailbox": "recalls@example.test"},
        S.SUBMITTED_TO_PPCS,
        {*PAPERS, "order_recipients", "reply_mailbox"},
    ),
    ("withdraw-recall", an_agreed_recall, "manager", {"reason": "He was found."}, S.WITHDRAWN, {"reason"}),
]
NAMED = [f"{page}-{who}" for page, _, who, *_ in ACTS]


def complete(cast: Cast, page: str, answers: dict[str, Any]) -> dict[str, Any]:
    """With whom it names."""
    return {**answers, "manager": str(cast.manager.pk)} if page == "consider-recall" else answers


@pytest.mark.parametrize(("page", "way", "who", "answers", "after", "asks"), ACTS, ids=NAMED)
def test_the_act_is_taken_and_comes_back_to_the_request(
    page: str,
    way: Callable[[Cast], RecallRequest],
    who: str,
    answers: dict[str, Any],
    after: S,
    asks: set[str],
    cast: Cast,
    everybody: dict[str, User],
    sign_in: SignIn,
) -> None:
    request = way(cast)
    client = sign_in(everybody[who], at("2017-05-16 11:00"))
    response = client.post(address(page, request), typed(request, **complete(cast, page, answers)))
    assert response.status_code == 302, response.context["form"].errors
    assert response.url == address("recall", request)
    assert again(request).state == after
    assert client.get(response.url).status_code == 200


@pytest.mark.parametrize(("page", "way", "who", "answers", "after", "asks"), ACTS, ids=NAMED)
def test_nothing_typed_is_refused_beside_each_field_and_changes_nothing(
    page: str,
    way: Callable[[Cast], RecallRequest],
    who: str,
    answers: dict[str, Any],
    after: S,
    asks: set[str],
    cast: Cast,
    everybody: dict[str, User],
    sign_in: SignIn,
) -> None:
    request = way(cast)
    before, entries = again(request).state, written()
    client = sign_in(everybody[who], at("2017-05-16 11:00"))
    response = client.post(address(page, request), typed(request))
    assert response.status_code == 422
    assert asks <= set(response.context["form"].errors)
    assert again(request).state == before
    assert written() == entries


@pytest.mark.parametrize(("page", "way", "who", "answers", "after", "asks"), ACTS, ids=NAMED)
def test_a_request_somebody_changed_is_a_conflict_and_keeps_what_was_typed(
    page: str,
    way: Callable[[Cast], RecallRequest],
    who: str,
    answers: dict[str, Any],
    after: S,
    asks: set[str],
    cast: Cast,
    everybody: dict[str, User],
    sign_in: SignIn,
) -> None:
    request = way(cast)
    before = again(request).state
    client = sign_in(everybody[who], at("2017-05-16 11:00"))
    stale = {**complete(cast, page, answers), "version": again(request).version - 1}
    response = client.post(address(page, request), stale)
    assert response.status_code == 409
    assert "changed this on" in text(response)
    words = [value for value in answers.values() if isinstance(value, str) and " " in value]
    assert [word for word in words if word not in text(response) and word not in response.content.decode()] == []
    assert again(request).state == before


@pytest.mark.parametrize(
    ("page", "way", "who", "status"),
    [
        ("consider-recall", a_concern, "colleague", 403),
        ("consider-recall", a_concern, "stranger", 404),
        ("agree-recall", a_considered_recall, "officer", 403),
        ("agree-recall", a_considered_recall, "senior", 403),
        ("decide-not-to-recall", a_considered_recall, "officer", 403),
        ("choose-recall-type", an_agreed_recall, "manager", 403),
        ("countersign-recall", a_completed_recall, "officer", 403),
        ("endorse-recall", a_countersigned_recall, "manager", 403),
        ("reject-recall", a_countersigned_recall, "officer", 403),
        ("return-recall", a_countersigned_recall, "manager", 403),
        ("submit-recall", an_endorsed_recall, "ppcs", 403),
        ("withdraw-recall", an_agreed_recall, "inspector", 403),
    ],
)
def test_who_is_kept_out(
    page: str,
    way: Callable[[Cast], RecallRequest],
    who: str,
    status: int,
    cast: Cast,
    everybody: dict[str, User],
    sign_in: SignIn,
) -> None:
    request = way(cast)
    before = again(request).state
    client = sign_in(everybody[who], NOON)
    assert client.get(address(page, request)).status_code == status
    assert client.post(address(page, request), typed(request)).status_code == status
    assert again(request).state == before


def test_before_rosh_is_reviewed_the_manager_is_told_what_the_record_lacks(cast: Cast, sign_in: SignIn) -> None:
    request = a_considered_recall(cast)
    page = text(sign_in(cast.manager, NOON).get(address("agree-recall", request)))
    assert "Recall cannot be agreed yet" in page
    assert "Record the risk of serious harm to every group." in page


def test_an_act_that_is_no_longer_open_is_a_conflict(cast: Cast, sign_in: SignIn) -> None:
    request = a_considered_recall(cast)
    assert sign_in(cast.officer, NOON).get(address("consider-recall", request)).status_code == 409


def test_only_an_emergency_is_telephoned_to_ppcs(cast: Cast, sign_in: SignIn) -> None:
    request = an_agreed_recall(cast)
    response = sign_in(cast.officer, NOON).get(address("alert-ppcs", request))
    assert response.status_code == 409


def test_the_call_to_ppcs_is_noted_and_a_later_time_is_refused(cast: Cast, sign_in: SignIn) -> None:
    request = an_agreed_recall(cast, is_emergency=True)
    client = sign_in(cast.officer, at("2017-05-15 15:00"))
    assert "Record the call to PPCS" in text(client.get(address("recall", request)))
    call = a_call()
    answers = {"officer": call.officer, "approved": "yes", "reachable_number": call.reachable_number}
    late = typed(request, called_at="4pm", **on("called_on", day("2017-05-15")), **answers)
    refused = client.post(address("alert-ppcs", request), late)
    assert refused.status_code == 422
    assert refused.context["form"].errors["called_at"] == ["The call cannot be in the future."]
    taken = client.post(address("alert-ppcs", request), {**late, "called_at": "2:20pm"})
    assert taken.status_code == 302
    assert again(request).state == S.PPCS_ALERTED


def test_a_late_request_says_why_it_is_late(cast: Cast, sign_in: SignIn) -> None:
    request = an_endorsed_recall(cast)
    client = sign_in(cast.officer, at("2017-05-16 15:00"))
    answers = {**PAPERS, "order_recipients": "All.", "reply_mailbox": "recalls@example.test"}
    refused = client.post(address("submit-recall", request), typed(request, **answers))
    assert refused.context["form"].errors["late_reason"] == ["The 24 hours have passed: say why it is late."]
    taken = client.post(
        address("submit-recall", request), typed(request, late_reason="The system was down.", **answers)
    )
    assert taken.status_code == 302


def test_a_missing_licence_is_refused_and_another_missing_paper_goes_with_its_reason(
    cast: Cast, sign_in: SignIn
) -> None:
    request = an_endorsed_recall(cast)
    client = sign_in(cast.officer, at("2017-05-16 11:00"))
    missing = {"attachment_oasys": "missing", "why_oasys": "ROSH is medium and the sentence short."}
    answers = {**PAPERS, **missing, "order_recipients": "All.", "reply_mailbox": "recalls@example.test"}
    without = {**answers, "attachment_licence": "missing", "why_licence": "Lost."}
    refused = client.post(address("submit-recall", request), typed(request, **without))
    assert refused.context["form"].errors["attachment_licence"] == ["The licence must be attached."]
    assert client.post(address("submit-recall", request), typed(request, **answers)).status_code == 302
    assert again(request).attachments["oasys"] == "ROSH is medium and the sentence short."


def test_what_was_returned_is_taken_up_again_and_the_signature_is_void(cast: Cast, sign_in: SignIn) -> None:
    request = a_countersigned_recall(cast)
    client = sign_in(cast.senior, at("2017-05-16 09:00"))
    client.post(address("return-recall", request), typed(request, needed="The dates are wrong."))
    client = sign_in(cast.officer, at("2017-05-16 09:30"))
    assert "The dates are wrong." in text(client.get(address("take-up-rework", request)))
    assert client.post(address("take-up-rework", request), typed(request)).status_code == 302
    assert again(request).state == S.INITIATED
    assert Signature.objects.get(report__request=request).voided_at
    assert "Void: The report was returned for further work." in text(client.get(address("recall", request)))


def test_an_officer_withdraws_only_with_a_manager(cast: Cast, licence: Sentence, sign_in: SignIn) -> None:
    request = a_concern(cast, licence)
    client = sign_in(cast.officer, NOON)
    alone = client.post(address("withdraw-recall", request), typed(request, reason="Found."))
    assert alone.context["form"].errors["manager"] == ["Choose the manager who agreed to withdraw it."]
    agreed = typed(request, reason="Found.", manager=str(cast.manager.pk))
    assert client.post(address("withdraw-recall", request), agreed).status_code == 302
    assert again(request).state == S.WITHDRAWN
