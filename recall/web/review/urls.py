"""The addresses. Review: Part B, executive release, the Parole Board, the annual review, and rescinding."""

from __future__ import annotations

from django.urls import URLPattern

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = []
