"""The addresses. The revocation: its order, papers and notices, the police, and a person unlawfully at large."""

from __future__ import annotations

from django.urls import URLPattern

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = []
