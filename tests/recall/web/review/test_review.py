"""The pages of review: Part B saves itself and is sent, executive release, the Parole Board, rescinding."""

from http import HTTPStatus

from cases.models import Alert
from probation.accounts.roles import PPCS_CASEWORKER
from probation.outbox.relay import relay
from recall.models import ExecutiveRelease, Referral, Representation, RescindRequest, RiskReport
from recall.vocabulary import RecallState as S
from tests.enforcement.web.reading import on, text
from tests.factories.recalls import Cast, a_decider
from tests.factories.review import a_returned_recall, an_open_report, written_part_b
from tests.factories.staff import somebody_of
from tests.factories.times import at, day
from tests.recall.web.conftest import SignIn, address, again, typed

JUNE = at("2017-06-01 12:00")


def test_the_officer_writes_part_b_which_saves_itself_says_all_it_lacks_and_is_sent(
    cast: Cast, sign_in: SignIn
) -> None:
    request = a_returned_recall(cast)
    report = an_open_report(request)
    page, client = address("risk-report", request), sign_in(cast.officer, JUNE)
    assert "Write the report on risk" in text(client.get(address("recall", request)))
    assert "by 5 June 2017" in text(client.get(page))
    version = RiskReport.objects.get(pk=report.pk).version
    saved = client.post(page, {"version": version, "conduct": "No adju", "autosave": "yes"})
    assert saved.json()["saved"].startswith("Saved at")
    behind = client.post(page, {"version": version, "conduct": "Other", "autosave": "yes"})
    assert behind.status_code == HTTPStatus.CONFLICT
    half = {"version": saved.json()["version"], "conduct": "No adjudications.", "send": "yes"}
    lacking = client.post(page, half)
    assert lacking.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    shown = lacking.content.decode()
    for said in ("Say whether you recommend release before day 28.", "Say whether the person is given a copy."):
        assert f"</span> {said}" in " ".join(shown.split()), said
    assert "No adjudications." in shown
    sent = client.post(page, {**written_part_b(), "version": RiskReport.objects.get().version, "send": "yes"})
    assert sent.status_code == HTTPStatus.FOUND
    read = text(sign_in(somebody_of("PPCS", PPCS_CASEWORKER), JUNE).get(page))
    assert "Sent by Olu Officer" in read
    assert "No adjudications." in read
    assert "Report on risk sent to PPCS" in text(client.get(address("recall", request)))


def test_a_decision_maker_decides_on_pages_that_say_everything_that_is_wrong(cast: Cast, sign_in: SignIn) -> None:
    request = a_returned_recall(cast)
    on_day_28 = sign_in(a_decider(), at("2017-06-19 09:00"))
    assert "Refer to the Parole Board" in text(on_day_28.get(address("recall", request)))
    ppcs = sign_in(a_decider(), JUNE)
    early = ppcs.post(address("refer-to-parole-board", request), typed(request))
    assert "it is referred on 19 June 2017" in text(early)
    seen = text(ppcs.get(address("recall", request)))
    assert "Due on 19 June 2017, or on representations before it" in seen
    assert "Refer to the Parole Board" not in seen
    page = address("consider-executive-release", request)
    wrong = ppcs.post(page, typed(request, detention_needed="no", reasons="Manageable."))
    assert "Enter the day of release." in text(wrong)
    assert not ExecutiveRelease.objects.exists()
    date = on("release_on", day("2017-06-10"))
    assert ppcs.post(page, typed(request, detention_needed="no", reasons="Manageable.", **date)).status_code == 302
    assert ExecutiveRelease.objects.get().release_on == day("2017-06-10")
    assert "Ordered for 10 June 2017" in text(ppcs.get(address("recall", request)))


def test_what_somebody_changed_meanwhile_is_a_conflict_on_every_page_and_nothing_typed_is_lost(
    cast: Cast, sign_in: SignIn
) -> None:
    request = a_returned_recall(cast)
    ppcs = sign_in(a_decider(), at("2017-06-19 12:00"))
    wrote = {"reasons": "Manageable.", "details": "He was in hospital.", "text": "Nobody heard me."}
    said = {"detention_needed": "yes", "made_by": "self", **on("received_on", day("2017-06-18")), **wrote}
    behind = {**typed(request, **said), "version": again(request).version - 1}
    pages = {
        "consider-executive-release": wrote["reasons"],
        "ask-to-rescind": wrote["details"],
        "record-representations": wrote["text"],
        "refer-to-parole-board": "",
    }
    for name, words in pages.items():
        page = ppcs.post(address(name, request), behind)
        assert page.status_code == HTTPStatus.CONFLICT, name
        assert words in text(page), name
    assert not any(table.objects.exists() for table in (ExecutiveRelease, RescindRequest, Representation, Referral))
    assert ppcs.post(address("refer-to-parole-board", request), typed(request)).status_code == HTTPStatus.FOUND
    decided = {"outcome": "no-release", **on("determined_on", day("2017-06-19")), "reasons": "Not yet."}
    outcome = address("record-board-outcome", request)
    page = ppcs.post(outcome, {**typed(request, **decided), "version": again(request).version - 1})
    assert (page.status_code, Referral.objects.get().outcome) == (HTTPStatus.CONFLICT, "")
    assert "Not yet." in text(page)
    assert ppcs.post(outcome, typed(request, **decided)).status_code == HTTPStatus.FOUND
    assert "No release, on 19 June 2017: Not yet." in text(ppcs.get(address("recall", request)))


def test_rescinding_is_asked_by_probation_and_decided_by_ppcs(cast: Cast, sign_in: SignIn) -> None:
    request = a_returned_recall(cast)
    officer = sign_in(cast.officer, JUNE)
    asked = officer.post(address("ask-to-rescind", request), typed(request, details="He was in hospital."))
    assert asked.status_code == 302
    assert "Rescind in progress" in text(officer.get(address("recall", request)))
    assert officer.get(address("decide-rescind", request)).status_code == HTTPStatus.FORBIDDEN
    decider = a_decider()
    ppcs = sign_in(decider, JUNE)
    relay(at=JUNE)
    assert any("Rescinding the recall is asked for" in row.text for row in Alert.objects.filter(recipient=decider))
    seen = text(ppcs.get(address("recall", request)))
    assert ("Decide the request to rescind" in seen, "Consider executive release" in seen) == (True, False)
    decision = {"approve": "yes", "every_condition_kept": "no", "details": "As recorded."}
    refused = ppcs.post(address("decide-rescind", request), typed(request, **decision))
    assert "consider executive release instead" in text(refused)
    assert RescindRequest.objects.get().decided_at is None
    decision["every_condition_kept"] = "yes"
    assert ppcs.post(address("decide-rescind", request), typed(request, **decision)).status_code == 302
    assert again(request).state == S.STOPPED
    assert "Recall rescinded" in text(ppcs.get(address("recall", request)))
