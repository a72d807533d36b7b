"""Documents over the API: the answer to a query with its file, what came by e-mail, and a file read back."""

import pytest

from probation.accounts.roles import PPCS_CASEWORKER
from recall.models import ReceivedDocument
from tests.api import Ask, problem, reasons
from tests.factories.booking import a_pdf, a_query
from tests.factories.recalls import a_booked_recall, a_cast, reload
from tests.factories.staff import ESSEX_CRC_TEAM, an_officer, somebody_of

pytestmark = pytest.mark.usefixtures("reference")
NOON = "2017-05-16 12:00"


def test_a_document_is_sent_listed_with_its_fingerprint_and_read_back_as_it_came(ask: Ask) -> None:
    cast, caseworker = a_cast(), somebody_of("PPCS", PPCS_CASEWORKER)
    request = a_booked_recall(cast)
    a_query(request)
    one = f"/api/v1/recalls/{request.pk}"
    version = {"version": reload(request).version}
    answer, add = f"{one}/ppcs/documents/answer/", f"{one}/ppcs/documents/received/"
    assert "file_oasys" in reasons(ask(cast.officer, NOON).post(answer, version, format="multipart"), 422)
    word = {"file_oasys": a_pdf(name="oasys.docx")}
    assert "file_oasys" in reasons(ask(cast.officer, NOON).post(answer, {**version, **word}, format="multipart"), 400)
    assert not ReceivedDocument.objects.exists()
    sent = {**version, "file_oasys": a_pdf("Section 10")}
    (document,) = ask(cast.officer, NOON).post(answer, sent, format="multipart").json()["documents"]
    assert (document["category"], document["number"], document["file_name"]) == ("oasys", 1, "oasys.pdf")
    by_mail = {"version": reload(request).version, "category": "charge", "file": a_pdf("Charged", name="mg4.pdf")}
    assert ask(caseworker, NOON).post(add, by_mail, format="multipart").status_code == 201
    file = f"{one}/documents/{document['id']}/"
    read = ask(caseworker, NOON).get(file)
    assert b"Section 10" in b"".join(read.streaming_content)
    assert read["Content-Disposition"] == 'attachment; filename="oasys.pdf"'
    problem(ask(an_officer(team=ESSEX_CRC_TEAM), NOON).get(file), 404)
