"""The OpenAPI description: what each address says of itself, and the problems any of them may answer with."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from drf_spectacular.openapi import AutoSchema

WRITES = ("POST", "PATCH")
PROBLEMS = {
    "400": "Something sent is missing, unknown or malformed: `errors` names every field.",
    "401": "Sign in, or send a token that is good.",
    "403": "Your role, or your relation to the case, does not admit you to this.",
    "404": "There is no such record, or you may not see it.",
    "409": "Somebody changed the record first: who, when, and what it is now. Nothing was done.",
    "415": "The body is of a type that is not taken here.",
    "422": "The rules do not permit it: `errors` holds every reason and the field it belongs to. Nothing was done.",
    "429": "Asked too often. `Retry-After` says how many seconds to wait.",
}
OF_A_WRITE = ("409", "415")
OF_A_THROTTLE = ("429",)
OF_A_RECORD = ("401", "403", "404", "409", "422")
TEXT = {"type": "string"}
PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {**TEXT, "description": "Always about:blank: the status says what kind of problem it is."},
        "title": {**TEXT, "description": "The kind of problem, in a word or two."},
        "status": {"type": "integer", "description": "The HTTP status."},
        "detail": {**TEXT, "description": "What went wrong, in a sentence."},
        "errors": {
            "type": "array",
            "description": "Every problem with what was sent, or every reason the rules give.",
            "items": {
                "type": "object",
                "required": ["field", "reason"],
                "properties": {
                    "field": {**TEXT, "description": "The field it belongs to; empty for the whole."},
                    "reason": {**TEXT, "description": "What is wrong with it, in a sentence."},
                },
            },
        },
        "rule": {**TEXT, "description": "422: the rule that refuses."},
        "version": {**TEXT, "description": "422: its version."},
        "citation": {"type": "array", "items": TEXT, "description": "422: where the rule stands written."},
        "changed_by": {**TEXT, "description": "409: who changed the record."},
        "changed_at": {**TEXT, "format": "date-time", "nullable": True, "description": "409: when they did."},
        "state_now": {**TEXT, "description": "409: the state the record is in now, in words."},
    },
}


class Schema(AutoSchema):
    """Reads ``asks``, ``row``, ``takes``, ``gives`` and ``status`` of a view (``probation.api.views``)."""

    def get_override_parameters(self) -> list[Any]:
        asks = getattr(self.view, "asks", None)
        return [asks] if asks and self.method == "GET" else []

    def get_request_serializer(self) -> Any:
        return getattr(self.view, "takes", None) if self.method in WRITES else None

    def get_response_serializers(self) -> Any:
        if self.method == "GET" and hasattr(self.view, "row"):
            return self.view.row(many=True)
        gives = getattr(self.view, "gives", None)
        if gives is None:
            return super().get_response_serializers()
        answer = gives(many=True) if getattr(self.view, "gives_many", False) else gives
        return {getattr(self.view, "status", 200) if self.method == "POST" else 200: answer}

    def _get_paginator(self) -> Any:
        """Only lists come in pages: not an index of fixed length, nor the several things an act may make."""
        return super()._get_paginator() if self.method == "GET" and hasattr(self.view, "row") else None


def finish(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """Say at every address which problems it may answer with; leave out what only the making of the schema needs."""
    components = result.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = PROBLEM
    components["responses"] = {_name(status): _response(text) for status, text in PROBLEMS.items()}
    for operations in result["paths"].values():
        for method, operation in operations.items():
            responses = operation["responses"]
            for status, response in responses.items():
                response["description"] = response["description"] or HTTPStatus(int(status)).phrase
            for status in _statuses(method.upper(), operation):
                responses.setdefault(status, {"$ref": f"#/components/responses/{_name(status)}"})
    return _without_marks(result)


def _statuses(method: str, operation: dict[str, Any]) -> list[str]:
    is_signed_in = {} not in operation.get("security", [{}])
    never = (*(() if method in WRITES else OF_A_WRITE), *(OF_A_THROTTLE if is_signed_in else OF_A_RECORD))
    return [status for status in PROBLEMS if status not in never]


def _name(status: str) -> str:
    return HTTPStatus(int(status)).phrase.replace(" ", "")


def _response(text: str) -> dict[str, Any]:
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": text, "content": content}


def _without_marks(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_marks(inner) for key, inner in value.items() if key != "x-spec-enum-id"}
    return [_without_marks(inner) for inner in value] if isinstance(value, list) else value
