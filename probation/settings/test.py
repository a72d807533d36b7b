"""The test suite: real PostgreSQL and Redis, addressed by DATABASE_URL and REDIS_URL."""

import tempfile
from pathlib import Path

from .local import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="probation-test-media-"))
