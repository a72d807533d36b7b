"""The contact log of a case, and one entry of it."""

from __future__ import annotations

from typing import Any

from cases import permissions as may
from cases.queries.case_acts import case_acts
from cases.queries.contact_log import contact_log
from cases.queries.contact_page import contact_page
from cases.queries.sentence_names import sentence_names
from probation.govuk import filters

from .forms.contact_log import LogFilter, filters_of
from .numbers import page_number
from .pages import CasePage


class ContactLogTab(CasePage):
    """Newest first, in days, searched and filtered by the address."""

    part, tab = "contact log", "case-contacts"
    template_name = "cases/contacts.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        log = contact_log(
            self.person,
            by=self.acting.user,
            at=self.at,
            filters=filters_of(self.request.GET),
            page=page_number(self.request),
        )
        form = LogFilter(self.request.GET)
        form.offer(
            outcomes=log.by_outcome,
            groups=((name, name, number) for name, number in log.by_group),
            sentences=sentence_names(self.person),
        )
        entries = [(entry, entry.awaits_outcome(self.at)) for entry in log.page]
        return super().get_context_data(
            log=log,
            page=log.page,
            entries=entries,
            filter_form=form,
            selected=filters.selected(form, self.request.GET),
            acts=case_acts(self.person, self.acting),
            **kwargs,
        )


class ContactPage(CasePage):
    """One entry in full, and what may be done with it."""

    part, tab = "contact", "case-contacts"
    template_name = "cases/contact.html"

    def look(self) -> None:
        self.found = contact_page(self.person, self.kwargs["pk"], by=self.acting.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contact = self.found.row
        to_come = contact.is_appointment and not contact.outcome_code
        return super().get_context_data(
            contact=contact,
            page=self.found,
            may_record=contact.needs_outcome
            and not contact.outcome_code
            and may.record_outcome(self.person, self.acting),
            may_correct=bool(contact.outcome_code and not contact.rescheduled_to)
            and may.correct_outcome(self.found.contact, self.acting),
            may_reschedule=to_come and may.arrange_appointment(self.person, self.acting),
            **kwargs,
        )
