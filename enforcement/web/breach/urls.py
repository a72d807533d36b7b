"""The addresses of breach proceedings: the queue of the enforcement officer, and each breach of one person."""

from django.urls import path

from .after import ReadResultPage, RecordAfterCourtPage, ResumePage
from .considering import AcceptPage, DeclinePage, ReturnPage
from .court_day import CourtDay, CourtDayEntry
from .during import AddFailurePage
from .ending import AskWithdrawalPage, ProceedPage, WithdrawPage
from .hearing import RecordHearingPage, RecordResultPage, RelistHearingPage
from .list import BreachListPage
from .pack import (
    AddDocumentPage,
    CheckPackPage,
    PreparePackPage,
    RequestPackPage,
    SendBackPackPage,
    SendConfirmationPage,
)
from .page import BreachPage, GuidelinePage, PackDocumentPage
from .process import (
    ExecuteWarrantPage,
    IssueProcessPage,
    LayInformationPage,
    RefuseProcessPage,
    ServeSummonsPage,
    WithdrawWarrantPage,
)
from .queue import CourtQueue
from .referring import CloseDeclinedPage, ReferPage

BREACH = "cases/<str:crn>/enforcement/breaches/<int:pk>"

urlpatterns = [
    path("enforcement/court/", CourtQueue.as_view(), name="court-queue"),
    path("enforcement/court/day/", CourtDay.as_view(), name="court-day"),
    path("enforcement/court/day/enter/", CourtDayEntry.as_view(), name="court-day-entry"),
    path("enforcement/breaches/", BreachListPage.as_view(), name="breaches"),
    path(f"{BREACH}/", BreachPage.as_view(), name="breach"),
    path(f"{BREACH}/documents/<int:document>/", PackDocumentPage.as_view(), name="pack-document"),
    path(f"{BREACH}/pack/request/", RequestPackPage.as_view(), name="request-pack"),
    path(f"{BREACH}/pack/document/", AddDocumentPage.as_view(), name="add-pack-document"),
    path(f"{BREACH}/pack/prepare/", PreparePackPage.as_view(), name="prepare-pack"),
    path(f"{BREACH}/pack/check/", CheckPackPage.as_view(), name="check-pack"),
    path(f"{BREACH}/pack/send-back/", SendBackPackPage.as_view(), name="send-back-pack"),
    path(f"{BREACH}/confirmation/", SendConfirmationPage.as_view(), name="send-confirmation"),
    path(f"{BREACH}/refer/", ReferPage.as_view(), name="refer-breach"),
    path(f"{BREACH}/close/", CloseDeclinedPage.as_view(), name="close-declined"),
    path(f"{BREACH}/accept/", AcceptPage.as_view(), name="accept-referral"),
    path(f"{BREACH}/return/", ReturnPage.as_view(), name="return-referral"),
    path(f"{BREACH}/decline/", DeclinePage.as_view(), name="decline-referral"),
    path(f"{BREACH}/information/", LayInformationPage.as_view(), name="lay-information"),
    path(f"{BREACH}/process/", IssueProcessPage.as_view(), name="issue-process"),
    path(f"{BREACH}/process/refused/", RefuseProcessPage.as_view(), name="refuse-process"),
    path(f"{BREACH}/process/served/", ServeSummonsPage.as_view(), name="serve-summons"),
    path(f"{BREACH}/process/executed/", ExecuteWarrantPage.as_view(), name="execute-warrant"),
    path(f"{BREACH}/process/withdrawn/", WithdrawWarrantPage.as_view(), name="withdraw-warrant"),
    path(f"{BREACH}/hearing/", RecordHearingPage.as_view(), name="record-hearing"),
    path(f"{BREACH}/hearing/move/", RelistHearingPage.as_view(), name="relist-hearing"),
    path(f"{BREACH}/result/", RecordResultPage.as_view(), name="record-result"),
    path(f"{BREACH}/result/read/", ReadResultPage.as_view(), name="read-result"),
    path(f"{BREACH}/after-court/", RecordAfterCourtPage.as_view(), name="record-after-court"),
    path(f"{BREACH}/resume/", ResumePage.as_view(), name="resume-supervision"),
    path(f"{BREACH}/failures/", AddFailurePage.as_view(), name="add-breach-failure"),
    path(f"{BREACH}/compliance/", GuidelinePage.as_view(), name="breach-guideline"),
    path(f"{BREACH}/proceed/", ProceedPage.as_view(), name="proceed-despite-evidence"),
    path(f"{BREACH}/withdrawal/ask/", AskWithdrawalPage.as_view(), name="ask-withdrawal"),
    path(f"{BREACH}/withdrawal/", WithdrawPage.as_view(), name="withdraw-breach"),
]
