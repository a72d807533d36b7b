"""API errors as problem+json (RFC 9457): a title, a sentence, and every problem at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.timezone import localtime
from django.views.defaults import server_error as error_page
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler

from probation.policy import NotInForce, Reason, Refused
from probation.refusals import StateConflict
from probation.rules import BadInput, UnknownRule
from probation.working_days import OutsideCalendar

from .middleware import audit_refused_request

MEDIA_TYPE = "application/problem+json"
API = "/api/"


def problem_response(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: what went wrong, in words, with the status the kind of error calls for."""
    match error:
        case PermissionDenied():
            audit_refused_request(context["request"], error)
            return _problem(403, str(error) or "You may not do this.")
        case Http404():
            audit_refused_request(context["request"], error)
            return _problem(404, str(error) or "There is nothing here.")
        case StateConflict():
            return _conflict(error)
        case Refused():
            return _refused(error, getattr(context["view"], "called", {}))
        case NotInForce() | OutsideCalendar():
            return _problem(422, str(error))
        case UnknownRule():
            return _problem(404, str(error))
        case BadInput():
            reasons = [Reason(problem.sentence, problem.key) for problem in error.problems]
            return _problem(400, str(error), errors=_errors(reasons))
        case SuspiciousOperation():
            return _problem(400, "What was sent cannot be read.")
        case exceptions.ValidationError():
            reasons = [Reason(text, field) for field, text in _each(error.detail)]
            return _problem(400, "Some of what was sent is not valid.", errors=_errors(reasons))
    return _of_the_framework(error, context)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something of ours broke: a problem under /api/, the error page anywhere else."""
    if not request.path.startswith(API):
        return error_page(request)
    body = _body(500, "Something went wrong. It is being looked into; nothing was saved.")
    return JsonResponse(body, status=500, content_type=MEDIA_TYPE)


def _conflict(error: StateConflict) -> Response:
    changed_at = error.changed_at and localtime(error.changed_at)
    return _problem(409, str(error), changed_by=error.changed_by, changed_at=changed_at, state_now=error.state_now)


def _refused(error: Refused, called: Mapping[str, str]) -> Response:
    decision = error.decision
    reasons = [Reason(reason.text, called.get(reason.field, reason.field)) for reason in decision.reasons]
    return _problem(
        422,
        str(error),
        errors=_errors(reasons),
        rule=decision.rule,
        version=decision.version,
        citation=[str(cite) for cite in decision.cites],
    )


def _of_the_framework(error: Exception, context: dict[str, Any]) -> Response | None:
    """An error of DRF's own: not signed in, a method or type not taken, asked too often. None: not an answer at all."""
    response = exception_handler(error, context)
    if response is None:
        return None
    problem = _problem(response.status_code, str(getattr(error, "detail", error)))
    for header in ("WWW-Authenticate", "Allow", "Retry-After"):
        if header in response:
            problem[header] = response[header]
    return problem


def _each(detail: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Each problem of a validation with the field it is in; within another, joined by dots (``on.0.sentence``)."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            yield from _each(inner, field if name == "non_field_errors" else _within(field, name))
    elif isinstance(detail, list):
        for number, inner in enumerate(detail):
            yield from _each(inner, field if isinstance(inner, str) else _within(field, number))
    else:
        yield field, str(detail)


def _within(field: str, name: object) -> str:
    return f"{field}.{name}" if field else str(name)


def _errors(reasons: Iterable[Reason]) -> list[dict[str, str]]:
    return [{"field": reason.field, "reason": reason.text} for reason in reasons]


def _problem(status: int, detail: str, **extra: Any) -> Response:
    return Response(_body(status, detail, **extra), status=status, content_type=MEDIA_TYPE)


def _body(status: int, detail: str, **extra: Any) -> dict[str, Any]:
    return {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **extra}
