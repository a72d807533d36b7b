"""The information laid in the right court, and the summons or warrant that follows."""

from __future__ import annotations

from typing import Any

from enforcement.actions.breach.execute_warrant import Executed, execute_warrant
from enforcement.actions.breach.issue_process import Issued, issue_process
from enforcement.actions.breach.lay_information import Information, lay_information
from enforcement.actions.breach.refuse_process import refuse_process
from enforcement.actions.breach.serve_summons import serve_summons
from enforcement.actions.breach.withdraw_warrant import withdraw_warrant
from enforcement.permissions import breach as may
from enforcement.queries.breach.breach_page import breach_page

from .forms.process import (
    ExecuteWarrant,
    IssueProcess,
    LayInformation,
    RefuseProcess,
    ServeSummons,
    WithdrawWarrant,
)
from .parts import BreachPart


class LayInformationPage(BreachPart):
    """The right court is explained above the form, with the days left to lay it."""

    form_class = LayInformation
    template_name = "enforcement/breach/lay_information.html"
    admits = staticmethod(may.lay)
    step = "lay_information"
    heading, submit_text = "Lay the information", "Record the information as laid"
    done = "Information laid. The failures in it are locked."

    def look(self) -> None:
        super().look()
        self.page = breach_page(self.breach, self.acting)

    def get_initial(self) -> dict[str, Any]:
        referral = self.breach.referrals.order_by("number").last()
        asked_for = referral.process_wanted if referral else ""
        court = self.page.information.court_of_order
        return {**super().get_initial(), "laid_on": self.acting.today, "process": asked_for, "court": court}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=self.page, **kwargs)

    def form_valid(self, form: Any) -> Any:
        self.court = form.chosen_court
        return super().form_valid(form)

    def act(self, data: dict[str, Any]) -> None:
        information = Information(
            laid_on=data["laid_on"],
            court=self.court,
            process=data["process"],
            under_review=data["under_review"],
            legal_advice=data["legal_advice"],
        )
        lay_information(self.breach, information, **self.taken(data))


class HearingPart(BreachPart):
    """An act that names a court and a hearing there."""

    admits = staticmethod(may.record_court)

    def form_valid(self, form: Any) -> Any:
        self.court, self.attend_at = form.chosen_court, form.attend_at
        return super().form_valid(form)


class IssueProcessPage(HearingPart):
    """A summons with the hearing it is for, or a warrant on an information in writing and on oath."""

    form_class = IssueProcess
    step = "issue_process"
    heading, submit_text = "Record the summons or warrant", "Save"
    done = "Summons or warrant recorded."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "issued_on": self.acting.today, "court": self.breach.court_id}

    def act(self, data: dict[str, Any]) -> None:
        issued = Issued(
            kind=data["kind"],
            issued_on=data["issued_on"],
            court=self.court,
            attend_at=self.attend_at,
            in_writing=bool(data["in_writing"]),
            on_oath=bool(data["on_oath"]),
        )
        issue_process(self.breach, issued, **self.taken(data))


class RefuseProcessPage(BreachPart):
    """The court refused the summons or warrant."""

    form_class = RefuseProcess
    admits = staticmethod(may.record_court)
    step = "refuse_process"
    heading, submit_text = "Record the summons or warrant as refused", "Save"
    done = "Recorded as refused. The information may be laid again."

    def act(self, data: dict[str, Any]) -> None:
        refuse_process(self.breach, reason=data["reason"], **self.taken(data))


class ServeSummonsPage(BreachPart):
    """The summons reached the person."""

    form_class = ServeSummons
    admits = staticmethod(may.record_court)
    step = "serve_summons"
    heading, submit_text = "Record the summons as served", "Save"
    done = "Summons recorded as served."

    def act(self, data: dict[str, Any]) -> None:
        serve_summons(self.breach, served_on=data["served_on"], method=data["method"], **self.taken(data))


class ExecuteWarrantPage(HearingPart):
    """The police have arrested the person."""

    form_class = ExecuteWarrant
    step = "execute_warrant"
    heading, submit_text = "Record the warrant as executed", "Save"
    done = "Warrant recorded as executed."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "court": self.breach.court_id}

    def act(self, data: dict[str, Any]) -> None:
        executed = Executed(
            executed_on=data["executed_on"], outcome=data["outcome"], court=self.court, attend_at=self.attend_at
        )
        execute_warrant(self.breach, executed, **self.taken(data))


class WithdrawWarrantPage(HearingPart):
    """The court withdraws the warrant unexecuted, and lists the case."""

    form_class = WithdrawWarrant
    step = "withdraw_warrant"
    heading, submit_text = "Record the warrant as withdrawn", "Save"
    done = "Warrant recorded as withdrawn."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "court": self.breach.court_id}

    def act(self, data: dict[str, Any]) -> None:
        withdraw_warrant(
            self.breach, reason=data["reason"], court=self.court, attend_at=self.attend_at, **self.taken(data)
        )
