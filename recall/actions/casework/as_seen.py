"""An act of PPCS done only while the request is as whoever acts saw it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction

from recall.models import RecallRequest

from .locking import lock_at_ppcs


@transaction.atomic
def as_seen(request: RecallRequest, *, version: int, verb: str, act: Callable[[], Any]) -> Any:
    """What the act gives. ``version``: of the request, compared under its lock. Raises StateConflict, and the act's
    own."""
    lock_at_ppcs(request.pk, version=version, verb=verb)
    return act()
