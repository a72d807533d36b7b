"""The sign-in form, in the service's words."""

from __future__ import annotations

from django.contrib.auth.forms import AuthenticationForm

from .form import GovukForm


class SignInForm(GovukForm, AuthenticationForm):
    """``LoginView.as_view(authentication_form=SignInForm)``. Does not say which of the two was wrong."""

    error_messages = {
        "invalid_login": "Enter a correct username and password. Both may be case sensitive.",
        "inactive": "This account is closed. Ask your line manager to have it opened again.",
    }
