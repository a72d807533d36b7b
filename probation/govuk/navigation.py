"""The primary navigation: each app registers its items when it starts; the context processor asks who sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

User = Any
"""Whoever is signed in; the shell knows no model."""


@dataclass(frozen=True)
class Item:
    """An item as the template shows it. ``current``: the page is in this section; ``badge``: a count, 0 for none."""

    label: str
    href: str
    current: bool
    badge: int


@dataclass(frozen=True)
class _Registered:
    label: str
    url_name: str
    seen_by: Callable[[User], bool]
    badge: Callable[[User], int]
    order: int
    holds: Callable[[str], bool]


_registered: dict[str, _Registered] = {}


def register(
    label: str,
    url_name: str,
    *,
    seen_by: Callable[[User], bool] = lambda user: True,
    badge: Callable[[User], int] = lambda user: 0,
    order: int = 50,
    holds: Callable[[str], bool] = lambda path: False,
) -> None:
    """Add an item for the people ``seen_by`` admits; call it from ``AppConfig.ready``. Lower ``order`` stands first.

    ``badge`` counts what waits for the user; it is asked on every page, so it must be one cheap query. ``holds`` says
    which pages elsewhere belong to the section too, for whoever sees no section they lie in.
    """
    _registered[url_name] = _Registered(label, url_name, seen_by, badge, order, holds)


def items_for(request: HttpRequest) -> list[Item]:
    """The items the signed-in user sees, the current section marked. Nobody signed in: none."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    seen = sorted((item for item in _registered.values() if item.seen_by(user)), key=lambda item: item.order)
    hrefs = [reverse(item.url_name) for item in seen]
    within = [href for href in hrefs if _lies_in(request.path, href)]
    held = [href for item, href in zip(seen, hrefs, strict=True) if item.holds(request.path)]
    current = max(within or held, key=len, default=None)
    return [Item(item.label, href, href == current, item.badge(user)) for item, href in zip(seen, hrefs, strict=True)]


def _lies_in(path: str, href: str) -> bool:
    """The first page of the service is a section of its own: not everything lies in it."""
    return path == href if href == "/" else path.startswith(href)
