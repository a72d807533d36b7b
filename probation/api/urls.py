"""The addresses of the API that belong to no app. ``unknown`` comes after those of every app."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularJSONAPIView

from .rules import RuleAnswer, RuleIndex
from .tokens import ObtainToken
from .unknown import Unknown

urlpatterns = [
    path("schema/", SpectacularJSONAPIView.as_view(), name="api-schema"),
    path("v1/token/", ObtainToken.as_view(), name="api-token"),
    path("v1/rules/", RuleIndex.as_view(), name="api-rules"),
    path("v1/rules/<slug:name>/", RuleAnswer.as_view(), name="api-rule"),
    re_path(r"^", Unknown.as_view(), name="api-unknown"),
]
