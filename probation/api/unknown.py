"""Whatever is asked for under /api/ that is not there: a problem, not a page."""

from __future__ import annotations

from typing import Any, NoReturn

from rest_framework import exceptions
from rest_framework.request import Request

from .views import ApiView


class Unknown(ApiView):
    """404 for an address the API does not have."""

    schema = None

    def _none(self, request: Request, **where: Any) -> NoReturn:
        slash = "" if request.path.endswith("/") else " Addresses of the API end with a slash."
        raise exceptions.NotFound(f"There is nothing at {request.path}.{slash}")

    get = post = put = patch = delete = options = _none  # type: ignore[assignment]
