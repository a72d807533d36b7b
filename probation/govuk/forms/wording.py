"""How error messages name a field: by its label, unless the label is a question."""

from __future__ import annotations


def subject(label: str, otherwise: str) -> str:
    """What begins a message: ``Date of birth``; for a question (``When was it?``) the plain noun given."""
    return otherwise if not label or label.endswith("?") else label


def lower_first(label: str) -> str:
    """``date of birth`` for ``Date of birth``; an abbreviation (``CRN``) is left as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def ask(verb: str, label: str) -> str:
    """``Enter date of birth``; for a question, ``Enter an answer to “What did they say?”``."""
    return f"{verb} an answer to “{label}”" if label.endswith("?") else f"{verb} {lower_first(label)}"
