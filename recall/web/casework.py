"""The pages of PPCS: a request is decided and revoked; the person is returned to custody and released."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from probation.refusals import NotSeen
from recall.actions.casework.back_to_custody import record_release, record_return
from recall.actions.casework.end_at_ppcs import reject_at_ppcs, stop_at_ppcs
from recall.actions.casework.issue_revocation import Endorsement, issue_revocation
from recall.actions.casework.police_receipt import record_receipt
from recall.permissions import casework as may
from recall.queries.warrant.order import checked, revocation_of

from .forms.casework import PoliceReceipt, RejectRequest, ReleaseAgain, ReturnToCustody, Revoke, StopRecall
from .forms.concern import together
from .pages import RecallPart, RecallView

WRITTEN = ("decision", "detail", "reasons", "reasons_other", "conditions_breached", "custody")


class RevokePage(RecallPart):
    """The decision-maker issues the revocation order and arrest warrant."""

    form_class: type[Form] = Revoke
    admits = staticmethod(may.revoke)
    step = "revoke_licence"
    heading, submit_text = "Revoke the licence", "Issue the revocation order and arrest warrant"
    done = "Licence revoked. The revocation order and arrest warrant are issued."

    def get_initial(self) -> dict[str, Any]:
        broken = "\n".join(f"{row.code}. {row.text}" for row in self.recall.conditions.all())
        return {**super().get_initial(), "conditions_breached": broken}

    def act(self, data: dict[str, Any]) -> None:
        endorsement = Endorsement(**{name: data[name] for name in WRITTEN})
        issue_revocation(self.recall, endorsement=endorsement, **self.taken(data))


class RejectAtPpcsPage(RecallPart):
    """Back to probation, which may ask anew."""

    form_class: type[Form] = RejectRequest
    admits = staticmethod(may.decide)
    step = "reject_request"
    heading, submit_text = "Reject the request", "Reject"
    done = "Request rejected. Probation has been told."

    def act(self, data: dict[str, Any]) -> None:
        reject_at_ppcs(self.recall, detail=data["detail"], **self.taken(data))


class StopPage(RecallPart):
    """Final."""

    form_class: type[Form] = StopRecall
    admits = staticmethod(may.decide)
    step = "stop_recall"
    heading, submit_text = "Stop the recall", "Stop the recall"
    done = "Recall stopped. Probation has been told."

    def act(self, data: dict[str, Any]) -> None:
        stop_at_ppcs(self.recall, reason=data["reason"], detail=data["detail"], **self.taken(data))


class ReceiptPage(RecallPart):
    """The police clock runs from receipt."""

    form_class: type[Form] = PoliceReceipt
    admits = staticmethod(may.book)
    step = "record_receipt"
    heading, submit_text = "Record the police receipt", "Save"
    done = "Police receipt recorded."

    def act(self, data: dict[str, Any]) -> None:
        received_at = together(data, "received_on", "received_at")
        reference = data["warrant_reference"]
        record_receipt(
            self.recall, received_at=received_at, warrant_reference=reference, by=self.acting.user, at=self.at
        )


class ReturnPage(RecallPart):
    """The person is back in custody."""

    form_class: type[Form] = ReturnToCustody
    admits = staticmethod(may.book)
    step = "record_return"
    heading, submit_text = "Record the return to custody", "Save"
    done = "Return to custody recorded. Tell the police to cancel the warrant."

    def act(self, data: dict[str, Any]) -> None:
        returned_at, told_at = together(data, "returned_on", "returned_at"), together(data, "told_on", "told_at")
        assert returned_at is not None
        assert told_at is not None
        record_return(
            self.recall,
            returned_at=returned_at,
            told_at=told_at,
            prison=data["prison"],
            arrested_by=data["arrested_by"],
            by=self.acting.user,
            at=self.at,
        )


class ReleasePage(RecallPart):
    """The recall is over; the licence goes on."""

    form_class: type[Form] = ReleaseAgain
    admits = staticmethod(may.book)
    step = "release_again"
    heading, submit_text = "Record the release", "Save"
    done = "Release recorded. The responsible officer has been told."

    def act(self, data: dict[str, Any]) -> None:
        record_release(self.recall, released_on=data["released_on"], by=self.acting.user, at=self.at)


class OrderPage(RecallView):
    """The revocation order and arrest warrant, as it was issued."""

    part = "revocation order"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        revocation = revocation_of(self.recall)
        if revocation is None:
            raise NotSeen("revocation order", self.recall.pk)
        name = f"revocation-order-{self.person.crn}.pdf"
        file = revocation.order.open("rb")
        return FileResponse(file, as_attachment=True, filename=name, content_type="application/pdf")


@method_decorator(login_not_required, name="dispatch")
class CheckOrder(TemplateView):
    """Whoever holds an order checks its code here; it says no name."""

    template_name = "recall/check_order.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        code = self.request.GET.get("code", "").strip().upper()
        return super().get_context_data(code=code, found=checked(code) if code else None, **kwargs)
