"""The test suite: real PostgreSQL and Redis, addressed by DATABASE_URL and REDIS_URL (tests/services.py)."""

from .local import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
