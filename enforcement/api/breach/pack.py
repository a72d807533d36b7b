"""The pack: requested, its documents added, prepared, checked by a manager or sent back; and the person told."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from rest_framework import serializers
from rest_framework.parsers import JSONParser, MultiPartParser

from enforcement.actions.breach.add_document import NewDocument, add_document
from enforcement.actions.breach.check_pack import check_pack
from enforcement.actions.breach.prepare_pack import prepare_pack
from enforcement.actions.breach.request_pack import request_pack
from enforcement.actions.breach.send_back_pack import send_back_pack
from enforcement.actions.breach.send_confirmation import send_confirmation
from enforcement.models import BreachCase, PackDocument
from enforcement.permissions import breach as may
from enforcement.vocabulary import PackCheck, PackDocumentKind
from probation.accounts.acting import Acting
from probation.api.fields import DayField, WordField, text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from probation.documents.upload import clean_upload

from .act import BreachAct


class DocumentSent(Sent):
    """A version of a document of the pack: its text or its file, not both."""

    kind = WordField(PackDocumentKind, help_text="Which document.")
    title = text("What it is called; the usual name of its kind unless given.", longest=200)
    text = text("Its text.", longest=40_000)
    file = serializers.FileField(
        required=False, default=None, help_text="A PDF, a Word document, a JPEG or a PNG, 10 MB at most."
    )
    is_draft = serializers.BooleanField(
        required=False, default=False, help_text="Whether it is a draft: a pack with a draft is not whole."
    )

    def validate_file(self, file: Any) -> Any:
        try:
            return clean_upload(file)
        except ValidationError as error:
            raise serializers.ValidationError(error.messages) from error

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["text"] and attrs["file"]:
            raise serializers.ValidationError({"file": ["Send the text or a file, not both."]})
        if not attrs["title"] and attrs["kind"] != PackDocumentKind.OTHER:
            attrs["title"] = attrs["kind"].label
        return attrs


class ProposalSent(SentForVersion):
    """What the court should do."""

    proposal = serializers.CharField(max_length=4000, help_text="What the court should do, and why.")


class ChecksSent(SentForVersion):
    """What the manager who checks the pack confirms."""

    confirmed = serializers.ListField(
        child=WordField(PackCheck), max_length=len(PackCheck), help_text="Each point that is confirmed."
    )


class StillNeededSent(SentForVersion):
    """What a pack or a referral still needs."""

    what_is_needed = text("What it still needs.")


class ConfirmationSent(SentForVersion):
    """When the person was told."""

    sent_on = DayField(help_text="The day the confirmation of breach was sent.")


def may_check(breach: BreachCase, acting: Acting) -> bool:
    """A manager of the provider who is not the pack's author, in either lane."""
    return may.check_crc_pack(breach, acting) or may.check_nps_pack(breach, acting)


class RequestPack(BreachAct):
    """Request the documents of the pack."""

    takes = SentForVersion
    admits, verb = staticmethod(may.prepare), "request_the_pack"
    do = staticmethod(request_pack)  # type: ignore[assignment]


class AddDocument(BreachAct):
    """Add a version of a document, as JSON or as a multipart form with its file. It never overwrites an old one."""

    parser_classes = (JSONParser, MultiPartParser)
    takes, status = DocumentSent, 201
    verb = "add_a_document"

    @staticmethod
    def admits(breach: BreachCase, acting: Acting) -> bool:
        """Whoever keeps the pack; once a referral is accepted, the enforcement officer."""
        return may.add_document(PackDocument(breach=breach), acting)

    def do(self, record: BreachCase, **act: Any) -> PackDocument:
        sent, acted = parted(act)
        return add_document(record, NewDocument(**sent), **acted)


class PreparePack(BreachAct):
    """Put the pack up to be checked. Everything it lacks is told at once (422)."""

    takes = ProposalSent
    admits, verb = staticmethod(may.prepare), "prepare_the_pack"
    do = staticmethod(prepare_pack)  # type: ignore[assignment]


class CheckPack(BreachAct):
    """Pass the pack as checked; not your own."""

    takes = ChecksSent
    admits, verb = staticmethod(may_check), "check_the_pack"
    do = staticmethod(check_pack)  # type: ignore[assignment]


class SendBackPack(BreachAct):
    """Send the pack back, and say what it still needs."""

    takes = StillNeededSent
    admits, verb = staticmethod(may_check), "send_the_pack_back"
    do = staticmethod(send_back_pack)  # type: ignore[assignment]


class SendConfirmation(BreachAct):
    """Record the confirmation of breach as sent to the person."""

    takes = ConfirmationSent
    admits, verb = staticmethod(may.keep_pack), "record_the_confirmation_of_breach"
    do = staticmethod(send_confirmation)  # type: ignore[assignment]
