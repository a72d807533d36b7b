"""Signing in by token: sent with every request, and no longer lived than a session."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from rest_framework import exceptions
from rest_framework.authentication import TokenAuthentication
from rest_framework.authtoken.models import Token


class SignedInByToken(TokenAuthentication):
    """``Authorization: Token …``. Raises AuthenticationFailed (401) for one that is unknown or has expired."""

    def authenticate_credentials(self, key: str) -> tuple[Any, Any]:
        user, token = super().authenticate_credentials(key)
        if expires_at(token) <= timezone.now():
            raise exceptions.AuthenticationFailed("The token has expired. Ask for a new one.")
        return user, token


def expires_at(token: Token) -> datetime:
    """A token lives as long as a session does."""
    return token.created + timedelta(seconds=settings.SESSION_COOKIE_AGE)
