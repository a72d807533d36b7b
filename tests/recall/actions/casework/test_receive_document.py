"""A document received is kept as it came: with the request, with an answer, by e-mail to PPCS; nobody changes it."""

import hashlib

import pytest
from django.db import DatabaseError, transaction

from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.close_query import close_open_query
from recall.actions.casework.document_queries import answer_documents
from recall.actions.casework.receive_document import receive_document
from recall.actions.submit_request import submit_request
from recall.actions.withdraw_request import withdraw_request
from recall.models import DocumentQuery, ReceivedDocument
from tests.factories.booking import a_caseworker, a_pdf, a_query
from tests.factories.recalls import a_booked_recall, a_cast, a_submission, an_endorsed_recall, reload
from tests.factories.times import at

pytestmark = pytest.mark.usefixtures("reference")
NOON = at("2017-05-16 12:00")


def test_each_version_is_kept_with_its_fingerprint_its_reason_and_the_query_it_answers() -> None:
    cast, caseworker = a_cast(), a_caseworker()
    request, first = an_endorsed_recall(cast), a_pdf("One", name="scan 1.pdf")
    submit_request(request, submission=a_submission(files={"oasys": first}), by=cast.officer, at=at("2017-05-16 10:00"))
    a_booked_recall(cast, request)
    query = a_query(request)
    answer_documents(request, answers={"oasys": ""}, files={"oasys": a_pdf("Two")}, by=cast.officer, at=NOON)
    with pytest.raises(Refused, match="another version"):
        receive_document(request, category="oasys", file=a_pdf("Three"), by=caseworker, at=NOON)
    with pytest.raises(NotAdmitted):
        receive_document(request, category="charge", file=a_pdf(), by=a_cast().officer, at=NOON)
    by_mail = {"category": "oasys", "why": "The last page came by e-mail.", "by": caseworker, "at": NOON}
    with pytest.raises(StateConflict):
        receive_document(request, file=a_pdf("Three"), version=1, **by_mail)
    assert ReceivedDocument.objects.count() == 2
    receive_document(request, file=a_pdf("Three"), **by_mail)
    third, second, one = ReceivedDocument.objects.order_by("-number")
    assert (third.why, second.query, one.why) == ("The last page came by e-mail.", query, "")
    assert second.why.startswith("PPCS asked for it, query 1")
    with one.file.open("rb") as kept:
        assert hashlib.sha256(kept.read()).hexdigest() == one.sha256
    assert one.file.name == f"recall/received/{one.sha256}.pdf"
    assert Entry.objects.filter(verb="recall.receiveddocument.receive", subject_id=str(third.pk)).count() == 1
    for change in (one.delete, one.save):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()


def test_a_query_still_open_is_closed_where_the_recall_ends_and_a_document_that_comes_later_is_refused() -> None:
    cast = a_cast()
    request = a_booked_recall(cast)
    a_query(request)
    withdraw_request(request, reason="He is back in touch.", by=cast.manager, at=NOON)
    query = DocumentQuery.objects.get()
    assert (query.closed_at, query.closed_because, query.answered_at) == (NOON, "withdrawn", None)
    assert Entry.objects.filter(verb="recall.documentquery.close", why="withdrawn").exists()
    assert close_open_query(reload(request), "again") == []
    with pytest.raises(Refused, match="has ended"):
        receive_document(reload(request), category="oasys", file=a_pdf(), by=a_caseworker(), at=NOON)
    assert not ReceivedDocument.objects.exists()
