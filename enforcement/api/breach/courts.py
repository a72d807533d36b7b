"""A court as it is sent, by its code; what is not a court is named (400)."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases.models import Court


class CourtField(serializers.CharField):
    """The code of a court, such as BHAMMC."""

    def to_internal_value(self, data: Any) -> Any:
        """The court. Raises ValidationError."""
        code = super().to_internal_value(data)
        found = Court.objects.filter(code=code).first()
        if found is None:
            raise serializers.ValidationError(f"There is no court {code}.")
        return found
