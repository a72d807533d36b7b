"""The test suite: real PostgreSQL and Redis, and a media folder, named by the environment (tests.services)."""

from .local import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
