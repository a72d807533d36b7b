"""The account the clocks act under. It can sign in nowhere and judges nothing."""

from .models import User
from .roles import SYSTEM


def system_user() -> User:
    """The system's account, made on first use."""
    user, _ = User.objects.get_or_create(
        username="system",
        defaults={"role_code": SYSTEM.code, "first_name": "The", "last_name": "system", "password": "!"},
    )
    return user
