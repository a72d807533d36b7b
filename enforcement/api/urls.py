"""The addresses of enforcement."""

from django.urls import include, path

from .authorisations import Answer, AuthorisationAddress, Authorisations
from .decisions import AskAuthorisation, DecideBreach, DecideNoBreach, DecisionAddress, Decisions
from .documents import DocumentAddress, DocumentFile, Documents
from .failure_count import FailureCountOfSentence, FailureCountRule
from .failures import EvidenceFile, FailureAddress, Failures
from .investigating import Actions, Enquiries, EvidenceOf
from .judging import FindAcceptable, FindUnreasonable, ReverseFinding, SetAside
from .outcome import CorrectOutcome, RecordOutcome
from .warning_steps import Give, Return, ServeAgain, Withdraw
from .warnings import WarningAddress, WarningLetter, Warnings

urlpatterns = [
    path("contacts/<int:pk>/outcome/", RecordOutcome.as_view(), name="api-outcome"),
    path("contacts/<int:pk>/outcome/correct/", CorrectOutcome.as_view(), name="api-correct-outcome"),
    path("sentences/<int:pk>/failure-count/", FailureCountOfSentence.as_view(), name="api-failure-count"),
    path("rules/failure-count/", FailureCountRule.as_view(), name="api-rule-failure-count"),
    path("failures/", Failures.as_view(), name="api-failures"),
    path("failures/<int:pk>/", FailureAddress.as_view(), name="api-failure"),
    path("failures/<int:pk>/enquiries/", Enquiries.as_view(), name="api-enquiries"),
    path("failures/<int:pk>/evidence/", EvidenceOf.as_view(), name="api-evidence"),
    path("failures/<int:pk>/evidence/<int:evidence>/file/", EvidenceFile.as_view(), name="api-evidence-file"),
    path("failures/<int:pk>/actions/", Actions.as_view(), name="api-actions"),
    path("failures/<int:pk>/acceptable/", FindAcceptable.as_view(), name="api-acceptable"),
    path("failures/<int:pk>/unreasonable/", FindUnreasonable.as_view(), name="api-unreasonable"),
    path("failures/<int:pk>/set-aside/", SetAside.as_view(), name="api-set-aside"),
    path("failures/<int:pk>/reverse/", ReverseFinding.as_view(), name="api-reverse"),
    path("warnings/", Warnings.as_view(), name="api-warnings"),
    path("warnings/<int:pk>/", WarningAddress.as_view(), name="api-warning"),
    path("warnings/<int:pk>/letter/", WarningLetter.as_view(), name="api-warning-letter"),
    path("warnings/<int:pk>/give/", Give.as_view(), name="api-give"),
    path("warnings/<int:pk>/return/", Return.as_view(), name="api-return"),
    path("warnings/<int:pk>/serve-again/", ServeAgain.as_view(), name="api-serve-again"),
    path("warnings/<int:pk>/withdraw/", Withdraw.as_view(), name="api-withdraw"),
    path("decisions/", Decisions.as_view(), name="api-decisions"),
    path("decisions/<int:pk>/", DecisionAddress.as_view(), name="api-decision"),
    path("decisions/<int:pk>/breach/", DecideBreach.as_view(), name="api-breach"),
    path("decisions/<int:pk>/no-breach/", DecideNoBreach.as_view(), name="api-no-breach"),
    path("decisions/<int:pk>/authorisations/", AskAuthorisation.as_view(), name="api-ask-authorisation"),
    path("authorisations/", Authorisations.as_view(), name="api-authorisations"),
    path("authorisations/<int:pk>/", AuthorisationAddress.as_view(), name="api-authorisation"),
    path("authorisations/<int:pk>/answer/", Answer.as_view(), name="api-answer"),
    path("documents/", Documents.as_view(), name="api-documents"),
    path("documents/<int:pk>/", DocumentAddress.as_view(), name="api-document"),
    path("documents/<int:pk>/file/", DocumentFile.as_view(), name="api-document-as-made"),
    path("", include("enforcement.api.breach.urls")),
]
