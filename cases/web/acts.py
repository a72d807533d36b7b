"""A form that does one act: refusals and conflicts come back beside the fields, and nothing typed is lost."""

from __future__ import annotations

from datetime import datetime
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.generic import FormView

from probation.accounts.acting import Acting
from probation.accounts.roles import Act
from probation.govuk import forms as govuk
from probation.policy import NotInForce, Refused
from probation.refusals import NotAdmitted, StateConflict
from probation.working_days import OutsideCalendar

from .forms.versioned import VersionedForm


class ActForm(FormView):
    """The form and its one act. ``done`` is said afterwards."""

    template_name = "cases/act.html"
    heading = ""
    submit_text = "Save"
    done = ""

    def act(self, data: dict[str, Any]) -> None:
        """The one call. Raises Refused, StateConflict, NotAdmitted."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it does")

    def back_href(self) -> str:
        """The page the act was chosen on, and returns to."""
        raise NotImplementedError(f"{type(self).__name__} does not say where it came from")

    def get_success_url(self) -> str:
        return self.back_href()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        back = self.back_href()
        shown = {"heading": self.heading, "submit_text": self.submit_text, "back_href": back, "cancel_href": back}
        return super().get_context_data(**{**shown, **kwargs})

    def form_valid(self, form: Form) -> HttpResponse:
        try:
            self.act(form.cleaned_data)
        except Refused as refused:
            govuk.add_reasons(form, refused.decision)
            return self.form_invalid(form)
        except NotInForce as never:
            form.add_error(None, never.in_words)
            return self.form_invalid(form)
        except OutsideCalendar as outside:
            form.add_error(None, outside.in_words)
            return self.form_invalid(form)
        except StateConflict as conflict:
            form.add_error(None, str(conflict))
            if isinstance(form, VersionedForm):
                form.show_again(version=conflict.thing.version)  # type: ignore[attr-defined]
            response = self.form_invalid(form)
            response.status_code = HTTPStatus.CONFLICT
            return response
        if self.done:
            messages.success(self.request, self.done)
        return HttpResponseRedirect(self.get_success_url())

    def form_invalid(self, form: Form) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response


class ServiceActPage(ActForm):
    """An act that is about no one case. ``admitted_to`` is the kind of act whose role may come here at all."""

    template_name = "cases/service_act.html"
    admitted_to: Act

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.at: datetime = timezone.now()
        self.acting = Acting(request.user, self.at)  # type: ignore[arg-type]
        if not self.acting.may(self.admitted_to):
            raise NotAdmitted(self.admitted_to, None, self.acting.user)
        self.look()
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def look(self) -> None:
        """Find what the address names. Raises NotSeen."""
