"""The addresses. Booking on and assessment: who has it, and the documents asked for."""

from __future__ import annotations

from django.urls import URLPattern, path

from .queue import PpcsQueue

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = [
    path("ppcs/", PpcsQueue.as_view(), name="ppcs-queue"),
]
