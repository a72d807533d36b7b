"""Documents asked for and answered: one query at a time, the licence before the decision, the clock (case 32)."""

import pytest

from cases.actions.change_setting import change_setting
from cases.models import Alert, Clock
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.document_queries import answer_documents
from recall.actions.casework.issue_revocation import issue_revocation
from recall.models import DocumentQuery, RecallRequest, ReceivedDocument, Revocation
from recall.queries.standing import standing_of
from recall.vocabulary.casework import CaseworkState
from tests.factories.booking import a_caseworker, a_pdf, a_query
from tests.factories.recalls import a_booked_recall, a_cast, a_decider, a_submitted_recall, an_endorsement, reload
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")
NOON = at("2017-05-16 12:00")


def clocks(request: RecallRequest) -> list[Clock]:
    subject = f"recall.request/{request.pk}"
    return list(Clock.objects.filter(kind="T_PPCS", subject__startswith=subject).order_by("pk"))


def test_case_32_booking_finishes_without_oasys_and_no_decision_is_taken_without_the_licence() -> None:
    cast, decider = a_cast(), a_decider()
    request = a_booked_recall(cast, documents=("oasys", "licence"), missing="Neither is readable.")
    assert standing_of(reload(request)).state == CaseworkState.INFORMATION_REQUESTED
    with pytest.raises(Refused, match="licence is required"):
        issue_revocation(request, endorsement=an_endorsement(), by=decider, at=NOON)
    assert not Revocation.objects.exists()
    answers = {"oasys": "It is being written.", "licence": ""}
    files = {"licence": a_pdf("The licence", name="licence.pdf")}
    answer_documents(request, answers=answers, files=files, by=cast.officer, at=at("2017-05-16 11:30"))
    assert reload(request).attachments["oasys"] == "It is being written."
    issue_revocation(request, endorsement=an_endorsement(), by=decider, at=NOON)
    assert Revocation.objects.exists()


def test_one_query_at_a_time_each_document_answered_by_probation_alone() -> None:
    cast = a_cast()
    request = a_booked_recall(cast)
    a_query(request)
    with pytest.raises(Refused, match="has not answered"):
        a_query(request)
    with pytest.raises(Refused, match="OASys"):
        answer_documents(request, answers={}, by=cast.officer, at=NOON)
    with pytest.raises(Refused, match="attach the file"):
        answer_documents(request, answers={"oasys": ""}, by=cast.officer, at=NOON)
    with pytest.raises(NotAdmitted):
        answer_documents(request, answers={"oasys": ""}, files={"oasys": a_pdf()}, by=a_caseworker(), at=NOON)
    assert DocumentQuery.objects.get().answered_at is None
    assert not ReceivedDocument.objects.exists()
    answer_documents(request, answers={"oasys": ""}, files={"oasys": a_pdf()}, by=cast.manager, at=NOON)
    with pytest.raises(StateConflict):
        answer_documents(request, answers={"oasys": ""}, files={"oasys": a_pdf()}, by=cast.officer, at=NOON)
    assert a_query(request, on="2017-05-16 13:00").number == 2


def test_ppcs_hears_the_answer_and_probation_the_question() -> None:
    cast, caseworker = a_cast(), a_caseworker()
    request = a_booked_recall(cast)
    a_query(request)
    answer_documents(request, answers={"oasys": "Not yet."}, by=cast.officer, at=NOON)
    relay(at=NOON)
    asked = Alert.objects.filter(text__startswith="PPCS asks for documents (OASys")
    assert {alert.recipient for alert in asked} == {cast.officer, cast.manager}
    assert Alert.objects.filter(recipient=caseworker, text__startswith="Probation has answered").exists()


def test_the_24_hours_run_on_while_documents_are_missing() -> None:
    request = a_booked_recall(a_cast())
    a_query(request)
    assert [clock.stopped_at for clock in clocks(request)] == [None]


def test_where_the_provider_has_it_the_24_hours_pause_with_each_query() -> None:
    cast = a_cast()
    request = a_submitted_recall(cast)
    change_setting(
        request.sentence.provider,
        key="missing_documents_pause_ppcs",
        value=True,
        in_force_from=day("2017-01-01"),
        why="Agreed with PPCS.",
        by=somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        at=at("2017-01-01"),
    )
    a_booked_recall(cast, request)
    a_query(request, on="2017-05-16 11:00")
    assert [clock.stopped_at for clock in clocks(request)] == [at("2017-05-16 11:00")]
    answer_documents(request, answers={"oasys": "Not yet."}, by=cast.officer, at=at("2017-05-16 13:00"))
    # Submitted at 10am: 24 hours, and the two that lay with probation.
    assert clocks(request)[-1].due_at == at("2017-05-17 12:00")
    a_query(request, on="2017-05-16 14:00")
    answer_documents(request, answers={"oasys": "Not yet."}, by=cast.officer, at=at("2017-05-16 17:00"))
    assert clocks(request)[-1].due_at == at("2017-05-17 15:00")
    assert [clock.stopped_at is None for clock in clocks(request)] == [False, False, True]
