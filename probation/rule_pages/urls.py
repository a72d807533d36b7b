"""The addresses of the rules explained."""

from django.urls import path

from .pages import RuleList, RulePage

urlpatterns = [
    path("rules/", RuleList.as_view(), name="rules"),
    path("rules/<slug:name>/", RulePage.as_view(), name="rule"),
]
