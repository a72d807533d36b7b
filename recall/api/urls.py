"""The addresses of recall."""

from django.urls import path

from .considering import Collect, Consider, Escalate, ReviewRosh
from .deciding import Agree, AskSenior, NotRecall
from .lists import RecallAddress, Recalls
from .part_a import part_a_urlpatterns
from .ppcs.received import ReceivedFile
from .ppcs.urls import ppcs_urlpatterns
from .sending import Refer, Submit, Withdraw
from .signing import Countersign, Endorse, Refuse, Reject, ReturnReport
from .starting import InstigateOutOfHours, RaiseConcern
from .variations import AnswerVariation, AskVariation, VariationAddress, Variations
from .writing import AlertPpcs, ChooseType, Complete, Reopen, TakeUp

ONE = "recalls/<int:pk>"

urlpatterns = [
    path("sentences/<int:pk>/recalls/", RaiseConcern.as_view(), name="api-raise-concern"),
    path("sentences/<int:pk>/recalls/out-of-hours/", InstigateOutOfHours.as_view(), name="api-instigate-out-of-hours"),
    path("sentences/<int:pk>/variations/", AskVariation.as_view(), name="api-ask-variation"),
    path("variations/", Variations.as_view(), name="api-variations"),
    path("variations/<int:pk>/", VariationAddress.as_view(), name="api-variation"),
    path("variations/<int:pk>/answer/", AnswerVariation.as_view(), name="api-answer-variation"),
    path("recalls/", Recalls.as_view(), name="api-recalls"),
    path(f"{ONE}/", RecallAddress.as_view(), name="api-recall"),
    path(f"{ONE}/consider/", Consider.as_view(), name="api-recall-consider"),
    path(f"{ONE}/collect/", Collect.as_view(), name="api-recall-collect"),
    path(f"{ONE}/review-rosh/", ReviewRosh.as_view(), name="api-recall-review-rosh"),
    path(f"{ONE}/escalate/", Escalate.as_view(), name="api-recall-escalate"),
    path(f"{ONE}/agree/", Agree.as_view(), name="api-recall-agree"),
    path(f"{ONE}/not-recall/", NotRecall.as_view(), name="api-recall-not-recall"),
    path(f"{ONE}/ask-senior/", AskSenior.as_view(), name="api-recall-ask-senior"),
    path(f"{ONE}/type/", ChooseType.as_view(), name="api-recall-type"),
    path(f"{ONE}/alert-ppcs/", AlertPpcs.as_view(), name="api-recall-alert-ppcs"),
    path(f"{ONE}/complete/", Complete.as_view(), name="api-recall-complete"),
    path(f"{ONE}/reopen/", Reopen.as_view(), name="api-recall-reopen"),
    path(f"{ONE}/return/", ReturnReport.as_view(), name="api-recall-return"),
    path(f"{ONE}/take-up/", TakeUp.as_view(), name="api-recall-take-up"),
    path(f"{ONE}/countersign/", Countersign.as_view(), name="api-recall-countersign"),
    path(f"{ONE}/endorse/", Endorse.as_view(), name="api-recall-endorse"),
    path(f"{ONE}/reject/", Reject.as_view(), name="api-recall-reject"),
    path(f"{ONE}/refuse/", Refuse.as_view(), name="api-recall-refuse"),
    path(f"{ONE}/refer/", Refer.as_view(), name="api-recall-refer"),
    path(f"{ONE}/submit/", Submit.as_view(), name="api-recall-submit"),
    path(f"{ONE}/withdraw/", Withdraw.as_view(), name="api-recall-withdraw"),
    path(f"{ONE}/documents/<int:document>/", ReceivedFile.as_view(), name="api-recall-received-file"),
    *part_a_urlpatterns,
    *ppcs_urlpatterns,
]
