"""What is withheld, and what is a victim's, is in no paper and no notice: written first, then every paper is made."""

import json
from typing import Any

import pytest

from recall.actions.casework.back_to_custody import record_release
from recall.actions.casework.refer import refer_to_parole_board
from recall.actions.casework.rescind import ask_to_rescind, decide_rescind
from recall.actions.casework.tell_victim import record_victim_notice
from recall.actions.casework.write_part_b import send_part_b
from recall.actions.part_a.keep_sensitive import keep_sensitive
from recall.models import RecallRequest, Revocation, RiskReport
from recall.vocabulary.custody import PaperKind, VictimEvent
from tests.factories import recalls
from tests.factories.custody import a_dossier_issued, a_fixed_term, a_standard_recall
from tests.factories.part_a import WRITTEN
from tests.factories.recalls import Cast, a_cast, a_decider, reload
from tests.factories.review import written_part_b
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")
WITHHELD = ("Nora Neighbour", "Nightjar")
OF_THE_VICTIM = ("Vera Liaison", "Victim contact", "14 May 2017", "Afraid of the release")


@pytest.fixture
def kept_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """While Part A is written: material is withheld, a victim is in the contact scheme, and their officer is told."""
    told = dict.fromkeys(("told_request_on", "told_statement_on", "told_summary_on"), "2017-05-14")
    monkeypatch.setitem(WRITTEN, "victim", {"in_contact": "yes", "officer": "Vera Liaison", **told})
    write = recalls.write_part_a

    def write_and_keep(request: RecallRequest, cast: Cast) -> None:
        write(request, cast)
        by: dict[str, Any] = {"by": cast.officer, "at": at("2017-05-15 16:30")}
        keep_sensitive(request, text="Nora Neighbour told us.", reason="Operation Nightjar is running.", **by)
        telling = {"told_on": day("2017-05-15"), "liaison_officer": "Vera Liaison", "note": "Afraid of the release."}
        record_victim_notice(request, event=VictimEvent.PERSONAL_STATEMENT, **telling, **by)

    monkeypatch.setattr(recalls, "write_part_a", write_and_keep)


@pytest.mark.usefixtures("kept_first")
def test_case_56_and_57_nothing_withheld_and_nothing_of_a_victim_is_in_any_paper_or_notice() -> None:
    cast, ppcs = a_cast(), a_decider()
    request = a_fixed_term(cast).request
    a_dossier_issued(request)
    asked = {"details": "He was in hospital.", "by": cast.officer, "at": at("2017-06-05 10:00")}
    ask_to_rescind(reload(request), **asked)
    decided = {"approve": False, "every_condition_kept": False, "details": "He did not keep in touch."}
    decide_rescind(reload(request), **decided, by=ppcs, at=at("2017-06-06 10:00"))
    record_release(request, released_on=day("2017-06-28"), by=ppcs, at=at("2017-06-28 12:00"))
    assert request.sensitive_material.get().text == "Nora Neighbour told us."
    (report,) = request.versions.all()
    assert "Vera Liaison" in json.dumps(report.content)
    papers = papers_of(request)
    assert set(papers) >= {
        PaperKind.NOTIFICATION,
        PaperKind.POLICE_NOTICE,
        PaperKind.OFFENDER_LETTER,
        PaperKind.PROBATION_LETTER,
        PaperKind.RETURNED_LETTER,
        PaperKind.REASONS,
        PaperKind.DOSSIER,
        PaperKind.GOVERNOR_LETTER,
        PaperKind.CUSTODY_LETTER,
        PaperKind.PARTS_1_TO_3,
        PaperKind.RESCIND_DECISION,
        PaperKind.RELEASE_LICENCE,
        PaperKind.RELEASE_LETTER,
    }
    assert "Theft from a shop, to pay for drugs." in papers[PaperKind.DOSSIER]
    assert said_in({**papers, **notices_of(request)}) == []
    assert not [secret for secret in WITHHELD if secret in json.dumps(report.content)]


@pytest.mark.usefixtures("kept_first")
def test_nor_in_what_the_parole_board_is_given_of_a_standard_recall() -> None:
    cast = a_cast()
    request = a_standard_recall(cast).request
    a_dossier_issued(request)
    send_part_b(RiskReport.objects.get(), written_part_b(), by=cast.officer, at=at("2017-06-12 10:00"))
    refer_to_parole_board(reload(request), by=a_decider(), at=at("2017-06-29 10:00"))
    papers = papers_of(request)
    assert set(papers) >= {PaperKind.DOSSIER, PaperKind.PART_B, PaperKind.SECONDARY_DOSSIER}
    assert said_in({**papers, **notices_of(request)}) == []


def papers_of(request: RecallRequest) -> dict[str, str]:
    """Every word of every paper PPCS made, the order among them."""
    order = {"order": json.dumps(Revocation.objects.get().words, ensure_ascii=False)}
    return order | {row.kind: json.dumps(row.words, ensure_ascii=False) for row in request.papers.all()}


def notices_of(request: RecallRequest) -> dict[str, str]:
    return {f"{row.event} to {row.recipient}": f"{row.subject} {row.text}" for row in request.notices.all()}


def said_in(texts: dict[str, str]) -> list[tuple[str, str]]:
    """What is kept out, and where it stands all the same."""
    return [(secret, name) for name, text in texts.items() for secret in (*WITHHELD, *OF_THE_VICTIM) if secret in text]
