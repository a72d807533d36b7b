"""A section saved as it is typed: half answers kept, the record not copied, nobody's words written over."""

from typing import Any

import pytest
from django.conf import LazySettings

from probation.accounts.models import User
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.part_a.save_section import save_section
from recall.models import RecallRequest, ReportSection, Signature
from recall.queries.part_a.current import is_current
from recall.queries.part_a.report import report_of
from recall.vocabulary import RecallState
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_concern,
    a_countersigned_recall,
    a_submitted_recall,
    an_agreed_recall,
    reload,
)
from tests.factories.staff import NPS_TEAM, an_officer
from tests.factories.times import at

pytestmark = pytest.mark.django_db
EVENING = at("2017-05-15 19:00")


@pytest.fixture
def cast(reference: None, settings: LazySettings, tmp_path: Any) -> Cast:
    settings.MEDIA_ROOT = tmp_path
    return a_cast()


@pytest.fixture
def request_(cast: Cast) -> RecallRequest:
    return an_agreed_recall(cast)


def save(
    request: RecallRequest, by: User | None, code: str, answers: dict[str, Any], **different: Any
) -> ReportSection:
    assert by
    return save_section(request, code, answers, **{"by": by, "at": at("2017-05-15 15:30"), **different})


def test_half_an_answer_is_kept_as_it_was_typed(cast: Cast, request_: RecallRequest) -> None:
    answers = {"told_request_on": ["12", "", ""], "in_contact": "yes"}
    section = save(request_, cast.officer, "victim", answers)
    assert ReportSection.objects.get(pk=section.pk).answers == answers
    assert (section.saved_by, section.version) == (cast.officer, 1)


def test_answers_not_sent_stay_and_each_save_counts(cast: Cast, request_: RecallRequest) -> None:
    save(request_, cast.officer, "police", {"police_name": "PC Example"})
    section = save(request_, cast.officer, "police", {"police_phone": "0121"}, version=1)
    assert section.answers == {"police_name": "PC Example", "police_phone": "0121"}
    assert section.version == 2
    entry = Entry.objects.filter(verb="recall.reportsection.save_section").latest("id")
    before, after = entry.facts["changed"]["answers"]
    assert (before, after) == ({"police_name": "PC Example"}, section.answers)


def test_the_same_again_writes_nothing(cast: Cast, request_: RecallRequest) -> None:
    save(request_, cast.officer, "police", {"police_name": "PC Example"})
    before = Entry.objects.count()
    assert save(request_, cast.officer, "police", {"police_name": "PC Example"}).version == 1
    assert Entry.objects.count() == before


def test_what_the_record_says_is_not_kept_a_second_time(cast: Cast, request_: RecallRequest) -> None:
    section = save(request_, cast.officer, "sentence", {"offence": "Theft from a shop", "court": "Derby Crown Court"})
    assert section.answers == {"court": "Derby Crown Court"}
    report = report_of(reload(request_), at=EVENING)
    assert report.answers("sentence")["offence"] == "Theft from a shop"
    assert report.answers("sentence")["court"] == "Derby Crown Court"
    assert "offence" in report.from_the_record("sentence")
    assert "court" not in report.from_the_record("sentence")


def test_what_is_typed_wins_also_where_it_is_emptied(cast: Cast, request_: RecallRequest) -> None:
    save(request_, cast.officer, "sentence", {"offence": ""})
    assert report_of(reload(request_), at=EVENING).answers("sentence")["offence"] == ""


def test_of_two_writers_the_second_is_told_and_nothing_is_written_over(cast: Cast, request_: RecallRequest) -> None:
    save(request_, cast.officer, "police", {"police_name": "PC First"}, version=0)
    with pytest.raises(StateConflict, match="Olu Officer changed this"):
        save(request_, cast.officer, "police", {"police_name": "PC Second"}, version=0)
    assert ReportSection.objects.get().answers == {"police_name": "PC First"}


@pytest.mark.parametrize(
    ("code", "answers"),
    [
        ("line-manager", {"comment": "Yes."}),
        ("weather", {"rain": "yes"}),
        ("person", {"crn": "X999999"}),
        ("police", {"police_name": 7}),
    ],
)
def test_what_is_no_answer_is_refused(code: str, answers: dict[str, Any], cast: Cast, request_: RecallRequest) -> None:
    with pytest.raises(Refused):
        save(request_, cast.officer, code, answers)
    assert not ReportSection.objects.exists()


def test_only_the_officer_with_the_case_writes(cast: Cast, request_: RecallRequest) -> None:
    for somebody in (cast.manager, cast.senior, an_officer(team=NPS_TEAM)):
        with pytest.raises(NotAdmitted):
            save(request_, somebody, "police", {"police_name": "PC Example"})
    assert not ReportSection.objects.exists()


def test_before_the_recall_is_agreed_there_is_no_report(cast: Cast) -> None:
    request = a_concern(cast)
    with pytest.raises(Refused, match="not being written"):
        save(request, cast.officer, "police", {"police_name": "PC Example"})
    assert not ReportSection.objects.exists()


def test_with_ppcs_it_is_not_changed_even_with_a_reason(cast: Cast) -> None:
    request = a_submitted_recall(cast)
    before = ReportSection.objects.get(code="police").answers
    with pytest.raises(Refused, match="not being written"):
        save(request, cast.officer, "police", {"police_name": "X"}, reopen_because="A mistake.")
    assert ReportSection.objects.get(code="police").answers == before


def test_a_signed_report_is_not_changed_without_a_reason(cast: Cast) -> None:
    request = a_countersigned_recall(cast)
    with pytest.raises(Refused, match="say why it is changed"):
        save(request, cast.officer, "circumstances", {"circumstances": "Another thing."}, at=EVENING)
    assert is_current(request, at=EVENING)
    assert Signature.objects.get().voided_at is None


def test_case_30_a_change_after_signature_voids_it_and_a_new_version_is_needed(cast: Cast) -> None:
    request = a_countersigned_recall(cast)
    because = "He was seen at the victim's address."
    answers = {"circumstances": "Seen there."}
    save(request, cast.officer, "circumstances", answers, at=EVENING, reopen_because=because)
    now = reload(request)
    assert now.state == RecallState.INITIATED
    assert Signature.objects.get().voided_because == because
    assert not is_current(now, at=EVENING)
    assert now.versions.count() == 1


def test_a_signed_report_saved_unchanged_is_not_opened_again(cast: Cast) -> None:
    request = a_countersigned_recall(cast)
    same = {"police_name": "PC Sam Example"}
    save(request, cast.officer, "police", same, at=EVENING, reopen_because="To look at it.")
    assert reload(request).state == RecallState.PART_A_COUNTERSIGNED
    assert Signature.objects.get().voided_at is None
