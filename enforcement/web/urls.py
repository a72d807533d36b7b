"""The addresses of enforcement."""

from django.urls import include, path

from .authorisations import AnswerPage, AuthorisationAddress, AuthorisationList
from .correcting import CorrectOutcomePage
from .decisions import DecidePage, DecisionPage
from .failure import (
    FailurePage,
    FindAcceptablePage,
    FindUnreasonablePage,
    ReverseFindingPage,
    SetAsidePage,
)
from .investigating import AddEnquiryPage, AddEvidencePage, EvidenceFile, TakeActionPage
from .outcome import CheckScreen, DetailsScreen, DoneScreen, WhatHappenedScreen
from .report import ReportFailurePage
from .tab import EnforcementTab
from .warnings import (
    GiveWarningPage,
    ReturnWarningPage,
    WarningLetter,
    WarningPage,
    WithdrawWarningPage,
    WriteWarningPage,
)
from .work import EnforcementList

CASE = "cases/<str:crn>"
OUTCOME = f"{CASE}/contacts/<int:pk>/outcome"
FAILURE = f"{CASE}/enforcement/failures/<int:pk>"
SENTENCE = f"{CASE}/enforcement/sentences/<int:pk>"
WARNING = f"{CASE}/enforcement/warnings/<int:pk>"
DECISION = f"{CASE}/enforcement/decisions/<int:pk>"

urlpatterns = [
    path("enforcement/", EnforcementList.as_view(), name="enforcement"),
    path("enforcement/authorisations/<int:pk>/", AuthorisationAddress.as_view(), name="authorisation"),
    path("enforcement/authorisations/", AuthorisationList.as_view(), name="authorisations"),
    path(f"{CASE}/enforcement/", EnforcementTab.as_view(), name="case-enforcement"),
    path(f"{OUTCOME}/", WhatHappenedScreen.as_view(), name="record-outcome"),
    path(f"{OUTCOME}/details/", DetailsScreen.as_view(), name="record-outcome-details"),
    path(f"{OUTCOME}/check/", CheckScreen.as_view(), name="record-outcome-check"),
    path(f"{OUTCOME}/done/", DoneScreen.as_view(), name="record-outcome-done"),
    path(f"{OUTCOME}/correct/", CorrectOutcomePage.as_view(), name="correct-outcome"),
    path(f"{FAILURE}/", FailurePage.as_view(), name="failure"),
    path(f"{FAILURE}/enquiry/", AddEnquiryPage.as_view(), name="add-enquiry"),
    path(f"{FAILURE}/evidence/", AddEvidencePage.as_view(), name="add-evidence"),
    path(f"{FAILURE}/evidence/<int:evidence>/", EvidenceFile.as_view(), name="evidence-file"),
    path(f"{FAILURE}/action/", TakeActionPage.as_view(), name="take-action"),
    path(f"{FAILURE}/acceptable/", FindAcceptablePage.as_view(), name="find-acceptable"),
    path(f"{FAILURE}/no-reasonable-excuse/", FindUnreasonablePage.as_view(), name="find-unreasonable"),
    path(f"{FAILURE}/not-enforceable/", SetAsidePage.as_view(), name="set-aside"),
    path(f"{FAILURE}/reverse/", ReverseFindingPage.as_view(), name="reverse-finding"),
    path(f"{SENTENCE}/report/", ReportFailurePage.as_view(), name="report-failure"),
    path(f"{SENTENCE}/warning/", WriteWarningPage.as_view(), name="write-warning"),
    path(f"{WARNING}/", WarningPage.as_view(), name="warning"),
    path(f"{WARNING}/letter.pdf", WarningLetter.as_view(), name="warning-letter"),
    path(f"{WARNING}/given/", GiveWarningPage.as_view(), name="give-warning"),
    path(f"{WARNING}/returned/", ReturnWarningPage.as_view(), name="return-warning"),
    path(f"{WARNING}/withdraw/", WithdrawWarningPage.as_view(), name="withdraw-warning"),
    path(f"{DECISION}/", DecisionPage.as_view(), name="decision"),
    path(f"{DECISION}/decide/", DecidePage.as_view(), name="decide"),
    path(f"{CASE}/enforcement/authorisations/<int:pk>/", AnswerPage.as_view(), name="answer-authorisation"),
    path("", include("enforcement.web.breach.urls")),
    path("", include("enforcement.web.documents.urls")),
]
