"""The number of the page asked for."""

from __future__ import annotations

from django.http import HttpRequest


def page_number(request: HttpRequest) -> int:
    """What ``?page=`` says; the first page for anything that is not a number."""
    typed = request.GET.get("page", "")
    return int(typed) if typed.isdecimal() and len(typed) < 10 else 1
