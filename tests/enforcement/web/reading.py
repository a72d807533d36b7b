"""Reading a page as a person does, and typing dates as they do."""

import html
import re
from datetime import date
from typing import Any

from probation.audit.models import Entry


def text(response: Any) -> str:
    """The words of a page, runs of space made one."""
    body = re.sub(r"<(script|style).*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", body)))


def on(name: str, day: date) -> dict[str, str]:
    """A date typed into its three boxes."""
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def written() -> int:
    """How many changes the audit holds: refusals and reads are none."""
    return Entry.objects.exclude(verb__endswith=".read").exclude(verb="access.refused").count()
