"""The addresses. Booking on and assessment: who has it, and the documents asked for."""

from __future__ import annotations

from django.urls import URLPattern, path

from .duty import DutyPage
from .pages import AddReceivedPage, AnswerDocumentsPage, AskDocumentsPage, AssignPage, BookOnPage
from .queue import PpcsQueue
from .received import ReceivedFile

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = [
    path("ppcs/", PpcsQueue.as_view(), name="ppcs-queue"),
    path("ppcs/duty/", DutyPage.as_view(), name="ppcs-duty"),
    path(f"{REQUEST}/book-on/", BookOnPage.as_view(), name="book-recall-on"),
    path(f"{REQUEST}/assign/", AssignPage.as_view(), name="assign-recall"),
    path(f"{REQUEST}/documents/ask/", AskDocumentsPage.as_view(), name="ask-for-documents"),
    path(f"{REQUEST}/documents/answer/", AnswerDocumentsPage.as_view(), name="answer-documents"),
    path(f"{REQUEST}/documents/add/", AddReceivedPage.as_view(), name="add-received-document"),
    path(f"{REQUEST}/documents/<int:document>/", ReceivedFile.as_view(), name="received-document"),
]
