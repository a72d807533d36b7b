"""The addresses of the record."""

from django.urls import path

from .audit import Audit
from .clocks import Clocks
from .contacts import ContactAddress, Contacts, Reschedule
from .people import People, PersonAddress
from .sentences import SentenceAddress, Sentences

urlpatterns = [
    path("people/", People.as_view(), name="api-people"),
    path("people/<str:crn>/", PersonAddress.as_view(), name="api-person"),
    path("people/<str:crn>/audit/", Audit.as_view(), name="api-audit"),
    path("sentences/", Sentences.as_view(), name="api-sentences"),
    path("sentences/<int:pk>/", SentenceAddress.as_view(), name="api-sentence"),
    path("contacts/", Contacts.as_view(), name="api-contacts"),
    path("contacts/<int:pk>/", ContactAddress.as_view(), name="api-contact"),
    path("contacts/<int:pk>/reschedule/", Reschedule.as_view(), name="api-reschedule"),
    path("clocks/", Clocks.as_view(), name="api-clocks"),
]
