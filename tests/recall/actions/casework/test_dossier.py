"""The recall dossier by acting: what is in it, what is kept out of it, and the clocks of its issue."""

import json

import pytest

from cases.models import Clock
from probation.policy import Refused
from recall.actions.casework.dossier import Draft, issue_dossier, prepare_dossier
from recall.models import Casework, Dossier, RecallNotice, RecallPaper
from recall.policy.dossier import IssuingFacts, issuing
from recall.vocabulary.custody import PaperKind
from tests.factories.custody import a_dossier_issued, a_fixed_term, a_standard_recall
from tests.factories.recalls import a_cast, a_decider
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")

ISSUED = (PaperKind.REASONS, PaperKind.GOVERNOR_LETTER, PaperKind.CUSTODY_LETTER, PaperKind.PARTS_1_TO_3)


def test_the_papers_of_a_fixed_term_and_the_clocks_of_their_issue() -> None:
    request = a_fixed_term(a_cast()).request
    a_dossier_issued(request, extra_conditions="Reside at the hostel.", held_under="A1234BC", welsh=True)
    made = {paper.kind: json.dumps(paper.words, ensure_ascii=False) for paper in request.papers.all()}
    assert {PaperKind.DOSSIER, *ISSUED} <= set(made)
    for part in ("fixed-term recall", "Taflen", "Conditions in force", "Revocation order", "Keep in touch"):
        assert part in made[PaperKind.DOSSIER]
    for fact in ("28 June 2017", "Reside at the hostel.", "A1234BC"):
        assert fact in made[PaperKind.CUSTODY_LETTER]
    assert "within one working day" in made[PaperKind.GOVERNOR_LETTER]
    dates = dict(Clock.objects.filter(sentence=request.sentence).values_list("kind", "due_on"))
    assert (dates["T_DISC"], dates["T_P1"], dates["T_REP"]) == (day("2017-06-05"), day("2017-06-09"), day("2017-06-16"))
    assert Clock.objects.get(kind="T_DOS").stopped_at == at("2017-06-02 10:00")
    assert Casework.objects.get().assigned_to is None
    assert RecallNotice.objects.get(event="dossier/1").name == "HMP Hewell"


def test_case_31_no_dossier_issues_before_part_a_exists_nor_unchecked() -> None:
    request = a_standard_recall(a_cast()).request
    prepare_dossier(request, draft=Draft(prison="HMP Hewell"), by=a_decider(), at=at("2017-06-02 09:00"))
    with pytest.raises(Refused, match="checked the dossier"):
        issue_dossier(request, checked=False, by=a_decider(), at=at("2017-06-02 10:00"))
    without_part_a = IssuingFacts(prepared=True, checked=True, part_a=False, again=False, why="")
    reasons = issuing.decide(without_part_a, on=day("2017-06-02")).reasons
    assert [reason.text for reason in reasons] == [
        "Part A has not been completed: the dossier cannot be issued without it."
    ]
    assert not RecallPaper.objects.filter(kind=PaperKind.DOSSIER).exists()
    assert Dossier.objects.get().issued_at is None


def test_the_dossier_goes_to_the_prison_it_names_and_never_to_the_address_of_another() -> None:
    request = a_standard_recall(a_cast()).request
    Casework.objects.update(prison_address="custody@hewell.example.test")
    a_dossier_issued(request)
    a_dossier_issued(request, on="2017-06-05 10:00", prison="HMP Example", why="He was moved.")
    told = RecallNotice.objects.filter(event__startswith="dossier/").order_by("pk").values_list("name", "address")
    assert list(told) == [("HMP Hewell", "custody@hewell.example.test"), ("HMP Example", "")]


def test_another_version_has_its_reason_and_the_first_stays() -> None:
    request = a_standard_recall(a_cast()).request
    a_dossier_issued(request)
    with pytest.raises(Refused, match="another version"):
        issue_dossier(request, checked=True, by=a_decider(), at=at("2017-06-05 10:00"))
    again = issue_dossier(request, checked=True, why="The prison changed.", by=a_decider(), at=at("2017-06-05 10:00"))
    assert again.paper is not None
    assert (again.paper.number, again.paper.why) == (2, "The prison changed.")
    assert RecallPaper.objects.filter(kind=PaperKind.DOSSIER).count() == 2
