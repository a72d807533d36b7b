"""The pack builder: requested, its documents added, prepared, checked by a manager or sent back."""

from __future__ import annotations

from typing import Any

from enforcement.actions.breach.add_document import NewDocument, add_document
from enforcement.actions.breach.check_pack import check_pack
from enforcement.actions.breach.prepare_pack import prepare_pack
from enforcement.actions.breach.request_pack import request_pack
from enforcement.actions.breach.send_back_pack import send_back_pack
from enforcement.actions.breach.send_confirmation import send_confirmation
from enforcement.models import BreachCase, PackDocument
from enforcement.permissions import breach as may
from enforcement.queries.breach.pack_facts import was_warned
from enforcement.queries.breach.pack_page import pack_page
from enforcement.vocabulary import PackDocumentKind
from probation.accounts.acting import Acting

from .forms.pack import DRAFT, AddDocument, CheckPack, PreparePack, SendBackPack, SendConfirmation
from .parts import BreachPart


def may_check(breach: BreachCase, acting: Acting) -> bool:
    """A manager of the provider who is not the pack's author, whichever lane it is in."""
    return may.check_crc_pack(breach, acting) or may.check_nps_pack(breach, acting)


def may_add(breach: BreachCase, acting: Acting) -> bool:
    """Whoever keeps the pack; once a referral is accepted, the enforcement officer."""
    return may.add_document(PackDocument(breach=breach), acting)


class PackPart(BreachPart):
    """An act on the pack, its checklist beside the form."""

    part = "breach pack"
    template_name = "enforcement/breach/pack.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pack = pack_page(self.breach, self.acting)
        return super().get_context_data(pack=pack, breach_pk=self.breach.pk, **kwargs)


class RequestPackPage(PackPart):
    """Ask for the documents of the pack."""

    admits = staticmethod(may.prepare)
    step = "request_pack"
    heading, submit_text = "Request the breach pack", "Request the pack"
    done = "Breach pack requested. Add its documents."

    def act(self, data: dict[str, Any]) -> None:
        request_pack(self.breach, **self.taken(data))


class AddDocumentPage(PackPart):
    """A text or a file, draft or final. A new version never overwrites an old one."""

    form_class = AddDocument
    admits = staticmethod(may_add)
    step = "add_document"
    heading, submit_text = "Add a document to the pack", "Add document"
    done = "Document added."

    def get_initial(self) -> dict[str, Any]:
        return {"kind": self.request.GET.get("kind", "")}

    def act(self, data: dict[str, Any]) -> None:
        document = NewDocument(
            kind=data["kind"],
            title=data["title"] or PackDocumentKind.label_of(data["kind"]),
            text=data["text"],
            file=data["file"],
            is_draft=data["status"] == DRAFT,
        )
        add_document(self.breach, document, by=self.acting.user, at=self.at)


class PreparePackPage(PackPart):
    """Every document there and none a draft: a manager is asked to check it."""

    form_class = PreparePack
    admits = staticmethod(may.prepare)
    step = "prepare_pack"
    heading, submit_text = "Send the pack to be checked", "Send to a manager"
    done = "A manager has been asked to check the pack."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "proposal": self.breach.proposal}

    def act(self, data: dict[str, Any]) -> None:
        prepare_pack(self.breach, proposal=data["proposal"], **self.taken(data))


class CheckPackPage(PackPart):
    """A manager who wrote none of it confirms each point."""

    form_class = CheckPack
    admits = staticmethod(may_check)
    step = "check_pack"
    heading, submit_text = "Check the breach pack", "Pass the pack"
    done = "Breach pack checked. The responsible officer has been told to refer it."

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "warned": was_warned(self.breach)}

    def act(self, data: dict[str, Any]) -> None:
        check_pack(self.breach, confirmed=data["confirmed"], **self.taken(data))


class SendBackPackPage(PackPart):
    """A manager says what the pack still needs."""

    form_class = SendBackPack
    admits = staticmethod(may_check)
    step = "send_back_pack"
    heading, submit_text = "Send the pack back", "Send back"
    done = "Breach pack sent back."

    def act(self, data: dict[str, Any]) -> None:
        send_back_pack(self.breach, what_is_needed=data["what_is_needed"], **self.taken(data))


class SendConfirmationPage(BreachPart):
    """The person has been told that they are to be breached."""

    form_class = SendConfirmation
    admits = staticmethod(may.keep_pack)
    step = "send_confirmation"
    heading, submit_text = "Record the confirmation of breach as sent", "Save"
    done = "Confirmation of breach recorded as sent."

    def act(self, data: dict[str, Any]) -> None:
        send_confirmation(self.breach, sent_on=data["sent_on"], **self.taken(data))
