"""What is asked about accounts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from cases.queries.accounts_page import AccountFilters, every_team, organisations, role_descriptions, roles
from probation.accounts.models import Grade
from probation.govuk import forms as govuk

SHORT = {"class": "govuk-input--width-20"}


class AccountFilter(govuk.GovukForm):
    """Whose accounts."""

    text = forms.CharField(label="Name or username", max_length=100, required=False)
    role = govuk.SelectField(label="Role", nothing="Every role", required=False)
    organisation = govuk.SelectField(label="Organisation", nothing="Every organisation", required=False)
    closed = govuk.CheckboxesField([("on", "Show closed accounts")], label="Closed", small=True, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, role=roles(), organisation=organisations())

    @property
    def filters(self) -> AccountFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        chosen = self.cleaned_data if self.is_valid() else {}
        return AccountFilters(
            text=chosen.get("text", ""),
            role=chosen.get("role", ""),
            organisation=chosen.get("organisation", ""),
            with_closed=bool(chosen.get("closed")),
        )


class OpenAccount(govuk.GovukForm):
    """Who it is for, in which role, where they work, and a first password."""

    first_name = forms.CharField(label="First name", max_length=150)
    last_name = forms.CharField(label="Last name", max_length=150)
    email = forms.EmailField(label="Email")
    username = forms.CharField(label="Username", widget=forms.TextInput(SHORT), max_length=150)
    role_code = govuk.RadiosField(label="Role", error_messages={"required": "Select the role."})
    organisation = govuk.SelectField(label="Organisation", nothing="None", required=False)
    team = govuk.SelectField(label="Team", nothing="None", required=False)
    grade = govuk.SelectField(
        [(value, label) for value, label in Grade.choices if value], label="Grade", nothing="None", required=False
    )
    phone = forms.CharField(label="Phone", widget=forms.TextInput(SHORT), max_length=30, required=False)
    password = forms.CharField(label="First password", widget=forms.PasswordInput(SHORT))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["role_code"].choices = roles()
        fields["role_code"].widget.hints = role_descriptions()
        _offer(self, organisation=organisations(), team=every_team())

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password


class CloseAccount(govuk.GovukForm):
    """Why an account is closed."""

    reason = forms.CharField(
        label="Why is the account closed?",
        widget=govuk.Textarea(rows=3),
        max_length=300,
        error_messages={"required": "Enter why the account is closed."},
    )


def _offer(form: forms.Form, **choices: list[tuple[str, str]]) -> None:
    fields: Any = form.fields
    for name, offered in choices.items():
        fields[name].choices = [("", fields[name].nothing), *offered]
