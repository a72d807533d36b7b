"""Supervision resumes where a person recalled is released: the licence goes on, or the supervision after it begins."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from cases.actions.sentence_record import start_first_contact
from cases.models import Condition, Sentence
from cases.vocabulary import ConditionKind
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import day_in_words, london_date
from recall.models import Dossier, RecallRequest, Revocation
from recall.permissions import casework as may
from recall.queries.custody.release_papers import release_letter, release_licence
from recall.queries.custody.supervision_after import supervision_after
from recall.vocabulary.custody import PaperKind, ReleaseKind

from .papers import make_paper


def release_in_words(kind: ReleaseKind, released_on: date) -> str:
    """What the officer is told."""
    on = day_in_words(released_on)
    if kind == ReleaseKind.SENTENCE_EXPIRED:
        return f"Released on {on} at the end of the sentence. The licence has ended."
    return f"Released again on licence on {on}: see the person within one working day."


def resume_supervision(request: RecallRequest, revocation: Revocation, *, by: User, at: datetime) -> None:
    """Within the release's transaction, the rows locked. At the end of the sentence there is no licence for release
    (case 9), only the supervision after it where it is owed: none since its repeal. Raises Refused, NotAdmitted."""
    released_on = revocation.released_on
    assert released_on is not None
    sentence = request.sentence
    following = _supervision_owed(sentence, at=at)
    if revocation.release_kind == ReleaseKind.SENTENCE_EXPIRED:
        if following is not None:
            _release(request, following, {"released_on": released_on}, by=by, at=at)
    else:
        _add_conditions(request, released_on, by=by, at=at)
        _release(request, sentence, {"released_on": released_on, "home_detention": False}, by=by, at=at)
        licence = release_licence(request, revocation, on=london_date(at), by=by)
        make_paper(request, PaperKind.RELEASE_LICENCE, licence, by=by, at=at)
    letter = release_letter(request, revocation, following, on=london_date(at), by=by)
    make_paper(request, PaperKind.RELEASE_LETTER, letter, by=by, at=at)


def _supervision_owed(licence: Sentence, *, at: datetime) -> Sentence | None:
    found = Sentence.objects.filter(follows_id=licence.pk).select_related("person", "provider", "team").first()
    if found is None:
        return None
    period = supervision_after(found, days_at_large=found.unlawfully_at_large_days, at=at)
    return found if period is None or period.applies else None


def _release(request: RecallRequest, sentence: Sentence, changes: dict[str, Any], *, by: User, at: datetime) -> None:
    """The first contact after it is to be arranged within one working day."""
    told: dict[str, Any] = {"by": by, "at": at, "crn": request.crn}
    record(sentence, verb="release", permission=lambda _, acting: may.book(request, acting), changes=changes, **told)
    start_first_contact(sentence, by=by, at=at, released_again=True)


def _add_conditions(request: RecallRequest, released_on: date, *, by: User, at: datetime) -> None:
    """The additional conditions asked for with the dossier become those of the licence."""
    asked = Dossier.objects.filter(request_id=request.pk).values_list("extra_conditions", flat=True).first() or ""
    for number, text in enumerate(filter(None, map(str.strip, asked.splitlines())), start=1):
        added = Condition(
            sentence=request.sentence,
            kind=ConditionKind.ADDITIONAL,
            code=f"R{request.pk}.{number}",
            text=text,
            from_date=released_on,
        )
        allowed = lambda _, acting: may.book(request, acting)  # noqa: E731
        record(added, verb="add_on_release", permission=allowed, by=by, at=at, crn=request.crn)
