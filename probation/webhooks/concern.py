"""Whom a fact concerns: the prisons and the police forces its recall names, known by their names. Pure.

PPCS writes the names as free text: they are the same where the words that tell them apart are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .facts import SubscriberKind

Concerned = Mapping[str, Sequence[str]]
"""The names by ``SubscriberKind``: of the prisons, and of the police forces."""

TELL_NOTHING_APART = {
    SubscriberKind.PRISON: {"hm", "hmp", "yoi", "hmyoi", "prison", "the"},
    SubscriberKind.POLICE: {"police", "constabulary", "service", "force", "the"},
}


def known_by(kind: SubscriberKind, name: str) -> str:
    """The words by which a prison or force is told from another, such as "hewell" of "HMP Hewell"; "" where none."""
    words = re.findall(r"\w+", name.casefold().replace("&", " and ").replace("'", "").replace("’", ""))
    return " ".join(word for word in words if word not in TELL_NOTHING_APART[kind])


def hears_of(kind: SubscriberKind, serves: str, concerned: Concerned) -> bool:
    """Whether a system is told: a national one always, any other only where its own name is among them."""
    if kind == SubscriberKind.NATIONAL:
        return True
    own = known_by(kind, serves)
    return bool(own) and own in {known_by(kind, name) for name in concerned.get(kind, ())}
