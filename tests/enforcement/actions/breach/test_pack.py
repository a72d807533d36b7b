"""The pack: versions that never overwrite, nothing missing and no draft, checked by a manager who is not its author."""

import hashlib

import pytest
from django.core.files.base import ContentFile

from cases.actions.allocate import allocate
from enforcement.actions.breach.add_document import NewDocument, add_document
from enforcement.actions.breach.check_pack import check_pack
from enforcement.actions.breach.prepare_pack import prepare_pack
from enforcement.actions.breach.send_back_pack import send_back_pack
from enforcement.actions.breach.send_confirmation import send_confirmation
from enforcement.models import BreachCase, PackDocument
from enforcement.vocabulary import ActionCode, BreachState, PackCheck, PackDocumentKind
from probation.accounts.models import User
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.breaches import a_breach_case, a_document, every_document, prepared, take
from tests.factories.sentences import a_community_order
from tests.factories.staff import NPS_TEAM, a_manager, an_officer
from tests.factories.times import at, day

from .seeing import again, alerts_of, fields, logged, nothing_changes, running_on


@pytest.fixture
def breach(officer: User) -> BreachCase:
    return a_breach_case(a_community_order(officer), BreachState.PACK_REQUESTED)


def test_a_new_version_never_overwrites_an_old_one(breach: BreachCase) -> None:
    a_document(breach, PackDocumentKind.REPORT, text="First draft.", is_draft=True)
    a_document(breach, PackDocumentKind.REPORT, text="Final.")
    versions = PackDocument.objects.order_by("number").values_list("number", "is_draft", "text")
    assert list(versions) == [(1, True, "First draft."), (2, False, "Final.")]


def test_a_file_is_kept_with_its_name_and_its_fingerprint(breach: BreachCase, officer: User) -> None:
    scan = NewDocument(kind=PackDocumentKind.ORDER, title="Order", file=ContentFile(b"%PDF scanned", name="order.pdf"))
    document = add_document(breach, scan, by=officer, at=at("2017-04-25 10:00"))
    assert document.file_name == "order.pdf"
    assert document.sha256 == hashlib.sha256(b"%PDF scanned").hexdigest()
    with PackDocument.objects.get().file.open() as kept:
        assert kept.read() == b"%PDF scanned"


def test_a_document_has_a_name_and_a_text_or_a_file(breach: BreachCase, officer: User) -> None:
    with nothing_changes(), pytest.raises(Refused) as refused:
        add_document(breach, NewDocument(kind="", title=" "), by=officer, at=at("2017-04-25 10:00"))
    assert fields(refused.value) == {"kind", "title", "file"}


def test_every_missing_document_and_every_draft_is_named_at_once(breach: BreachCase, officer: User) -> None:
    a_document(breach, PackDocumentKind.REPORT, is_draft=True)
    with nothing_changes(), pytest.raises(Refused) as refused:
        prepare_pack(breach, proposal="Unpaid work.", by=officer, at=at("2017-04-25 11:00"))
    assert fields(refused.value) == {
        "document-information",
        "document-statement",
        "document-order",
        "document-warnings",
        "document-report",
        "document-convictions",
    }
    assert "still a draft" in str(refused.value)


def test_prepared_the_pack_is_closed_and_its_manager_is_asked_to_check_it(breach: BreachCase, manager: User) -> None:
    prepared(breach, on="2017-04-25")
    with nothing_changes(), pytest.raises(StateConflict):
        a_document(again(breach), PackDocumentKind.OTHER)
    relay(at=at("2017-04-25 12:00"))
    assert any("check a breach pack" in text for text in alerts_of(manager))
    assert logged(breach) == ["AIBR", "BIPR", "BIPP"]


