"""Documents are uploaded with the request, with an answer and by PPCS, and leave only as downloads."""

from django.core.files.uploadedfile import SimpleUploadedFile

from probation.audit.models import Entry
from recall.models import ReceivedDocument
from recall.vocabulary import Attachment
from tests.enforcement.web.reading import text
from tests.factories.booking import a_caseworker, a_pdf, a_query
from tests.factories.recalls import Cast, a_booked_recall, an_endorsed_recall
from tests.factories.staff import ESSEX_CRC_TEAM, an_officer
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, address, again, typed

NOON = at("2017-05-16 12:00")


def test_the_licence_comes_as_a_file_with_the_request_and_ppcs_sees_which_papers_did(
    cast: Cast, sign_in: SignIn
) -> None:
    request = an_endorsed_recall(cast)
    client = sign_in(cast.officer, at("2017-05-16 10:00"))
    given = {f"attachment_{paper}": "attached" for paper in Attachment if paper != Attachment.OTHER}
    recipients = {"order_recipients": "The officer.", "reply_mailbox": "recalls@example.test"}
    page = address("submit-recall", request)
    assert 'type="file"' in client.get(page).content.decode()
    for file, wrong in (
        (SimpleUploadedFile("licence.pdf", b"PK a document"), "must be a PDF"),
        (SimpleUploadedFile("licence.pdf", b"%PDF-1.7 cut off"), "not whole"),
    ):
        refused = client.post(page, typed(request, **given, **recipients, file_licence=file))
        assert wrong in text(refused)
        assert not ReceivedDocument.objects.exists()
    licence = a_pdf("The licence", name="licence of R\u00e9my.pdf")
    assert client.post(page, typed(request, **given, **recipients, file_licence=licence)).status_code == 302
    document = ReceivedDocument.objects.get()
    href = f"{address('recall', request)}documents/{document.pk}/"
    book_on = sign_in(a_caseworker(), NOON).get(address("book-recall-on", request))
    booking = text(book_on)
    assert "Licence Required Attached as a PDF" in booking
    assert book_on.content.decode().count("Download<span") == book_on.content.decode().count(href) == 1
    assert "Previous convictions Wanted Attached " in booking
    client = sign_in(cast.officer, NOON)
    assert href in client.get(address("recall", request)).content.decode()
    sent = client.get(href)
    assert b"".join(sent.streaming_content).startswith(b"%PDF-1.7\nThe licence")
    assert sent["Content-Disposition"] == 'attachment; filename="licence-of-R-my.pdf"'
    assert (sent["X-Content-Type-Options"], sent["Content-Type"]) == ("nosniff", "application/pdf")
    read = Entry.objects.filter(actor=cast.officer.username, facts__part="document received of a recall")
    assert read.exists()
    assert sign_in(an_officer(team=ESSEX_CRC_TEAM), NOON).get(href).status_code == 404


def test_an_answer_brings_the_file_and_ppcs_adds_what_came_by_e_mail_with_a_reason(cast: Cast, sign_in: SignIn) -> None:
    request = a_booked_recall(cast)
    a_query(request)
    officer, caseworker = sign_in(cast.officer, NOON), a_caseworker()
    page = address("answer-documents", request)
    assert "attach the file, a PDF" in text(officer.post(page, typed(request, came_oasys="came")))
    assert officer.post(page, typed(request, came_oasys="came", file_oasys=a_pdf())).status_code == 302
    assert ReceivedDocument.objects.get().query is not None
    assert officer.get(address("add-received-document", request)).status_code == 403
    client = sign_in(caseworker, NOON)
    page = address("add-received-document", request)
    again_sent = typed(request, category="oasys", file=a_pdf("The last page"))
    assert "Say why there is another version" in text(client.post(page, again_sent))
    assert ReceivedDocument.objects.count() == 1
    again_sent = typed(request, category="oasys", file=a_pdf("The last page"), why="Its last page came later.")
    assert client.post(page, again_sent).status_code == 302
    shown = text(client.get(address("recall", again(request))))
    assert "version 2 (PDF) Its last page came later." in shown
    assert "version 1 (PDF) Replaced" in shown
