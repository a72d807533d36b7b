"""Where a thing is shown: the page of what a clock is about."""

from __future__ import annotations

from django.urls import reverse

# The record a clock's subject names, and the page of it. Pages of other apps are known by name.
_PAGES = {
    "enforcement.failure": "failure",
    "enforcement.warning": "warning",
    "enforcement.breach": "breach",
    "cases.contact": "contact",
    "recall.request": "recall",
}


def href_of(subject: str, crn: str) -> str:
    """The page of the subject of a clock, such as ``enforcement.failure/5``; the sentences of the case otherwise."""
    record, _, key = subject.partition("/")
    if record in _PAGES:
        return reverse(_PAGES[record], args=[crn, int(key.split("/")[0])])
    return reverse("case-sentences", args=[crn])