def test_whoever_wrote_a_document_of_the_pack_does_not_check_it(breach: BreachCase, manager: User) -> None:
    a_document(breach, PackDocumentKind.OTHER, by=manager, title="Note")
    prepared(breach, on="2017-04-25")
    with nothing_changes(), pytest.raises(Refused) as refused:
        check_pack(breach, confirmed=list(PackCheck), by=manager, at=at("2017-04-25 14:00"))
    assert fields(refused.value) == {"checked_by"}


def test_a_manager_who_prepared_the_pack_does_not_check_it(breach: BreachCase, manager: User) -> None:
    every_document(breach)
    prepare_pack(breach, proposal="Unpaid work.", by=manager, at=at("2017-04-25 11:00"))
    with nothing_changes(), pytest.raises(NotAdmitted):
        check_pack(breach, confirmed=list(PackCheck), by=manager, at=at("2017-04-25 14:00"))


def test_the_checker_confirms_each_thing_or_sends_the_pack_back(breach: BreachCase, manager: User) -> None:
    prepared(breach, on="2017-04-25")
    with nothing_changes(), pytest.raises(Refused) as refused:
        check_pack(breach, confirmed=[PackCheck.RISK], by=manager, at=at("2017-04-25 14:00"))
    assert len(refused.value.decision.reasons) == len(PackCheck) - 1
    with nothing_changes(), pytest.raises(Refused):
        send_back_pack(breach, what_is_needed=" ", by=manager, at=at("2017-04-25 14:00"))
    send_back_pack(breach, what_is_needed="The induction record.", by=manager, at=at("2017-04-25 14:00"))
    sent_back = again(breach)
    assert (sent_back.state, sent_back.still_needed) == (BreachState.PACK_REQUESTED, "The induction record.")
    prepared(sent_back, on="2017-04-26")
    assert again(breach).still_needed == ""


def test_checked_again_after_a_change_the_pack_carries_only_the_last_check(breach: BreachCase, manager: User) -> None:
    for step in ("prepare", "check", "refer", "return"):
        breach = take(breach, step)
    assert breach.checked_by == manager
    take(breach, "prepare again")
    assert again(breach).checked_by is None
    assert again(breach).checks == []


def test_the_confirmation_of_breach_is_sent_once(breach: BreachCase, officer: User) -> None:
    tomorrow = day("2017-04-26")
    with nothing_changes(), pytest.raises(Refused) as refused:
        send_confirmation(breach, sent_on=tomorrow, by=officer, at=at("2017-04-25 15:00"))
    assert fields(refused.value) == {"sent_on"}
    send_confirmation(breach, sent_on=day("2017-04-25"), by=officer, at=at("2017-04-25 15:00"))
    assert again(breach).confirmation_sent_on == day("2017-04-25")
    assert breach.decision.failure.actions.filter(code=ActionCode.EA10).exists()
    assert "CBRC" in logged(breach)
    with nothing_changes(), pytest.raises(StateConflict):
        send_confirmation(breach, sent_on=day("2017-04-25"), by=officer, at=at("2017-04-25 16:00"))


def test_case_51_gone_to_the_nps_with_its_pack_the_breach_follows_the_npss_lane_and_its_clocks_run_on(
    breach: BreachCase, officer: User, manager: User
) -> None:
    clocks = running_on(breach.sentence)
    nps_officer = an_officer(team=NPS_TEAM)
    assert nps_officer.team
    allocate(
        breach.sentence,
        team=nps_officer.team,
        officer=nps_officer,
        reason="ROSH is high",
        by=manager,
        at=at("2017-04-25 09:30"),
    )
    moved = again(breach)
    assert running_on(moved.sentence) == clocks
    prepared(moved, on="2017-04-25")
    with nothing_changes(), pytest.raises(NotAdmitted):
        check_pack(moved, confirmed=list(PackCheck), by=manager, at=at("2017-04-25 14:00"))
    check_pack(moved, confirmed=list(PackCheck), by=a_manager(team=NPS_TEAM), at=at("2017-04-25 14:00"))
    assert again(moved).state == BreachState.PACK_CHECKED
