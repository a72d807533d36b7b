"""Production-like use: everything secret or addressed comes from the environment; a missing one stops the start."""

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .keys import fernet_keys

if "DATABASE_URL" not in os.environ:
    raise ImproperlyConfigured("Set DATABASE_URL to the address of the PostgreSQL database.")
SECRET_KEY = os.environ["SECRET_KEY"]
WEBHOOK_KEYS = fernet_keys("WEBHOOK_KEYS", os.environ.get("WEBHOOK_KEYS", ""))
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",") if o]
DEMO_MODE = os.environ.get("DEMO_MODE") == "1"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
_https = os.environ.get("HTTPS", "1") == "1"
SECURE_SSL_REDIRECT = _https
SESSION_COOKIE_SECURE = _https
CSRF_COOKIE_SECURE = _https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000 if _https else 0
