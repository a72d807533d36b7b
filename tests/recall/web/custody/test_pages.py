"""Custody on its pages: from the return to the release, what is shown loudly, and who may see the victim's page."""

import pytest

from probation.accounts.models import User
from probation.accounts.roles import INSPECTOR, PPCS_CASEWORKER
from recall.actions.casework.dossier import Draft, issue_dossier, prepare_dossier
from recall.models import Casework, Dossier, RecallPaper, RecallRequest, VictimNotice
from recall.vocabulary import RecallState as S
from recall.vocabulary import RecallType
from tests.enforcement.web.reading import on, text
from tests.factories.custody import a_fixed_term
from tests.factories.recalls import Cast, a_decider, a_revocation, a_submitted_recall
from tests.factories.staff import somebody_of
from tests.factories.times import at, day
from tests.recall.web.conftest import SignIn, address, again, typed

NOW = at("2017-06-30 12:00")


@pytest.fixture
def caseworker() -> User:
    return somebody_of("PPCS", PPCS_CASEWORKER)


def test_from_the_return_to_the_release(cast: Cast, caseworker: User, sign_in: SignIn) -> None:
    request = a_revocation(cast, a_submitted_recall(cast, recall_type=RecallType.FIXED)).request
    client = sign_in(caseworker, NOW)

    def shown_version(page: str) -> int:
        shown = client.get(address(page, request))
        assert shown.status_code == 200
        return int(shown.context["form"]["version"].value())

    def send(page: str, **answers: object) -> None:
        sent = client.post(address(page, request), {"version": shown_version(page), **answers})
        assert sent.status_code == 302, page

    days = {**on("returned_on", day("2017-06-01")), **on("told_on", day("2017-06-01"))}
    send("record-return-to-custody", returned_at="8pm", told_at="9pm", prison="HMP Hewell", **days)
    assert "Prepare the recall dossier" in text(client.get(address("recall", request)))
    send("prepare-dossier", prison="HMP Hewell", extra_conditions="Reside at the hostel.", welsh=["welsh"])
    send("issue-dossier", checked=["checked"])
    assert RecallPaper.objects.filter(kind="dossier").count() == 1
    checked = {"version": shown_version("issue-dossier-again"), "checked": ["checked"]}
    again_without_why = client.post(address("issue-dossier-again", request), checked)
    assert "Say why there is another version" in text(again_without_why)
    received = {**on("received_on", day("2017-06-30")), **on("disclosed_on", day("2017-06-30"))}
    send("record-disclosure", explained_by="Officer One", **received, **on("prison_release_on", day("2017-06-29")))
    page = text(client.get(address("recall", request)))
    assert "The prison’s dates are not ours" in page
    assert "The prison has 29 June 2017 as the release date. Ours is 28 June 2017." in page
    send("record-representations", made_by="self", text="I kept in touch.", **on("received_on", day("2017-06-29")))
    assert "(late)" in text(client.get(address("recall", request)))
    release = text(client.get(address("record-release", request)))
    assert "The fixed term ends on 28 June 2017" in release
    assert "End of the fixed term From 28 June 2017" in release
    send("record-release", **on("released_on", day("2017-06-28")))
    assert again(request).state == S.RELEASED
    assert "End of the fixed term" in text(client.get(address("recall", request)))


def test_of_two_who_prepare_the_dossier_the_later_is_told_who_was_first_and_loses_nothing(
    cast: Cast, caseworker: User, sign_in: SignIn
) -> None:
    request = a_fixed_term(cast).request
    prepare_dossier(request, draft=Draft(prison="HMP Hewell"), by=a_decider(), at=at("2017-06-02 10:00"))
    client = sign_in(caseworker, at("2017-06-02 10:05"))
    mine = {"version": 0, "prison": "HMP Hewell", "contraband": "A telephone was found on him."}
    late = client.post(address("prepare-dossier", request), mine)
    assert late.status_code == 409
    assert "changed this on 2 June 2017 at 10am" in text(late)
    assert "A telephone was found on him." in text(late)
    assert Dossier.objects.get().contraband == ""
    seen = late.context["form"]["version"].value()
    assert client.post(address("prepare-dossier", request), {**mine, "version": seen}).status_code == 302
    issue_dossier(request, checked=True, by=a_decider(), at=at("2017-06-02 10:10"))
    unseen = client.post(address("issue-dossier", request), {"version": 2, "checked": ["checked"]})
    assert unseen.status_code == 409
    assert RecallPaper.objects.filter(kind="dossier").count() == 1


def test_days_added_to_the_term_are_shown_with_the_release_date_they_move(
    cast: Cast, caseworker: User, sign_in: SignIn
) -> None:
    request = a_fixed_term(cast).request
    client = sign_in(caseworker, at("2017-06-10 12:00"))
    assert "Add days to the fixed term" in text(client.get(address("recall", request)))
    answers = typed(request, days_at_large_in_term=2, added_days=7)
    assert "Say when the person was at large" in text(client.post(address("add-days-to-term", request), answers))
    answers["why"] = "Absconded on 5 June; 7 days awarded."
    assert client.post(address("add-days-to-term", request), answers).status_code == 302
    page = text(client.get(address("recall", request)))
    assert (
        "Days at large within the fixed term 2 Days added by the prison 7 Fixed-term release date 7 July 2017" in page
    )


def test_a_decision_maker_alone_upgrades(cast: Cast, caseworker: User, sign_in: SignIn) -> None:
    request = a_fixed_term(cast).request
    assert sign_in(caseworker, at("2017-06-10 12:00")).get(address("upgrade-fixed-term", request)).status_code == 403
    client = sign_in(a_decider(), at("2017-06-10 12:00"))
    said = {"new_information": "Charged with wounding.", "new_charge": "serious"}
    assert client.post(address("upgrade-fixed-term", request), typed(request, **said)).status_code == 302
    assert Casework.objects.get().recall_type == RecallType.STANDARD
    assert client.get(address("upgrade-fixed-term", request)).status_code == 409


def test_ppcs_and_probation_tell_the_victim_liaison_officer_and_nobody_else(cast: Cast, sign_in: SignIn) -> None:
    request: RecallRequest = a_fixed_term(cast).request
    inspector = sign_in(somebody_of("HMIP", INSPECTOR), NOW)
    assert inspector.get(address("victim-contact", request)).status_code == 403
    client = sign_in(cast.officer, NOW)
    answers = {
        "event": "returned",
        "liaison_officer": "Vera Liaison",
        "note": "Afraid.",
        **on("told_on", day("2017-06-02")),
    }
    assert client.post(address("victim-contact", request), typed(request, **answers)).status_code == 302
    assert VictimNotice.objects.get().recorded_by == cast.officer
    shown = text(client.get(address("victim-contact", request)))
    assert "Vera Liaison" in shown
    assert "Vera Liaison" not in text(client.get(address("recall", request)))
