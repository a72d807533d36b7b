"""The documents and notices of a recall on its page, a code checked, and a person at large followed."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from probation.accounts.roles import PPCS_CASEWORKER
from probation.outbox.relay import relay
from recall.actions.casework.end_at_ppcs import stop_at_ppcs
from recall.actions.casework.papers import make_paper
from recall.models import AtLargeEntry, RecallNotice, RecallPaper, Revocation
from recall.queries.revocation_order import order_paper
from recall.vocabulary.casework import StopReason
from recall.vocabulary.custody import NoticeState, PaperKind, Recipient
from tests.enforcement.web.reading import on, text
from tests.factories.custody import returned
from tests.factories.recalls import Cast, a_decider, a_revocation
from tests.factories.staff import somebody_of
from tests.factories.times import at, day
from tests.factories.warrant import a_known_cast, a_notified_revocation
from tests.recall.web.conftest import SignIn, address, typed

LATER = at("2017-05-16 14:00")


@pytest.mark.usefixtures("reference")
def test_documents_are_downloaded_and_checked_and_who_has_no_address_is_told_by_telephone(sign_in: SignIn) -> None:
    cast = a_known_cast()
    revocation = a_notified_revocation(cast)
    request, ppcs = revocation.request, a_decider()
    paper = order_paper(revocation, request.casework, by=ppcs)
    governor = make_paper(request, PaperKind.GOVERNOR_LETTER, paper, by=ppcs, at=LATER)
    first = request.papers.get(kind=PaperKind.PROBATION_LETTER)
    make_paper(request, PaperKind.PROBATION_LETTER, paper, by=ppcs, at=LATER, why="The prison was wrong.")
    relay(at=LATER)
    officer = sign_in(cast.officer, LATER)
    page = text(officer.get(address("recall", request)))
    assert "Letter to probation, version 2" in page
    assert "Urgent recall notice to the police, version 1" in page
    assert "Letter to the Governor" not in page
    assert "Tell by telephone" in page
    assert "Record that they were told" not in page
    here = [request.crn, request.pk]
    file = officer.get(reverse("recall-paper", args=[*here, first.pk]))
    content: Iterator[bytes] = file.streaming_content  # type: ignore[attr-defined]
    assert b"".join(content).startswith(b"%PDF")
    assert officer.get(reverse("recall-paper", args=[*here, governor.pk])).status_code == 404
    bureau = RecallNotice.objects.get(recipient=Recipient.PNC_BUREAU)
    telling = reverse("tell-by-telephone", args=[*here, bureau.pk])
    assert officer.post(telling, typed(request, to="Duty desk")).status_code == 403
    caseworker = sign_in(somebody_of("PPCS", PPCS_CASEWORKER), LATER)
    assert "Letter to the Governor" in text(caseworker.get(address("recall", request)))
    assert caseworker.post(telling, typed(request, to="Duty desk")).status_code == 302
    assert RecallNotice.objects.get(pk=bureau.pk).delivery == NoticeState.SENT
    said = text(Client().get(reverse("check-revocation-order"), {"code": first.code}))
    assert "newer version" in said
    assert "Letter to probation, version 1" in said
    assert "The order is in force" in said
    assert request.person.last_name not in said


def test_a_person_at_large_is_followed_on_their_page_and_in_the_list(cast: Cast, sign_in: SignIn) -> None:
    request = a_revocation(cast).request
    ppcs = somebody_of("PPCS", PPCS_CASEWORKER)
    client = sign_in(ppcs, at("2017-06-12 12:00"))
    entry = {
        "kind": "police-contact",
        **on("happened_on", day("2017-06-12")),
        "happened_at": "11am",
        "who": "DC Ann Other",
        "text": "No trace at his mother's.",
    }
    assert client.post(address("add-at-large-entry", request), typed(request, **entry)).status_code == 302
    told = {**on("told_on", day("2017-06-01")), "how": "orally", "version": request.revocation.version}
    assert client.post(address("record-told-of-recall", request), told).status_code == 302
    page = text(client.get(address("at-large", request)))
    assert "Remaining at large is a crime from 1 June 2017" in page
    assert "No trace at his mother" in page
    assert AtLargeEntry.objects.count() == 1
    listed = text(client.get(reverse("people-at-large")))
    assert "27 days" in listed
    assert "Crime to remain at large" in listed
    assert "Follow the person at large" in text(client.get(address("recall", request)))
    returned(request, "2017-06-12 12:30")
    later = sign_in(ppcs, at("2017-06-12 13:00"))
    after = text(later.get(address("recall", request)))
    assert "Follow the person at large" not in after
    assert "Read the record of the time at large" in after
    history = text(later.get(address("at-large", request)))
    assert "No trace at his mother" in history
    assert "Returned to custody on 12 June 2017" in history
    assert "Add to the record" not in history
    assert later.get(address("add-at-large-entry", request)).status_code == 409
    owed = text(later.get(reverse("people-at-large")))
    assert "Nobody is unlawfully at large" in owed
    assert "Wanted records to cancel" in owed
    bureau = RecallNotice.objects.get(event="warrant-cancelled", recipient=Recipient.PNC_BUREAU)
    telling = reverse("tell-by-telephone", args=[request.crn, request.pk, bureau.pk])
    stop_at_ppcs(request, reason=StopReason.DECEASED, detail="He died.", by=a_decider(), at=at("2017-06-12 13:00"))
    assert telling in later.get(reverse("people-at-large")).content.decode()
    assert later.get(telling).status_code == 200
    assert later.post(telling, typed(request, to="Duty desk")).status_code == 302
    assert "Wanted records to cancel" not in text(later.get(reverse("people-at-large")))
    assert sign_in(cast.senior, at("2017-06-12 12:00")).get(reverse("people-at-large")).status_code == 200
    assert sign_in(cast.officer, at("2017-06-12 12:00")).get(reverse("people-at-large")).status_code == 403


def test_the_police_receipt_is_recorded_once_and_whoever_is_later_reads_who_did(cast: Cast, sign_in: SignIn) -> None:
    request = a_revocation(cast).request
    ppcs = somebody_of("PPCS", PPCS_CASEWORKER)
    client = sign_in(ppcs, LATER)
    receipt = {**on("received_on", day("2017-05-16")), "received_at": "1pm", "warrant_reference": "02RC/1"}
    assert client.post(address("record-police-receipt", request), typed(request, **receipt)).status_code == 302
    mine = typed(request, **{**receipt, "warrant_reference": "02RC/2"})
    later = client.post(address("record-police-receipt", request), mine)
    assert later.status_code == 409
    assert f"{ppcs} changed this on 16 May 2017 at 2pm" in text(later)
    assert 'value="02RC/2"' in later.content.decode()
    assert Revocation.objects.get().warrant_reference == "02RC/1"


def test_the_list_reads_as_much_for_three_people_as_for_one(
    reference: None, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(3):
        a_revocation(a_known_cast())
    client = sign_in(a_decider(), LATER)
    client.get(reverse("people-at-large"))
    with django_assert_max_num_queries(14):
        assert client.get(reverse("people-at-large")).status_code == 200
    assert RecallPaper.objects.count() == 12
