"""The addresses of breach proceedings."""

from django.urls import path

from .after import ReadResult, RecordAfterCourt, Resume
from .guideline import Guideline
from .hearing import RecordHearing, Relist
from .lists import BreachAddress, Breaches, PackDocumentFile
from .pack import AddDocument, CheckPack, PreparePack, RequestPack, SendBackPack, SendConfirmation
from .process import ExecuteWarrant, IssueProcess, LayInformation, RefuseProcess, ServeSummons, WithdrawWarrant
from .referring import Accept, CloseDeclined, Decline, Refer, ReturnForWork
from .result import RecordResult
from .running import AddFailure, AskWithdrawal, Proceed, Withdraw

ONE = "breaches/<int:pk>"

urlpatterns = [
    path("breaches/", Breaches.as_view(), name="api-breaches"),
    path(f"{ONE}/", BreachAddress.as_view(), name="api-breach-case"),
    path(f"{ONE}/guideline/", Guideline.as_view(), name="api-guideline"),
    path(f"{ONE}/request-pack/", RequestPack.as_view(), name="api-request-pack"),
    path(f"{ONE}/documents/", AddDocument.as_view(), name="api-add-document"),
    path(f"{ONE}/documents/<int:document>/file/", PackDocumentFile.as_view(), name="api-document-file"),
    path(f"{ONE}/prepare-pack/", PreparePack.as_view(), name="api-prepare-pack"),
    path(f"{ONE}/check-pack/", CheckPack.as_view(), name="api-check-pack"),
    path(f"{ONE}/send-back-pack/", SendBackPack.as_view(), name="api-send-back-pack"),
    path(f"{ONE}/confirmation/", SendConfirmation.as_view(), name="api-send-confirmation"),
    path(f"{ONE}/refer/", Refer.as_view(), name="api-refer"),
    path(f"{ONE}/accept/", Accept.as_view(), name="api-accept"),
    path(f"{ONE}/return/", ReturnForWork.as_view(), name="api-return-referral"),
    path(f"{ONE}/decline/", Decline.as_view(), name="api-decline"),
    path(f"{ONE}/close-declined/", CloseDeclined.as_view(), name="api-close-declined"),
    path(f"{ONE}/lay-information/", LayInformation.as_view(), name="api-lay-information"),
    path(f"{ONE}/issue-process/", IssueProcess.as_view(), name="api-issue-process"),
    path(f"{ONE}/refuse-process/", RefuseProcess.as_view(), name="api-refuse-process"),
    path(f"{ONE}/serve-summons/", ServeSummons.as_view(), name="api-serve-summons"),
    path(f"{ONE}/execute-warrant/", ExecuteWarrant.as_view(), name="api-execute-warrant"),
    path(f"{ONE}/withdraw-warrant/", WithdrawWarrant.as_view(), name="api-withdraw-warrant"),
    path(f"{ONE}/hearing/", RecordHearing.as_view(), name="api-record-hearing"),
    path(f"{ONE}/relist/", Relist.as_view(), name="api-relist"),
    path(f"{ONE}/result/", RecordResult.as_view(), name="api-record-result"),
    path(f"{ONE}/withdraw/", Withdraw.as_view(), name="api-withdraw-breach"),
    path(f"{ONE}/ask-withdrawal/", AskWithdrawal.as_view(), name="api-ask-withdrawal"),
    path(f"{ONE}/proceed/", Proceed.as_view(), name="api-proceed"),
    path(f"{ONE}/failures/", AddFailure.as_view(), name="api-add-failure"),
    path(f"{ONE}/read-result/", ReadResult.as_view(), name="api-read-result"),
    path(f"{ONE}/after-court/", RecordAfterCourt.as_view(), name="api-after-court"),
    path(f"{ONE}/resume/", Resume.as_view(), name="api-resume"),
]
