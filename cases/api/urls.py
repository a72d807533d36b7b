"""The addresses of the record."""

from django.urls import path

from .audit import Audit
from .clocks import Clocks
from .contacts import ContactAddress, Contacts, Reschedule
from .people import People, PersonAddress
from .sentences import SentenceAddress, Sentences
from .transfers import AcceptTransfer, AskTransfer, DeclineTransfer, TransferAddress, Transfers

urlpatterns = [
    path("people/", People.as_view(), name="api-people"),
    path("people/<str:crn>/", PersonAddress.as_view(), name="api-person"),
    path("people/<str:crn>/audit/", Audit.as_view(), name="api-audit"),
    path("sentences/", Sentences.as_view(), name="api-sentences"),
    path("sentences/<int:pk>/", SentenceAddress.as_view(), name="api-sentence"),
    path("sentences/<int:pk>/transfers/", AskTransfer.as_view(), name="api-ask-transfer"),
    path("transfers/", Transfers.as_view(), name="api-transfers"),
    path("transfers/<int:pk>/", TransferAddress.as_view(), name="api-transfer"),
    path("transfers/<int:pk>/accept/", AcceptTransfer.as_view(), name="api-accept-transfer"),
    path("transfers/<int:pk>/decline/", DeclineTransfer.as_view(), name="api-decline-transfer"),
    path("contacts/", Contacts.as_view(), name="api-contacts"),
    path("contacts/<int:pk>/", ContactAddress.as_view(), name="api-contact"),
    path("contacts/<int:pk>/reschedule/", Reschedule.as_view(), name="api-reschedule"),
    path("clocks/", Clocks.as_view(), name="api-clocks"),
]
