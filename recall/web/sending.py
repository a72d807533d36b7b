"""A request is referred to the NPS, submitted to PPCS with its papers, or withdrawn."""

from __future__ import annotations

from typing import Any, cast

from probation.accounts.models import User
from probation.accounts.roles import Act
from recall import permissions as may
from recall.actions.refer_to_nps import refer_to_nps
from recall.actions.submit_request import Submission, on_time, submit_request, wrong_with
from recall.actions.withdraw_request import withdraw_request
from recall.permissions.by_chart import may_submit
from recall.queries.escalation_text import escalation_text
from recall.queries.request_page import request_page
from recall.queries.to_choose import managers_to_ask, named_with_team, nps_divisions

from .forms.sending import Refer, Submit, Withdraw
from .pages import RecallPart


class ReferPage(RecallPart):
    """Chart 2: the CRC's manager refers the recall and the escalation."""

    template_name = "recall/refer.html"
    form_class = Refer
    admits = staticmethod(may.refer_to_nps)
    step = "refer_to_nps"
    heading, submit_text = "Refer the recall to the NPS", "Refer to the NPS"
    done = "Recall referred to the NPS, which has been asked to take the case over. The case stays with you until then."

    def look(self) -> None:
        super().look()
        self.divisions = nps_divisions()

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "divisions": [(pk, row.name) for pk, row in self.divisions.items()]}

    def get_initial(self) -> dict[str, Any]:
        referred = self.recall.sentence.referred_to_id
        begins = {"to_provider": str(referred or ""), "escalation": escalation_text(self.recall)}
        return {**super().get_initial(), **begins}

    def act(self, data: dict[str, Any]) -> None:
        division = self.divisions[data["to_provider"]]
        refer_to_nps(self.recall, to=division, escalation=data["escalation"], **self.taken(data))


class SubmitPage(RecallPart):
    """The completeness check stands above; every paper is attached, or missing with why."""

    template_name = "recall/submit.html"
    form_class = Submit
    admits = staticmethod(may_submit)
    step = "submit"
    heading, submit_text = "Submit the request to PPCS", "Submit to PPCS"
    done = "Request submitted to PPCS. The 24 hours have stopped."

    def get_form_kwargs(self) -> dict[str, Any]:
        is_late = self.recall.decided_at is not None and not on_time(self.recall, self.at)
        return {**super().get_form_kwargs(), "is_late": is_late}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = request_page(self.recall, self.acting)
        return super().get_context_data(page=page, wrong=wrong_with(self.recall, at=self.at), **kwargs)

    def get_initial(self) -> dict[str, Any]:
        kept = {name: getattr(self.recall, name) for name in ("order_recipients", "reply_mailbox")}
        return {**super().get_initial(), **kept}

    def act(self, data: dict[str, Any]) -> None:
        submission = Submission(
            attachments=cast(Submit, self.form).attachments,
            files=cast(Submit, self.form).attached_files,
            order_recipients=data["order_recipients"],
            reply_mailbox=data["reply_mailbox"],
            late_reason=data.get("late_reason", ""),
        )
        submit_request(self.recall, submission=submission, **self.taken(data))

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        self.form = super().get_form(*args, **kwargs)
        return self.form


class WithdrawPage(RecallPart):
    """By the officer with a manager who agreed, or by a manager."""

    template_name = "recall/withdraw.html"
    form_class = Withdraw
    admits = staticmethod(may.withdraw)
    step = "withdraw"
    heading, submit_text = "Withdraw the request", "Withdraw the request"
    done = "Request withdrawn."

    def look(self) -> None:
        super().look()
        self.managers: dict[str, User] = {str(one.pk): one for one in managers_to_ask(self.recall.sentence)}

    def get_form_kwargs(self) -> dict[str, Any]:
        by_manager = self.acting.may(Act.AGREE_RECALL) or self.acting.may(Act.ENDORSE_RECALL)
        others = [one for one in self.managers.values() if one.pk != self.acting.user.pk]
        return {**super().get_form_kwargs(), "managers": named_with_team(others), "by_manager": by_manager}

    def act(self, data: dict[str, Any]) -> None:
        manager = self.managers.get(data.get("manager", ""))
        withdraw_request(self.recall, reason=data["reason"], manager=manager, **self.taken(data))
