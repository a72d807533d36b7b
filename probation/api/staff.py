"""Members of staff as the API names them."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class Staff(serializers.Serializer[Any]):
    """A member of staff."""

    username = serializers.CharField(help_text="The account.")
    name = serializers.CharField(source="__str__", help_text="The name.")
