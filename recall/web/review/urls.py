"""The addresses. Review: Part B, executive release, the Parole Board, the annual review, and rescinding."""

from __future__ import annotations

from django.urls import URLPattern, path

from .deciding import AskRescindPage, BoardOutcomePage, DecideRescindPage, ExecutivePage, ReferToBoardPage
from .part_b import RiskReportPage

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = [
    path(f"{REQUEST}/risk-report/", RiskReportPage.as_view(), name="risk-report"),
    path(f"{REQUEST}/executive-release/", ExecutivePage.as_view(), name="consider-executive-release"),
    path(f"{REQUEST}/parole-board/", ReferToBoardPage.as_view(), name="refer-to-parole-board"),
    path(f"{REQUEST}/parole-board/decision/", BoardOutcomePage.as_view(), name="record-board-outcome"),
    path(f"{REQUEST}/rescind/", AskRescindPage.as_view(), name="ask-to-rescind"),
    path(f"{REQUEST}/rescind/decision/", DecideRescindPage.as_view(), name="decide-rescind"),
]
