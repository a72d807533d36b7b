"""The addresses of recall."""

from django.urls import include, path

from .changing import (
    AcceptTransferPage,
    AnswerVariationPage,
    AskTransferPage,
    AskVariationPage,
    DeclineTransferPage,
    TransferPage,
    VariationPage,
)
from .choosing import AlertPpcsPage, ChooseTypePage
from .considering import CollectPage, ConsiderPage, EscalatePage, ReviewRoshPage
from .deciding import AgreePage, NotRecallPage
from .list import RecallList
from .report import CompletePage, ReopenPage, TakeUpPage
from .sending import ReferPage, SubmitPage, WithdrawPage
from .signing import CountersignPage, EndorsePage, RefusePage, RejectPage, ReturnPage
from .starting import InstigatePage, RaiseConcernPage
from .tab import RecallTab, RequestPage

CASE = "cases/<str:crn>"
LICENCE = f"{CASE}/recall/licences/<int:pk>"
REQUEST = f"{CASE}/recall/<int:pk>"
VARIATION = f"{CASE}/variations/<int:pk>"
TRANSFER = f"{CASE}/transfers/<int:pk>"

urlpatterns = [
    path("recalls/", RecallList.as_view(), name="recalls"),
    path(f"{CASE}/recall/", RecallTab.as_view(), name="case-recall"),
    path(f"{LICENCE}/concern/", RaiseConcernPage.as_view(), name="raise-concern"),
    path(f"{LICENCE}/out-of-hours/", InstigatePage.as_view(), name="instigate-out-of-hours"),
    path(f"{LICENCE}/variation/", AskVariationPage.as_view(), name="ask-variation"),
    path(f"{LICENCE}/transfer/", AskTransferPage.as_view(), name="ask-transfer"),
    path(f"{REQUEST}/", RequestPage.as_view(), name="recall"),
    path(f"{REQUEST}/consider/", ConsiderPage.as_view(), name="consider-recall"),
    path(f"{REQUEST}/collect/", CollectPage.as_view(), name="collect-rationale"),
    path(f"{REQUEST}/rosh/", ReviewRoshPage.as_view(), name="review-rosh"),
    path(f"{REQUEST}/escalate/", EscalatePage.as_view(), name="escalate-recall"),
    path(f"{REQUEST}/agree/", AgreePage.as_view(), name="agree-recall"),
    path(f"{REQUEST}/no-recall/", NotRecallPage.as_view(), name="decide-not-to-recall"),
    path(f"{REQUEST}/type/", ChooseTypePage.as_view(), name="choose-recall-type"),
    path(f"{REQUEST}/call/", AlertPpcsPage.as_view(), name="alert-ppcs"),
    path(f"{REQUEST}/complete/", CompletePage.as_view(), name="complete-part-a"),
    path(f"{REQUEST}/change/", ReopenPage.as_view(), name="reopen-part-a"),
    path(f"{REQUEST}/take-up/", TakeUpPage.as_view(), name="take-up-rework"),
    path(f"{REQUEST}/countersign/", CountersignPage.as_view(), name="countersign-recall"),
    path(f"{REQUEST}/endorse/", EndorsePage.as_view(), name="endorse-recall"),
    path(f"{REQUEST}/return/", ReturnPage.as_view(), name="return-recall"),
    path(f"{REQUEST}/reject/", RejectPage.as_view(), name="reject-recall"),
    path(f"{REQUEST}/refuse/", RefusePage.as_view(), name="refuse-recall-for-nps"),
    path(f"{REQUEST}/refer/", ReferPage.as_view(), name="refer-recall-to-nps"),
    path(f"{REQUEST}/submit/", SubmitPage.as_view(), name="submit-recall"),
    path(f"{REQUEST}/withdraw/", WithdrawPage.as_view(), name="withdraw-recall"),
    path("", include("recall.web.part_a.urls")),
    path("", include("recall.web.booking.urls")),
    path("", include("recall.web.warrant.urls")),
    path("", include("recall.web.custody.urls")),
    path("", include("recall.web.review.urls")),
    path(f"{VARIATION}/", VariationPage.as_view(), name="variation"),
    path(f"{VARIATION}/answer/", AnswerVariationPage.as_view(), name="answer-variation"),
    path(f"{TRANSFER}/", TransferPage.as_view(), name="transfer"),
    path(f"{TRANSFER}/accept/", AcceptTransferPage.as_view(), name="accept-transfer"),
    path(f"{TRANSFER}/decline/", DeclineTransferPage.as_view(), name="decline-transfer"),
]
