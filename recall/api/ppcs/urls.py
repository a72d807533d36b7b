"""The addresses of PPCS."""

from __future__ import annotations

from django.urls import path

from .booking import AddReceived, AnswerDocuments, AskForDocuments, Assign, BookOn
from .custody import (
    Disclose,
    IssueDossier,
    PrepareDossier,
    ReleaseAgain,
    Representations,
    ReturnToCustody,
    TermDays,
    Upgrade,
)
from .review import (
    AskRescind,
    BoardDecided,
    DecideRescind,
    ExecutiveRelease,
    ReferToBoard,
    SavePartB,
    SendPartB,
)
from .warrant import AtLarge, PoliceReceipt, RejectAtPpcs, Revoke, RevokeBeforePartA, StopAtPpcs, ToldPerson

ONE = "recalls/<int:pk>/ppcs"

ppcs_urlpatterns = [
    path(f"{ONE}/book-on/", BookOn.as_view(), name="api-ppcs-book-on"),
    path(f"{ONE}/assign/", Assign.as_view(), name="api-ppcs-assign"),
    path(f"{ONE}/documents/", AskForDocuments.as_view(), name="api-ppcs-ask-for-documents"),
    path(f"{ONE}/documents/answer/", AnswerDocuments.as_view(), name="api-ppcs-answer-documents"),
    path(f"{ONE}/documents/received/", AddReceived.as_view(), name="api-ppcs-add-received"),
    path(f"{ONE}/revoke/", Revoke.as_view(), name="api-ppcs-revoke"),
    path(f"{ONE}/revoke-before-part-a/", RevokeBeforePartA.as_view(), name="api-ppcs-revoke-before-part-a"),
    path(f"{ONE}/reject/", RejectAtPpcs.as_view(), name="api-ppcs-reject"),
    path(f"{ONE}/stop/", StopAtPpcs.as_view(), name="api-ppcs-stop"),
    path(f"{ONE}/police-receipt/", PoliceReceipt.as_view(), name="api-ppcs-police-receipt"),
    path(f"{ONE}/at-large/", AtLarge.as_view(), name="api-ppcs-at-large"),
    path(f"{ONE}/told-person/", ToldPerson.as_view(), name="api-ppcs-told-person"),
    path(f"{ONE}/return/", ReturnToCustody.as_view(), name="api-ppcs-return"),
    path(f"{ONE}/dossier/", PrepareDossier.as_view(), name="api-ppcs-prepare-dossier"),
    path(f"{ONE}/dossier/issue/", IssueDossier.as_view(), name="api-ppcs-issue-dossier"),
    path(f"{ONE}/disclosure/", Disclose.as_view(), name="api-ppcs-disclosure"),
    path(f"{ONE}/representations/", Representations.as_view(), name="api-ppcs-representations"),
    path(f"{ONE}/term-days/", TermDays.as_view(), name="api-ppcs-term-days"),
    path(f"{ONE}/upgrade/", Upgrade.as_view(), name="api-ppcs-upgrade"),
    path(f"{ONE}/release/", ReleaseAgain.as_view(), name="api-ppcs-release"),
    path(f"{ONE}/part-b/", SavePartB.as_view(), name="api-ppcs-save-part-b"),
    path(f"{ONE}/part-b/send/", SendPartB.as_view(), name="api-ppcs-send-part-b"),
    path(f"{ONE}/executive-release/", ExecutiveRelease.as_view(), name="api-ppcs-executive-release"),
    path(f"{ONE}/parole-board/", ReferToBoard.as_view(), name="api-ppcs-refer"),
    path(f"{ONE}/parole-board/outcome/", BoardDecided.as_view(), name="api-ppcs-outcome"),
    path(f"{ONE}/rescind/", AskRescind.as_view(), name="api-ppcs-ask-to-rescind"),
    path(f"{ONE}/rescind/decide/", DecideRescind.as_view(), name="api-ppcs-decide-rescind"),
]
