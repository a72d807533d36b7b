"""A licence is varied instead of a recall, and a case goes to another provider: asked, answered, and by whom."""

import pytest
from django.urls import reverse

from cases.models import CaseTransfer, Sentence
from probation.accounts.models import User
from recall.models import LicenceVariation
from recall.vocabulary import Chart, VariationState
from tests.enforcement.web.reading import text, written
from tests.factories.recalls import Cast, a_cast, a_licence, the_nps
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, of_licence

THEN = at("2017-05-15 12:00")
CURFEW = {"kind": "add", "text": "Be at home from 9pm to 6am.", "reason": "He was seen near her home at night."}


def page_of(name: str, thing: LicenceVariation | CaseTransfer) -> str:
    return reverse(name, args=[thing.crn, thing.pk])


def asked(licence: Sentence, cast: Cast, sign_in: SignIn) -> LicenceVariation:
    assert sign_in(cast.officer, THEN).post(of_licence("ask-variation", licence), CURFEW).status_code == 302
    return LicenceVariation.objects.get()


def test_a_variation_approved_by_a_senior_manager_changes_the_licence(
    licence: Sentence, cast: Cast, sign_in: SignIn
) -> None:
    variation = asked(licence, cast, sign_in)
    client = sign_in(cast.senior, THEN)
    assert page_of("answer-variation", variation) in client.get(page_of("variation", variation)).content.decode()
    answer = {"version": variation.version, "approved": "yes", "answer": "In place of recall."}
    response = client.post(page_of("answer-variation", variation), answer)
    assert response.url == page_of("variation", variation)
    assert LicenceVariation.objects.get().state == VariationState.APPROVED
    assert licence.conditions.filter(text=CURFEW["text"], to_date__isnull=True).exists()
    assert "In place of recall." in text(client.get(response.url))
    assert client.get(page_of("answer-variation", variation)).status_code == 409


def test_what_a_variation_lacks_is_said_beside_the_fields(licence: Sentence, cast: Cast, sign_in: SignIn) -> None:
    client, before = sign_in(cast.officer, THEN), written()
    response = client.post(of_licence("ask-variation", licence), {"kind": "change", "reason": "He moved."})
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"condition", "text"}
    assert "He moved." in response.content.decode()
    assert written() == before


@pytest.mark.parametrize(("who", "status"), [("officer", 403), ("manager", 403), ("ppcs", 403), ("stranger", 404)])
def test_who_answers_no_variation(
    who: str, status: int, licence: Sentence, cast: Cast, everybody: dict[str, User], sign_in: SignIn
) -> None:
    variation = asked(licence, cast, sign_in)
    answer = {"version": variation.version, "approved": "yes", "answer": "Yes."}
    client = sign_in(everybody[who], THEN)
    assert client.post(page_of("answer-variation", variation), answer).status_code == status
    assert LicenceVariation.objects.get().state == VariationState.ASKED


@pytest.fixture
def crc(reference: None) -> Cast:
    """The people of chart 1."""
    return a_cast(Chart.CRC)


def a_transfer_asked(crc: Cast, sign_in: SignIn) -> CaseTransfer:
    licence = a_licence(crc.officer)
    typed = {"to_provider": str(the_nps().pk), "reason": "ROSH is high.", "risk_plan": "He reports twice a week."}
    assert sign_in(crc.manager, THEN).post(of_licence("ask-transfer", licence), typed).status_code == 302
    return CaseTransfer.objects.get()


def test_a_case_is_taken_over_by_the_officer_named(crc: Cast, sign_in: SignIn) -> None:
    transfer, nps = a_transfer_asked(crc, sign_in), a_cast(Chart.NPS)
    client = sign_in(nps.manager, THEN)
    assert "He reports twice a week." in text(client.get(page_of("transfer", transfer)))
    nobody = client.post(page_of("accept-transfer", transfer), {"version": transfer.version})
    assert nobody.context["form"].errors["officer"] == ["Choose the officer who takes the case over."]
    named = {"version": transfer.version, "officer": str(nps.officer.pk)}
    assert client.post(page_of("accept-transfer", transfer), named).status_code == 302
    sentence = Sentence.objects.get(pk=transfer.sentence_id)
    assert (sentence.officer, sentence.provider) == (nps.officer, the_nps())


def test_a_case_declined_stays_and_says_why(crc: Cast, sign_in: SignIn) -> None:
    transfer, nps = a_transfer_asked(crc, sign_in), a_cast(Chart.NPS)
    client = sign_in(nps.manager, THEN)
    declined = {"version": transfer.version, "answer": "ROSH is medium."}
    response = client.post(page_of("decline-transfer", transfer), declined)
    assert client.get(response.url).status_code == 200
    assert Sentence.objects.get(pk=transfer.sentence_id).officer == crc.officer
    # The NPS no longer sees the case; the CRC sees why.
    assert "ROSH is medium." in text(sign_in(crc.manager, THEN).get(page_of("transfer", transfer)))


def test_the_crc_answers_none_and_a_stale_answer_is_a_conflict(crc: Cast, sign_in: SignIn) -> None:
    transfer, nps = a_transfer_asked(crc, sign_in), a_cast(Chart.NPS)
    declined = {"version": transfer.version, "answer": "No."}
    assert sign_in(crc.manager, THEN).post(page_of("decline-transfer", transfer), declined).status_code == 403
    client = sign_in(nps.manager, THEN)
    stale = {"version": transfer.version - 1, "answer": "ROSH is medium."}
    response = client.post(page_of("decline-transfer", transfer), stale)
    assert response.status_code == 409
    assert "ROSH is medium." in response.content.decode()
    assert CaseTransfer.objects.get().answered_at is None
