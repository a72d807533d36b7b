"""The test suite: real PostgreSQL and Redis, and a media folder, named by the environment (tests.services)."""

from .local import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A file is looked for when it is asked for: every test client would otherwise list them all before its first page.
WHITENOISE_AUTOREFRESH = True
