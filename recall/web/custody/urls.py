"""The addresses. Custody: the return, the dossier and its disclosure, a fixed term and its end."""

from __future__ import annotations

from django.urls import URLPattern

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = []
