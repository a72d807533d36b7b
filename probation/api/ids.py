"""Ids of records: one that is sent, and those of related records that are given."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

LARGEST = 2**63 - 1


class IdField(serializers.IntegerField):
    """The id of a record."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=LARGEST, **kwargs)


class IdsField(serializers.ListField):
    """The ids of the records a relation holds, which are fetched with it."""

    child = serializers.IntegerField()

    def to_representation(self, related: Any) -> list[int]:
        return [record.pk for record in related.all()]
