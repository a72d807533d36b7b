"""Every address of the API, found by walking the resolver."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

EXAMPLES = {
    "<str:crn>": "X123456",
    "<int:pk>": "1",
    "<int:evidence>": "1",
    "<int:document>": "1",
    "<int:number>": "1",
    "<slug:name>": "breach-decision",
    "<slug:code>": "person",
    "<slug:kind>": "pdf",
}
METHODS = ("get", "post", "put", "patch", "delete")


def addresses() -> dict[str, Any]:
    """The view class of each address, by an example of it. The one that answers for all the rest is left out."""
    found = dict(_walk(get_resolver().url_patterns, "/"))
    assert len(found) > 40
    return found


def _walk(patterns: Any, before: str) -> Iterator[tuple[str, Any]]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, path)
        elif isinstance(pattern, URLPattern) and path.startswith("/api/") and "^" not in path:
            for variable, example in EXAMPLES.items():
                path = path.replace(variable, example)
            yield path, pattern.callback.view_class  # type: ignore[attr-defined]
