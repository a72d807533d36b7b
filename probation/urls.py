"""Every address of the service."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path

from probation.accounts.pages import SignIn
from probation.health import health

handler500 = "probation.access.problems.server_error"

urlpatterns = [
    path("api/v1/", include("cases.api.urls")),
    path("api/v1/", include("enforcement.api.urls")),
    path("api/v1/", include("recall.api.urls")),
    # Last of the API: what it does not have is a problem, not a page.
    path("api/", include("probation.api.urls")),
    path("health/", health, name="health"),
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("", include("probation.govuk.urls")),
    path("", include("probation.rule_pages.urls")),
    path("", include("cases.web.urls")),
    path("", include("enforcement.web.urls")),
    path("", include("recall.web.urls")),
]
