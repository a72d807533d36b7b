"""Secrets sealed at rest: whoever reads the database, or a copy of it, cannot sign without the keys.

Fernet of ``cryptography`` (AES-128-CBC with HMAC-SHA256). The first of ``settings.WEBHOOK_KEYS`` seals; each opens.
"""

from __future__ import annotations

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class SealedField(models.TextField):
    """Text that is plain in Python and sealed in the database. Empty stays empty. It cannot be searched by value."""

    def get_db_prep_save(self, value: str, connection: BaseDatabaseWrapper) -> str:
        return seal(value) if value else value

    def from_db_value(self, value: str, expression: object, connection: BaseDatabaseWrapper) -> str:
        return unseal(value) if value else value


def seal(text: str) -> str:
    """Sealed by the first key; another each time."""
    return _keys().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """What was sealed. Raises ImproperlyConfigured where no key opens it."""
    try:
        return _keys().decrypt(sealed.encode()).decode()
    except InvalidToken as wrong:
        raise ImproperlyConfigured("WEBHOOK_KEYS has no key that opens a secret in the database.") from wrong


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.WEBHOOK_KEYS])
