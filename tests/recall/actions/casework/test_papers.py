"""The documents of a recall: versions, reasons, hashes and codes."""

from hashlib import sha256
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction

from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted
from recall.actions.casework.papers import make_paper
from recall.models import RecallPaper
from recall.queries.revocation_order import order_paper
from recall.vocabulary.custody import PaperKind
from tests.factories.recalls import a_cast, a_decider, a_revocation
from tests.factories.times import at

pytestmark = pytest.mark.usefixtures("reference")


def test_each_version_of_a_document_is_kept_numbered_with_its_reason_hash_and_code() -> None:
    cast = a_cast()
    revocation = a_revocation(cast)
    request, ppcs = revocation.request, a_decider()
    paper = order_paper(revocation, request.casework, by=ppcs)
    with transaction.atomic():
        first = make_paper(request, PaperKind.REASONS, paper, by=ppcs, at=at("2017-05-17 09:00"))
        with pytest.raises(Refused, match="another version"):
            make_paper(request, PaperKind.REASONS, paper, by=ppcs, at=at("2017-05-17 10:00"), why=" ")
        second = make_paper(
            request, PaperKind.REASONS, paper, by=ppcs, at=at("2017-05-17 10:00"), why="The prison number was wrong."
        )
        with pytest.raises(NotAdmitted):
            make_paper(request, PaperKind.GOVERNOR_LETTER, paper, by=cast.officer, at=at("2017-05-17 11:00"))
    assert [(row.number, row.why) for row in request.papers.filter(kind=PaperKind.REASONS)] == [
        (2, "The prison number was wrong."),
        (1, ""),
    ]
    assert first.code != second.code
    assert first.code in str(first.words)
    assert first.sha256 == sha256(Path(first.pdf.path).read_bytes()).hexdigest()
    assert Entry.objects.get(verb="recall.recallpaper.make", subject_id=str(second.pk)).actor == ppcs.username
    assert not RecallPaper.objects.filter(kind=PaperKind.GOVERNOR_LETTER).exists()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        RecallPaper.objects.filter(pk=first.pk).update(why="Changed")
