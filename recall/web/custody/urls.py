"""The addresses. Custody: the return, the dossier and its disclosure, a fixed term and its end, victims."""

from __future__ import annotations

from django.urls import URLPattern, path

from .dossier import IssueDossierAgainPage, IssueDossierPage, PrepareDossierPage
from .prison import DisclosurePage, RepresentationsPage
from .returning import ReleasePage, ReturnPage, UpgradePage
from .term import TermDaysPage
from .victims import VictimPage

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = [
    path(f"{REQUEST}/returned/", ReturnPage.as_view(), name="record-return-to-custody"),
    path(f"{REQUEST}/dossier/", PrepareDossierPage.as_view(), name="prepare-dossier"),
    path(f"{REQUEST}/dossier/issue/", IssueDossierPage.as_view(), name="issue-dossier"),
    path(f"{REQUEST}/dossier/issue-again/", IssueDossierAgainPage.as_view(), name="issue-dossier-again"),
    path(f"{REQUEST}/disclosure/", DisclosurePage.as_view(), name="record-disclosure"),
    path(f"{REQUEST}/representations/", RepresentationsPage.as_view(), name="record-representations"),
    path(f"{REQUEST}/term-days/", TermDaysPage.as_view(), name="add-days-to-term"),
    path(f"{REQUEST}/upgrade/", UpgradePage.as_view(), name="upgrade-fixed-term"),
    path(f"{REQUEST}/released/", ReleasePage.as_view(), name="record-release"),
    path(f"{REQUEST}/victim-contact/", VictimPage.as_view(), name="victim-contact"),
]
