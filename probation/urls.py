"""Every address of the service."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path

from probation.accounts.pages import SignIn
from probation.health import health

urlpatterns = [
    path("health/", health, name="health"),
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("", include("probation.govuk.urls")),
    path("", include("enforcement.web.urls")),
]
