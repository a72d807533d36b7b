"""The addresses of Part A."""

from django.urls import path

from .evidence import EvidencePage
from .report import PreviewPage, ReportPage
from .section import ReportSectionPage
from .sensitive import ChangeSensitivePage, SensitivePage
from .versions import SignatureSheetPage, VersionFilePage, VersionsPage

REPORT = "cases/<str:crn>/recall/<int:pk>/report"


urlpatterns = [
    path(f"{REPORT}/", ReportPage.as_view(), name="recall-report"),
    path(f"{REPORT}/sections/<slug:code>/", ReportSectionPage.as_view(), name="recall-report-section"),
    path(f"{REPORT}/evidence/", EvidencePage.as_view(), name="recall-report-evidence"),
    path(f"{REPORT}/preview/", PreviewPage.as_view(), name="recall-report-preview"),
    path(f"{REPORT}/versions/", VersionsPage.as_view(), name="recall-report-versions"),
    path(f"{REPORT}/versions/<int:number>/signatures/", SignatureSheetPage.as_view(), name="recall-report-signatures"),
    path(f"{REPORT}/versions/<int:number>/<slug:kind>/", VersionFilePage.as_view(), name="recall-report-file"),
    path(f"{REPORT}/sensitive/", SensitivePage.as_view(), name="recall-report-sensitive"),
    path(f"{REPORT}/sensitive/<int:material>/", ChangeSensitivePage.as_view(), name="recall-report-change-sensitive"),
]
