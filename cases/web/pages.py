"""The kinds of page about a person: one that shows, one that acts and comes back with every reason, one that takes a
step of something."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from cases.queries.case_page import person_header
from cases.queries.visibility import person_or_not_seen
from probation.access.reading import audit_read
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.refusals import NotAdmitted, StateConflict

from .acts import ActForm
from .forms.versioned import VersionedForm
from .tabs import tabs_of


class CasePage(TemplateView):
    """A page of one person's record. 404 unless the signed-in person may see it; the read is audited as ``part``."""

    part: str
    tab: str = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.at: datetime = timezone.now()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user: User = request.user  # type: ignore[assignment]
        self.acting = Acting(user, self.at)
        self.person = person_or_not_seen(kwargs["crn"], user)
        self.look()
        audit_read(self.person, crn=self.person.crn, part=self.part, by=user, at=self.at)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def look(self) -> None:
        """Find what else the address names, and check that the person may be here. Raises NotSeen, NotAdmitted."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        header = {**person_header(self.person, at=self.at), "href": self.back_to()}
        tabs = tabs_of(self.person.crn, self.tab, self.acting.user)
        shown = {"person": header, "crn": self.person.crn, "tab": self.tab, "tabs": tabs, "at": self.at}
        return super().get_context_data(**{**kwargs, **shown})

    def require(self, permission: Callable[[Any, Acting], bool], thing: Any, act: str) -> None:
        """403 unless the permission admits the person acting."""
        if not permission(thing, self.acting):
            raise NotAdmitted(act, thing, self.acting.user)

    def back_to(self, tab: str = "case") -> str:
        """The address of a tab of this case."""
        return reverse(tab, args=[self.person.crn])


class CaseActPage(CasePage, ActForm):
    """An act on a case, which comes back to one of its tabs."""

    template_name = "cases/act.html"
    return_to = "case"

    def back_href(self) -> str:
        return self.back_to(self.return_to)


class StepPage(CaseActPage):
    """An act on one thing of a case, open only while its step is, and version-locked.

    ``step`` is the act that must still be open; ``admits`` whoever may do it at all.
    """

    form_class: type[Form] = VersionedForm
    admits: Callable[[Any, Acting], bool]
    step: str

    def find(self) -> Any:
        """The thing the address names. Raises NotSeen."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it is about")

    def open_acts(self) -> frozenset[str]:
        """The acts on it that are open to whoever acts."""
        raise NotImplementedError(f"{type(self).__name__} does not say what is open")

    def look(self) -> None:
        self.thing = self.find()
        self.require(type(self).admits, self.thing, self.step)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.step not in self.open_acts():
            raise StateConflict(self.thing, self.step)
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.thing.version}

    def taken(self, data: dict[str, Any]) -> dict[str, Any]:
        """Who acts, when, and on which version."""
        return {"by": self.acting.user, "at": self.at, "version": data["version"]}
