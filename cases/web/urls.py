"""The addresses of the record."""

from django.urls import path

from .access import LiftLimitPage, LimitedAccessPage, RecordDeathPage
from .accounts import AccountList, CloseAccountPage, OpenAccountPage
from .alerts import AlertList, ReadAlert
from .appointments import ArrangePage, ReschedulePage
from .audit import AuditTab
from .case_list import CaseList
from .contacts import ContactLogTab, ContactPage
from .cover import CoverPage
from .notes import AddNotePage
from .overview import OverviewTab
from .personal import AddNeedPage, AddThirdPartyPage, EditPersonPage, EndNeedPage, MoveAddressPage, PersonalTab
from .recording import (
    ChooseSentencePage,
    RecordCommunityOrderPage,
    RecordCustodialSentencePage,
    RecordSuspendedSentenceOrderPage,
)
from .registering import RegisterPersonPage
from .risk import (
    AddRegistrationPage,
    AssessRiskPage,
    EndMappaPage,
    RecordScorePage,
    RegisterMappaPage,
    RemoveRegistrationPage,
    RiskTab,
)
from .search import SearchPage
from .sentences import AllocatePage, EndSentencePage, MakePlanPage, PlanContactPage, SentencesTab, ServeNoticePage
from .settings import BankHolidaysPage, ChangeSettingPage, SettingsPage
from .start import StartPage
from .subscribers import (
    AddSubscriberPage,
    ChangeSecretPage,
    ChangeSubscriberPage,
    PauseSubscriberPage,
    ResumeSubscriberPage,
)
from .webhooks import DeliveryList, SendAgainPage, SubscriberList

CASE = "cases/<str:crn>"
CONTACT = f"{CASE}/contacts/<int:pk>"
SENTENCE = f"{CASE}/sentences/<int:pk>"
RECORD = f"{CASE}/sentences/record"

urlpatterns = [
    path("", StartPage.as_view(), name="today"),
    path("cases/", CaseList.as_view(), name="case-list"),
    path("search/", SearchPage.as_view(), name="search"),
    path("alerts/", AlertList.as_view(), name="alerts"),
    path("alerts/<int:pk>/", ReadAlert.as_view(), name="read-alert"),
    path("cover/", CoverPage.as_view(), name="cover"),
    path("people/register/", RegisterPersonPage.as_view(), name="register-person"),
    path("settings/", SettingsPage.as_view(), name="settings"),
    path("settings/bank-holidays/", BankHolidaysPage.as_view(), name="bank-holidays"),
    path("settings/<str:code>/", SettingsPage.as_view(), name="provider-settings"),
    path("settings/<str:code>/<str:key>/", ChangeSettingPage.as_view(), name="change-setting"),
    path("accounts/", AccountList.as_view(), name="accounts"),
    path("accounts/open/", OpenAccountPage.as_view(), name="open-account"),
    path("accounts/<int:pk>/close/", CloseAccountPage.as_view(), name="close-account"),
    path("webhooks/", SubscriberList.as_view(), name="webhooks"),
    path("webhooks/add/", AddSubscriberPage.as_view(), name="add-subscriber"),
    path("webhooks/deliveries/", DeliveryList.as_view(), name="webhook-deliveries"),
    path("webhooks/deliveries/<int:pk>/send-again/", SendAgainPage.as_view(), name="send-webhook-again"),
    path("webhooks/<int:pk>/change/", ChangeSubscriberPage.as_view(), name="change-subscriber"),
    path("webhooks/<int:pk>/secret/", ChangeSecretPage.as_view(), name="change-webhook-secret"),
    path("webhooks/<int:pk>/pause/", PauseSubscriberPage.as_view(), name="pause-subscriber"),
    path("webhooks/<int:pk>/resume/", ResumeSubscriberPage.as_view(), name="resume-subscriber"),
    path(f"{CASE}/", OverviewTab.as_view(), name="case"),
    path(f"{CASE}/sentences/", SentencesTab.as_view(), name="case-sentences"),
    path(f"{RECORD}/", ChooseSentencePage.as_view(), name="record-sentence"),
    path(f"{RECORD}/community-order/", RecordCommunityOrderPage.as_view(), name="record-community-order"),
    path(
        f"{RECORD}/suspended-sentence-order/",
        RecordSuspendedSentenceOrderPage.as_view(),
        name="record-suspended-sentence-order",
    ),
    path(f"{RECORD}/custody/", RecordCustodialSentencePage.as_view(), name="record-custody"),
    path(f"{SENTENCE}/plan/", MakePlanPage.as_view(), name="make-plan"),
    path(f"{SENTENCE}/contact/", PlanContactPage.as_view(), name="plan-contact"),
    path(f"{SENTENCE}/notice/", ServeNoticePage.as_view(), name="serve-notice"),
    path(f"{SENTENCE}/allocate/", AllocatePage.as_view(), name="allocate"),
    path(f"{SENTENCE}/end/", EndSentencePage.as_view(), name="end-sentence"),
    path(f"{CASE}/contacts/", ContactLogTab.as_view(), name="case-contacts"),
    path(f"{CASE}/contacts/arrange/", ArrangePage.as_view(), name="arrange-appointment"),
    path(f"{CASE}/contacts/note/", AddNotePage.as_view(), name="add-note"),
    path(f"{CONTACT}/", ContactPage.as_view(), name="contact"),
    path(f"{CONTACT}/reschedule/", ReschedulePage.as_view(), name="reschedule-appointment"),
    path(f"{CASE}/risk/", RiskTab.as_view(), name="case-risk"),
    path(f"{CASE}/risk/assess/", AssessRiskPage.as_view(), name="assess-risk"),
    path(f"{CASE}/risk/score/", RecordScorePage.as_view(), name="score-reoffending"),
    path(f"{CASE}/risk/mappa/", RegisterMappaPage.as_view(), name="register-mappa"),
    path(f"{CASE}/risk/mappa/<int:pk>/end/", EndMappaPage.as_view(), name="end-mappa"),
    path(f"{CASE}/risk/registration/", AddRegistrationPage.as_view(), name="add-registration"),
    path(f"{CASE}/risk/registration/<int:pk>/remove/", RemoveRegistrationPage.as_view(), name="remove-registration"),
    path(f"{CASE}/personal/", PersonalTab.as_view(), name="case-personal"),
    path(f"{CASE}/personal/edit/", EditPersonPage.as_view(), name="edit-person"),
    path(f"{CASE}/personal/need/", AddNeedPage.as_view(), name="add-need"),
    path(f"{CASE}/personal/need/<int:pk>/end/", EndNeedPage.as_view(), name="end-need"),
    path(f"{CASE}/personal/address/", MoveAddressPage.as_view(), name="move-address"),
    path(f"{CASE}/personal/third-party/", AddThirdPartyPage.as_view(), name="add-third-party"),
    path(f"{CASE}/personal/death/", RecordDeathPage.as_view(), name="record-death"),
    path(f"{CASE}/personal/access/", LimitedAccessPage.as_view(), name="limited-access"),
    path(f"{CASE}/personal/access/<int:pk>/lift/", LiftLimitPage.as_view(), name="lift-limit"),
    path(f"{CASE}/audit/", AuditTab.as_view(), name="case-audit"),
]
