"""Reading a person's record leaves an entry: who, in what role, when, and which part."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Model

from probation.audit import pen

if TYPE_CHECKING:
    from probation.accounts.models import User


def audit_read(thing: Model, *, crn: str, part: str, by: User, at: datetime) -> None:
    """Write the read of one part ("overview", "contacts", "warning letter") of a person's record."""
    concrete = thing._meta.concrete_model
    assert concrete is not None
    pen.write(f"{concrete._meta.label_lower}.read", at=at, by=by, about=thing, crn=crn, facts={"part": part})


def audit_refusal(act: str, thing: Model | None, *, crn: str, path: str, by: User, at: datetime) -> None:
    """Write a refusal in a transaction of its own."""
    with transaction.atomic():
        about = thing if thing is not None and thing.pk else by
        pen.write("access.refused", at=at, by=by, about=about, crn=crn, facts={"act": act, "path": path})
