"""A form that knows which version of the record its reader saw."""

from __future__ import annotations

from typing import Any

from django import forms

from probation.govuk import forms as govuk


class VersionedForm(govuk.GovukForm):
    """Carries the version seen. An act on a record somebody changed meanwhile is a conflict, never an overwrite."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def show_again(self, *, version: int) -> None:
        """After a conflict the reader knows who changed what: what they typed now stands against the new version."""
        seen: Any = self.data
        typed = seen.copy()
        typed[self.add_prefix("version")] = str(version)
        self.data = typed
