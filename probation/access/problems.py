"""API errors as problem+json (RFC 9457): a title, a sentence, and every problem at once."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler

from probation.policy import NotInForce, Refused
from probation.refusals import StateConflict

from .middleware import audit_refused_request


def problem_response(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: what went wrong, in words, with the status the field of error calls for."""
    if isinstance(error, (PermissionDenied, Http404)):
        audit_refused_request(context["request"], error)
    if isinstance(error, StateConflict):
        changed = {"changed_by": error.changed_by, "changed_at": error.changed_at, "state_now": error.state_now}
        return _problem(409, "Conflict", str(error), **changed)
    if isinstance(error, Refused):
        return _problem(422, "Refused", str(error), **_decision(error))
    if isinstance(error, NotInForce):
        return _problem(422, "Not in force", str(error))
    response = exception_handler(error, context)
    if response is None:
        return None
    detail = str(error) if isinstance(error, (PermissionDenied, Http404)) else str(getattr(error, "detail", error))
    extra = {}
    if isinstance(error, exceptions.ValidationError):
        detail, extra = "Some of what you sent is not valid.", {"errors": error.detail}
    problem = _problem(response.status_code, response.status_text or "Error", detail, **extra)
    for header, value in response.items():
        if header.lower() != "content-type":
            problem[header] = value
    return problem


def _decision(error: Refused) -> dict[str, Any]:
    decision = error.decision
    return {
        "errors": [{"field": reason.field, "reason": reason.text} for reason in decision.reasons],
        "rule": decision.rule,
        "version": decision.version,
        "citation": [str(cite) for cite in decision.cites],
    }


def _problem(status: int, title: str, detail: str, **extra: Any) -> Response:
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **extra}
    return Response(body, status=status, content_type="application/problem+json")
