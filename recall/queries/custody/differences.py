"""The prison's own dates beside ours: a difference is shown loudly."""

from __future__ import annotations

from datetime import date

from recall import deadlines
from recall.models import Disclosure, Revocation
from recall.policy.disclosure import Dates, differences
from recall.queries.standing import Standing
from recall.vocabulary import RecallType


def differences_of(standing: Standing) -> tuple[str, ...]:
    """A sentence for each date that differs. No query."""
    if standing.disclosure is None or standing.revocation is None or standing.casework is None:
        return ()
    returned_on = standing.returned_on
    assert returned_on is not None, "only a person in custody is given a dossier"
    fixed = standing.casework.recall_type == RecallType.FIXED
    return differences(_ours(standing, standing.revocation, returned_on, fixed=fixed), _prisons(standing.disclosure))


def _ours(standing: Standing, revocation: Revocation, returned_on: date, *, fixed: bool) -> Dates:
    licence = standing.request.sentence
    return Dates(
        release_on=revocation.release_on,
        day_28=None if fixed else deadlines.last_of_28_days(returned_on),
        expires_on=licence.licence_expires_on,
    )


def _prisons(disclosure: Disclosure) -> Dates:
    return Dates(
        release_on=disclosure.prison_release_on,
        day_28=disclosure.prison_day_28,
        expires_on=disclosure.prison_expiry,
    )
