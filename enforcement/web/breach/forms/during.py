"""What is asked while a breach runs."""

from __future__ import annotations

from typing import Any

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk


class AddFailure(VersionedForm):
    """Which failure joins the breach."""

    failure = govuk.RadiosField(
        label="Which failure is added?", error_messages={"required": "Select which failure is added."}
    )

    def __init__(self, *args: Any, failures: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["failure"]
        field.choices = failures
