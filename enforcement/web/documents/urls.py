"""The addresses of the documents of warnings and breaches."""

from django.urls import path

from .make import MakeBreachDocumentPage, MakeWarningDocumentPage
from .read import DocumentFile, DocumentPage

ENFORCEMENT = "cases/<str:crn>/enforcement"
MAKE = "<int:pk>/documents/<slug:kind>/make/"

urlpatterns = [
    path(f"{ENFORCEMENT}/breaches/{MAKE}", MakeBreachDocumentPage.as_view(), name="make-breach-document"),
    path(f"{ENFORCEMENT}/warnings/{MAKE}", MakeWarningDocumentPage.as_view(), name="make-warning-document"),
    path(f"{ENFORCEMENT}/documents/<int:pk>/", DocumentPage.as_view(), name="document"),
    path(f"{ENFORCEMENT}/documents/<int:pk>/file.pdf", DocumentFile.as_view(), name="document-file"),
]
