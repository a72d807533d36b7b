"""Chart 2 on its pages: the CRC refers to the NPS, which endorses, returns, or refuses for one of three reasons."""

import pytest

from recall.models import RecallRequest
from recall.vocabulary import Chart, Statement
from recall.vocabulary import RecallState as S
from tests.enforcement.web.reading import text
from tests.factories.recalls import Cast, a_cast, a_countersigned_recall, the_nps
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, address, again, typed

EVENING, MORNING = at("2017-05-15 19:00"), at("2017-05-16 09:00")
SIGNED = {"statements": list(Statement), "comment": "I agree.", "phone": "0121 496 0001"}


@pytest.fixture
def cast(reference: None) -> Cast:
    """The CRC's, and a senior manager of the NPS."""
    return a_cast(Chart.CRC_RAISED)


@pytest.fixture
def referred(cast: Cast, sign_in: SignIn) -> RecallRequest:
    request = a_countersigned_recall(cast, chart=Chart.CRC_RAISED)
    client = sign_in(cast.manager, EVENING)
    begun = client.get(address("refer-recall-to-nps", request)).context["form"].initial
    assert "ROSH now: High." in begun["escalation"]
    assert (
        "to_provider"
        in client.post(address("refer-recall-to-nps", request), typed(request, escalation="Risen."))
        .context["form"]
        .errors
    )
    to = typed(request, to_provider=str(the_nps().pk), escalation=begun["escalation"])
    assert client.post(address("refer-recall-to-nps", request), to).status_code == 302
    return again(request)


def test_the_nps_accepts_that_rosh_is_high_and_endorses_and_sends_it(
    referred: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    client = sign_in(cast.senior, MORNING)
    unsaid = client.post(address("endorse-recall", referred), typed(referred, **SIGNED))
    assert "rosh_accepted" in unsaid.context["form"].errors
    accepted = typed(referred, rosh_accepted=["accepted"], **SIGNED)
    assert client.post(address("endorse-recall", referred), accepted).status_code == 302
    assert client.get(address("submit-recall", referred)).status_code == 200
    assert sign_in(cast.officer, MORNING).get(address("submit-recall", referred)).status_code == 403


@pytest.mark.parametrize(
    ("because", "more", "after", "declined"),
    [
        ("not-high", {}, S.REJECTED_BY_NPS, True),
        ("no-recall", {"risk_plan": "Approved premises."}, S.REJECTED_BY_NPS, False),
        ("papers", {}, S.RETURNED_FOR_REWORK, False),
    ],
)
def test_the_nps_says_which_of_three_reasons_it_is(
    because: str,
    more: dict[str, str],
    after: S,
    declined: bool,
    referred: RecallRequest,
    cast: Cast,
    sign_in: SignIn,
) -> None:
    client = sign_in(cast.senior, MORNING)
    unsaid = client.post(address("refuse-recall-for-nps", referred), typed(referred))
    assert {"because", "reason"} <= set(unsaid.context["form"].errors)
    answer = typed(referred, because=because, reason="See the assessment.", **more)
    response = client.post(address("refuse-recall-for-nps", referred), answer)
    assert client.get(response.url).status_code == 200
    assert again(referred).state == after
    transfer = again(referred).sentence.transfers.get()
    assert (transfer.is_accepted is False) == declined


def test_no_recall_though_rosh_is_high_needs_a_risk_plan(referred: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.senior, MORNING)
    answer = typed(referred, because="no-recall", reason="See the assessment.")
    response = client.post(address("refuse-recall-for-nps", referred), answer)
    assert response.context["form"].errors["risk_plan"] == ["Enter the risk plan the case transfers with."]
    assert again(referred).state == S.REFERRED_TO_NPS


def test_the_transfer_stands_on_the_page_and_in_the_thread(
    referred: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    page = text(sign_in(cast.senior, MORNING).get(address("recall", referred)))
    assert "A senior manager of the NPS, since 15 May 2017 at 7pm" in page
    assert "Transfer of the case asked for" in page
    assert "nDelius status REC06" in page
    assert "Endorse the recall" in page
