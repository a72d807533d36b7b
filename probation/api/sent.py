"""What is sent to the API: every field known, every problem at once, and the version seen of whatever is changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

UNKNOWN = "There is no field of this name here."


class Sent(serializers.Serializer[Any]):
    """The fields of a request. One it does not know is a mistake, and told with the rest."""

    def to_internal_value(self, data: Any) -> Any:
        """The values. Raises ValidationError naming every wrong, missing and unknown field."""
        names = data if isinstance(data, Mapping) else ()
        strangers = {name: [UNKNOWN] for name in names if name not in self.fields}
        try:
            values = super().to_internal_value(data)
        except serializers.ValidationError as error:
            known: Any = error.detail
            raise serializers.ValidationError({**known, **strangers}) from error
        if strangers:
            raise serializers.ValidationError(strangers)
        return values


class SentForVersion(Sent):
    """A change of a record: it says which version of the record its writer saw."""

    version = serializers.IntegerField(
        min_value=1,
        help_text="The version of the record you read. When somebody has changed it since, nothing is done (409).",
    )
