"""Demonstration and development: demo accounts, plain http on this machine."""

import os
from hashlib import sha256

from .base import *
from .base import ROOT
from .keys import fernet_keys

DEBUG = os.environ.get("DEBUG") == "1"
DEMO_MODE = True
SECRET_KEY = os.environ.get("SECRET_KEY", "demonstration-only-not-a-secret")
WEBHOOK_KEYS = fernet_keys("WEBHOOK_KEYS", os.environ.get("WEBHOOK_KEYS", sha256(SECRET_KEY.encode()).hexdigest()))
# The demonstration sends nothing to anybody.
EMAIL_BACKEND = os.environ.get("EMAIL_BACKEND", "django.core.mail.backends.dummy.EmailBackend")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
STATICFILES_DIRS = [d for d in STATICFILES_DIRS if not isinstance(d, tuple) or d[1].exists()]
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None  # Nothing is collected: WhiteNoise serves files from where they are.
if "DATABASE_URL" not in os.environ:
    # Commands without a database (manage.py rule) load these settings too.
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "probation",
            "HOST": str(ROOT / "var" / "postgres"),
            "USER": "postgres",
        }
    }
