"""Out-of-hours duty: recorded by decision-makers, shown to PPCS and to whoever must telephone it."""

import pytest
from django.urls import reverse

from recall.models import PpcsDuty
from tests.enforcement.web.reading import on, text
from tests.factories.booking import a_caseworker
from tests.factories.recalls import Cast, a_decider, an_agreed_recall
from tests.factories.times import at, day
from tests.recall.web.conftest import SignIn, address

DUTY = "ppcs-duty"
TURN = {
    **on("starts_on", day("2017-05-15")),
    "starts_at": "5pm",
    **on("ends_on", day("2017-05-16")),
    "ends_at": "9am",
    "phone": "0300 000 0000",
}


def test_a_turn_of_duty_is_recorded_once_and_says_whom_to_telephone(cast: Cast, sign_in: SignIn) -> None:
    decider = a_decider()
    client = sign_in(decider, at("2017-05-15 12:00"))
    turn = {**TURN, "officer": str(decider.pk)}
    assert client.post(reverse(DUTY), turn).status_code == 302
    response = client.post(reverse(DUTY), {**turn, **on("ends_on", day("2017-05-17"))})
    assert response.status_code == 422
    assert "Somebody is on duty then already." in text(response)
    assert PpcsDuty.objects.count() == 1
    assert "0300 000 0000" in text(client.get(reverse(DUTY)))
    assert "0300 000 0000" not in text(client.get(reverse("ppcs-queue")))
    request = an_agreed_recall(cast, is_emergency=True)
    evening = at("2017-05-15 20:00")
    said = "On duty until 16 May 2017 at 9am: Nat Ional , telephone 0300 000 0000."
    assert said in text(sign_in(cast.officer, evening).get(address("alert-ppcs", request)))
    assert said in text(sign_in(a_caseworker(), evening).get(reverse("ppcs-queue")))
    nobody = "Out of office hours, and nobody of PPCS is recorded as on duty."
    assert nobody in text(sign_in(cast.officer, at("2017-05-16 20:00")).get(address("alert-ppcs", request)))
    queue = sign_in(a_caseworker(), at("2017-05-16 20:00")).get(reverse("ppcs-queue"))
    assert nobody in text(queue)
    assert nobody not in text(sign_in(a_caseworker(), at("2017-05-16 12:00")).get(reverse("ppcs-queue")))


@pytest.mark.parametrize("wrong", [on("ends_on", day("2017-05-14")), {"phone": ""}, {"officer": ""}])
def test_what_is_wrong_with_a_turn_comes_back(wrong: dict[str, str], cast: Cast, sign_in: SignIn) -> None:
    decider = a_decider()
    client = sign_in(decider, at("2017-05-15 12:00"))
    assert client.post(reverse(DUTY), {**TURN, "officer": str(decider.pk), **wrong}).status_code == 422
    assert not PpcsDuty.objects.exists()


def test_caseworkers_and_probation_record_none(cast: Cast, sign_in: SignIn) -> None:
    for who in (a_caseworker(), cast.senior):
        assert sign_in(who, at("2017-05-15 12:00")).get(reverse(DUTY)).status_code == 403
