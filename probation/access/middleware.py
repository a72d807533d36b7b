"""Every request has a correlation id, and every 403 or 404 of a signed-in person is in the audit."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from probation.audit.pen import correlation
from probation.policy import NotInForce
from probation.refusals import NotAdmitted, NotSeen, StateConflict
from probation.working_days import OutsideCalendar

from .reading import audit_refusal


class AuditRefusals:
    """Correlation, audited refusals, and pages for a conflict no form caught, or a day no calendar or rule reaches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = correlation.set(uuid4().hex)
        try:
            return self.get_response(request)
        finally:
            correlation.reset(token)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, StateConflict):
            return render(request, "409.html", {"problem": str(error)}, status=409)
        if isinstance(error, (OutsideCalendar, NotInForce)):
            return render(request, "422.html", {"problem": error.in_words}, status=422)
        if isinstance(error, (PermissionDenied, NotSeen)):
            audit_refused_request(request, error)
        return None


def audit_refused_request(request: HttpRequest, error: Exception) -> None:
    """Write the refusal of a request, if somebody is signed in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return
    thing = error.thing if isinstance(error, NotAdmitted) else None
    audit_refusal(_act(error), thing, crn=_crn(error), path=request.path, by=user, at=timezone.now())


def _act(error: Exception) -> str:
    """What was refused: an act, or the seeing of something."""
    if isinstance(error, NotAdmitted):
        return error.act
    return f"see {error.what} {error.key}" if isinstance(error, NotSeen) else f"see {error}"


def _crn(error: Exception) -> str:
    """Whose record was refused, where that is known."""
    if isinstance(error, NotSeen):
        return error.key[:10] if error.what.endswith("CRN") else ""
    thing = getattr(error, "thing", None)
    return str(getattr(getattr(thing, "person", thing), "crn", ""))
