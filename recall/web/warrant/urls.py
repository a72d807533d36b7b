"""The addresses. The revocation: its order, papers and notices, the police, and a person unlawfully at large."""

from __future__ import annotations

from django.urls import URLPattern, path

from . import at_large, deciding, papers

REQUEST = "cases/<str:crn>/recall/<int:pk>"

urlpatterns: list[URLPattern] = [
    path("recalls/at-large/", at_large.AtLargeList.as_view(), name="people-at-large"),
    path("revocation-orders/check/", papers.CheckOrder.as_view(), name="check-revocation-order"),
    path(f"{REQUEST}/revoke/", deciding.RevokePage.as_view(), name="revoke-licence"),
    path(f"{REQUEST}/revoke-before-part-a/", deciding.BeforePartAPage.as_view(), name="revoke-before-part-a"),
    path(f"{REQUEST}/reject-at-ppcs/", deciding.RejectAtPpcsPage.as_view(), name="reject-recall-at-ppcs"),
    path(f"{REQUEST}/stop/", deciding.StopPage.as_view(), name="stop-recall"),
    path(f"{REQUEST}/order/", papers.OrderPage.as_view(), name="revocation-order"),
    path(f"{REQUEST}/papers/<int:paper>/", papers.PaperPage.as_view(), name="recall-paper"),
    path(f"{REQUEST}/notices/<int:notice>/told/", papers.TelephonePage.as_view(), name="tell-by-telephone"),
    path(f"{REQUEST}/police-receipt/", at_large.ReceiptPage.as_view(), name="record-police-receipt"),
    path(f"{REQUEST}/at-large/", at_large.AtLargeView.as_view(), name="at-large"),
    path(f"{REQUEST}/at-large/add/", at_large.AddEntryPage.as_view(), name="add-at-large-entry"),
    path(f"{REQUEST}/at-large/told/", at_large.ToldPage.as_view(), name="record-told-of-recall"),
]
