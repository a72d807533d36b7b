"""Who signed a version, on a paper of its own that names the version's fingerprint."""

from typing import Any

import pytest
from django.conf import LazySettings

from recall.actions.reopen_report import reopen_report
from recall.queries.part_a.signature_sheet import sheet_content, signature_sheet
from recall.vocabulary import Statement
from tests.factories.recalls import Cast, a_cast, a_countersigned_recall, an_endorsed_recall
from tests.factories.times import at

pytestmark = pytest.mark.django_db
NOON = at("2017-05-16 12:00")


@pytest.fixture
def cast(reference: None, settings: LazySettings, tmp_path: Any) -> Cast:
    settings.MEDIA_ROOT = tmp_path
    return a_cast()


def test_both_boxes_say_who_signed_what_and_when(cast: Cast) -> None:
    version = an_endorsed_recall(cast).versions.get()
    content = sheet_content(version, at=NOON)
    manager, senior = content["sections"]
    assert [section["number"] for section in (manager, senior)] == [27, 28]
    signed, confirmed, words = manager["answers"]
    assert signed["paragraphs"] == ["Max Manager", "0121 496 0001", "15 May 2017 at 6pm"]
    assert confirmed["items"] == [statement.label for statement in Statement]
    assert words["paragraphs"] == ["I have read the report and agree with it."]
    assert senior["answers"][0]["paragraphs"][0] == "Sen Ior"
    assert ["Content, SHA-256", version.sha256] in content["details"]


def test_it_is_a_tagged_pdf(cast: Cast) -> None:
    pdf = signature_sheet(a_countersigned_recall(cast).versions.get(), at=NOON).pdf
    assert b"/MarkInfo<</Marked true" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


def test_a_box_not_signed_or_void_says_so(cast: Cast) -> None:
    recall = a_countersigned_recall(cast)
    assert sheet_content(recall.versions.get(), at=NOON)["sections"][1]["note"] == "Not signed."
    reopen_report(recall, because="He was seen.", by=cast.officer, at=NOON)
    assert [box["note"] for box in sheet_content(recall.versions.get(), at=NOON)["sections"]] == ["Not signed."] * 2
