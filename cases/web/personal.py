"""The personal details of a case, and the acts that keep them up to date."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from cases import permissions as may
from cases.actions.end_need import end_need
from cases.actions.keep_person import keep_person
from cases.actions.move_address import AddressDetails, move_address
from cases.actions.record_need import record_need
from cases.actions.record_third_party import record_third_party
from cases.queries.case_acts import case_acts
from cases.queries.person_details import person_details
from cases.queries.person_parts import need_or_not_seen
from cases.queries.personal_page import personal
from cases.vocabulary import AddressStatus, NeedKind, ThirdPartyKind

from .forms.circumstances import AddNeed, AddThirdParty, EndWithReason, MoveAddress
from .forms.person import DETAILS, EditPerson
from .pages import CaseActPage, CasePage


class PersonalTab(CasePage):
    """Names, numbers and equality; needs and adjustments; addresses with their history; the people around."""

    part, tab = "personal details", "case-personal"
    template_name = "cases/personal.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = personal(self.person, at=self.at)
        return super().get_context_data(personal=found, acts=case_acts(self.person, self.acting), **kwargs)


class KeepPage(CaseActPage):
    """An act that keeps the record up to date, and comes back to the personal details."""

    part = "personal details"
    return_to = "case-personal"

    def look(self) -> None:
        self.require(may.keep_record, self.person, "keep_this_record")


class EditPersonPage(KeepPage):
    """Names, numbers, equality, and how to reach them."""

    heading, submit_text = "Change personal details", "Save changes"
    form_class = EditPerson
    done = "Personal details changed."

    def get_initial(self) -> dict[str, Any]:
        return {**person_details(self.person, DETAILS), "version": self.person.version}

    def form_valid(self, form: Any) -> HttpResponse:
        self.details = form.details
        return super().form_valid(form)

    def act(self, data: dict[str, Any]) -> None:
        keep_person(
            self.person,
            self.details,
            aliases=data["aliases"],
            version=data["version"],
            by=self.acting.user,
            at=self.at,
        )


class AddNeedPage(KeepPage):
    """A need, and the adjustment that every page shows from then on."""

    heading, submit_text = "Add a need or adjustment", "Add need"
    form_class = AddNeed
    done = "Need added. It is shown on every page of the case."

    def get_initial(self) -> dict[str, Any]:
        return {"noticed_on": self.acting.today}

    def act(self, data: dict[str, Any]) -> None:
        record_need(
            self.person,
            kind=NeedKind(data["kind"]),
            description=data["description"],
            adjustment=data["adjustment"],
            noticed_on=data["noticed_on"],
            by=self.acting.user,
            at=self.at,
        )


class EndNeedPage(KeepPage):
    """A need that no longer holds stays as history."""

    heading, submit_text = "A need no longer holds", "End need"
    form_class = EndWithReason
    done = "The need is ended and kept as history."

    def look(self) -> None:
        super().look()
        self.need = need_or_not_seen(self.person, self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.need.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(caption=str(self.need), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        end_need(self.need, reason=data["reason"], version=data["version"], by=self.acting.user, at=self.at)


class MoveAddressPage(KeepPage):
    """The main address before it ends that day."""

    heading, submit_text = "Record a new address", "Save address"
    form_class = MoveAddress
    done = "Address recorded."

    def get_initial(self) -> dict[str, Any]:
        return {"from_date": self.acting.today}

    def act(self, data: dict[str, Any]) -> None:
        homeless = data["no_fixed_abode"] == "yes"
        details = AddressDetails(
            status=AddressStatus(data["status"] or AddressStatus.MAIN),
            no_fixed_abode=homeless,
            lines=data["found_at"] if homeless else data["lines"],
            postcode=data["postcode"],
            safe_for_post=bool(data["safe_for_post"]),
            note=data["note"],
        )
        move_address(self.person, details, from_date=data["from_date"], by=self.acting.user, at=self.at)


class AddThirdPartyPage(KeepPage):
    """Somebody around the person."""

    heading, submit_text = "Add a third party", "Add third party"
    form_class = AddThirdParty
    done = "Third party added."

    def act(self, data: dict[str, Any]) -> None:
        record_third_party(
            self.person,
            kind=ThirdPartyKind(data["kind"]),
            name=data["name"],
            relationship=data["relationship"],
            phone=data["phone"],
            address=data["address"],
            may_be_contacted=data["may_be_contacted"],
            by=self.acting.user,
            at=self.at,
        )
