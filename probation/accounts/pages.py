"""Signing in and out."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.views import LoginView

from probation.govuk.forms.sign_in import SignInForm

from .demo import DEMO_ACCOUNTS, DEMO_PASSWORD


class SignIn(LoginView):
    """Sign in; where the demonstration is on, with the table of its accounts."""

    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        demo = {"demo_accounts": DEMO_ACCOUNTS, "demo_password": DEMO_PASSWORD} if settings.DEMO_MODE else {}
        return super().get_context_data(**demo, **kwargs)
