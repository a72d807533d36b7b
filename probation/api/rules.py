"""The rules explained, over the API: the same questions and answers as the page and ``manage.py rule``."""

from __future__ import annotations

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from probation.bank_holidays.calendars import calendar_known_at
from probation.policy import ProviderPolicy
from probation.rules import ExplainedRule, Kind, ask, rules

from .views import ApiView


class KeyOfRule(serializers.Serializer[Any]):
    """One key of a question."""

    name = serializers.CharField(help_text="The key, as it is written in the address.")
    kind = serializers.ChoiceField(
        [(kind.value, kind.value) for kind in Kind],
        help_text=(
            "A date (like 2017-04-12), a time with its offset, a term (like 12 weeks), whole days or hours, pounds, "
            "or one of choices."
        ),
    )
    required = serializers.BooleanField(  # type: ignore[assignment]
        help_text="Whether the question cannot be answered without it."
    )
    choices = serializers.ListField(child=serializers.CharField(), help_text="The values of a choice.")
    help = serializers.CharField(help_text="What it means.")


class Question(serializers.Serializer[Any]):
    """A question the service answers."""

    name = serializers.CharField(help_text="The last part of its address.")
    title = serializers.CharField(help_text="What it answers.")
    keys = KeyOfRule(many=True, help_text="What it must be told, in its address.")
    url = serializers.SerializerMethodField(help_text="Its address, without keys.")

    def get_url(self, rule: ExplainedRule) -> str:
        return f"{self.context['here']}{rule.name}/"


class RuleIndex(ApiView):
    """Every question the service answers, by name, with the keys each takes. Open to every role."""

    gives, gives_many = Question, True

    def get(self, request: Request) -> Response:
        return Response(Question(rules(), many=True, context={"here": request.path}).data)


class RuleAnswer(ApiView):
    """The answer of one rule, with its version and citation, and where days are counted those counted and skipped.

    400 names every missing, unknown or impossible key; 422: no version of the rule was in force on that date.
    """

    @extend_schema(
        parameters=[
            OpenApiParameter(
                "keys",
                OpenApiTypes.OBJECT,
                style="form",
                explode=True,
                description="The keys of the rule, such as `failed_on=2017-04-07`.",
            )
        ],
        responses=OpenApiTypes.OBJECT,
    )
    def get(self, request: Request, name: str) -> Response:
        given = [(key, value) for key, values in request.query_params.lists() for value in values]
        answer = ask(name, given, calendar=calendar_known_at(self.at), settings=ProviderPolicy.default())
        return Response(answer.to_json())
