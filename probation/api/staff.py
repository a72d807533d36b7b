"""Members of staff as the API names them."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.accounts.models import User


class Staff(serializers.Serializer[Any]):
    """A member of staff."""

    username = serializers.CharField(help_text="The account.")
    name = serializers.CharField(source="__str__", help_text="The name.")


def colleague(username: str, *, of: User) -> User:
    """The member of staff with a user name in somebody's organisation. Raises ValidationError."""
    found = User.objects.filter(username=username, organisation=of.organisation_id, is_active=True).first()
    if found is None:
        raise serializers.ValidationError({"officer": [f"Nobody of your organisation has the user name {username}."]})
    return found
