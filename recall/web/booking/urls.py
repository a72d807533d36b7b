"""The addresses. Booking on and assessment: who has it, and the documents asked for."""

from __future__ import annotations

from django.urls import URLPattern

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = []
