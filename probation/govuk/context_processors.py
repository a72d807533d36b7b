"""What every page knows of the service itself."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from . import navigation

SERVICE_NAME = "Probation enforcement and recall"


def service(request: HttpRequest) -> dict[str, Any]:
    """``service_name``, ``demo_mode``, and ``navigation``: asked for only when a page shows it."""
    return {
        "service_name": SERVICE_NAME,
        "demo_mode": settings.DEMO_MODE,
        "navigation": SimpleLazyObject(lambda: navigation.items_for(request)),
    }
