"""What a person recalled may be released by, and from which day on."""

from __future__ import annotations

from collections.abc import Iterator

from enforcement.queries.facts import Reckoning
from recall.policy.release_after_recall import Ground
from recall.queries.review.held import release_ordered
from recall.queries.standing import Standing
from recall.vocabulary import RecallType
from recall.vocabulary.custody import ReleaseKind

from .fixed_term import planned_on


def grounds_of(standing: Standing, counts: Reckoning) -> Iterator[Ground]:
    """The end of the sentence before everything; then an order or direction; then the end of a fixed term."""
    casework, revocation, licence = standing.casework, standing.revocation, standing.request.sentence
    assert casework is not None
    assert revocation is not None
    yield Ground(ReleaseKind.SENTENCE_EXPIRED, licence.licence_expires_on)
    ordered = release_ordered(standing)
    if ordered is not None:
        yield ordered
    if casework.recall_type == RecallType.FIXED and revocation.release_on is not None:
        yield Ground(ReleaseKind.END_OF_TERM, planned_on(revocation.release_on, counts))
