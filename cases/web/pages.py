"""The two kinds of page about a person: one that shows, and one that acts and comes back with every reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView, TemplateView

from cases.queries.case_page import person_header
from cases.queries.visibility import person_or_not_seen
from probation.access.reading import audit_read
from probation.accounts.acting import Acting
from probation.govuk import forms as govuk
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict


class CasePage(TemplateView):
    """A page of one person's record. 404 unless the signed-in person may see it; the read is audited as ``part``."""

    part: str
    tab: str = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.at: datetime = timezone.now()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.acting = Acting(request.user, self.at)  # type: ignore[arg-type]
        self.person = person_or_not_seen(kwargs["crn"], request.user)
        self.look()
        audit_read(self.person, crn=self.person.crn, part=self.part, by=self.acting.user, at=self.at)
        return super().dispatch(request, *args, **kwargs)

    def look(self) -> None:
        """Find what else the address names, and check that the person may be here. Raises NotSeen, NotAdmitted."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        header = person_header(self.person, at=self.at)
        shown = {"person": header, "crn": self.person.crn, "tab": self.tab, "at": self.at}
        return super().get_context_data(**{**kwargs, **shown})

    def require(self, permission: Callable[[Any, Acting], bool], thing: Any, act: str) -> None:
        """403 unless the permission admits the person acting."""
        if not permission(thing, self.acting):
            raise NotAdmitted(act, thing, self.acting.user)

    def back_to(self, tab: str = "case") -> str:
        """The address of a tab of this case."""
        return reverse(tab, args=[self.person.crn])


class CaseActPage(CasePage, FormView):
    """A form that does one act. Refusals and conflicts come back beside the fields; nothing typed is lost."""

    done: str = ""

    def act(self, data: dict[str, Any]) -> None:
        """The one call. Raises Refused, StateConflict, NotAdmitted."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it does")

    def form_valid(self, form: Form) -> HttpResponse:
        try:
            self.act(form.cleaned_data)
        except Refused as refused:
            govuk.add_reasons(form, refused.decision)
            return self.form_invalid(form)
        except StateConflict as conflict:
            form.add_error(None, str(conflict))
            response = self.form_invalid(form)
            response.status_code = 409
            return response
        if self.done:
            messages.success(self.request, self.done)
        return HttpResponseRedirect(self.get_success_url())

    def form_invalid(self, form: Form) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = 422
        return response
