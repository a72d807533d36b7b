"""What the API gives of Part A, and what is sent to it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import WordField, text
from probation.api.sent import SentForVersion
from probation.api.staff import Staff
from recall.policy.part_a import Status


class GapRow(serializers.Serializer[Any]):
    """Something a section lacks."""

    question = serializers.CharField(source="name", help_text="The question, by its name in the answers.")
    text = serializers.CharField(help_text="What to do, in a sentence.")


class SectionRow(serializers.Serializer[Any]):
    """A section of Part A, without its answers."""

    number = serializers.IntegerField(source="section.number", help_text="Its number on the form, from 0.")
    code = serializers.CharField(source="section.code", help_text="Its code, as in its address.")
    title = serializers.CharField(source="section.title", help_text="Its title.")
    status = WordField(Status, source="found.status", help_text="How far it has come.")
    gaps = GapRow(many=True, source="found.gaps", help_text="Everything it lacks.")


class SectionRecord(SectionRow):
    """A section with its answers, as the record gives them and as they were typed."""

    request = serializers.IntegerField(source="request.pk", help_text="The id of the recall request.")
    version = serializers.IntegerField(help_text="The version of the section; 0: nobody has written in it.")
    answers = serializers.JSONField(help_text="The answers by the name of each question.")
    from_the_record = serializers.ListField(
        child=serializers.CharField(), help_text="The questions answered by the record and not typed over."
    )
    saved_at = serializers.DateTimeField(source="row.saved_at", default=None, help_text="When it was last saved.")
    saved_by = Staff(source="row.saved_by", default=None, help_text="Who saved it last.")


class ReportRecord(serializers.Serializer[Any]):
    """Part A of a recall request."""

    request = serializers.IntegerField(source="request.pk", help_text="The id of the recall request.")
    sections = SectionRow(many=True, help_text="Every section in order.")


class SectionSent(SentForVersion):
    """Answers of a section. Those not sent stay as they are; half an answer is taken."""

    version = serializers.IntegerField(
        min_value=0,
        help_text="The version of the section you read; 0 where nobody had written in it. When somebody has since, "
        "nothing is done (409).",
    )
    answers = serializers.DictField(
        child=serializers.JSONField(help_text="An answer."), help_text="The answers by the name of each question."
    )
    reopen_because = text("Why a report that is complete is changed: what others signed is then void.")


class SignatureRow(serializers.Serializer[Any]):
    """A signature on a version."""

    signer = serializers.CharField(help_text="As what they signed, in words.")
    by = serializers.CharField(help_text="Who signed.")
    at = serializers.DateTimeField(help_text="When.")
    statements = serializers.ListField(child=serializers.CharField(), help_text="What they confirmed, in words.")
    comment = serializers.CharField(help_text="Their own words.")
    void_because = serializers.CharField(help_text="Why it is void; empty: it holds.")


class VersionRecord(serializers.Serializer[Any]):
    """A version of Part A. It is never changed."""

    number = serializers.IntegerField(help_text="Its number, from 1.")
    made_at = serializers.DateTimeField(help_text="When it was made.")
    made_by = serializers.CharField(help_text="Who made it.")
    why = serializers.CharField(help_text="Why there is another version; empty for the first.")
    sha256 = serializers.CharField(help_text="The SHA-256 of its content.")
    pdf_sha256 = serializers.CharField(help_text="The SHA-256 of the PDF.")
    docx_sha256 = serializers.CharField(help_text="The SHA-256 of the Word document.")
    signatures = SignatureRow(many=True, help_text="Who signed it.")


class VersionsRecord(serializers.Serializer[Any]):
    """The versions of Part A of a recall request."""

    request = serializers.IntegerField(source="request.pk", help_text="The id of the recall request.")
    current = serializers.BooleanField(help_text="Whether the last version is the report as it stands.")
    versions = VersionRecord(many=True, help_text="The latest first.")


class WithheldRow(serializers.Serializer[Any]):
    """A piece of sensitive material."""

    id = serializers.IntegerField(source="pk", help_text="Its id.")
    text = serializers.CharField(help_text="What is withheld.")
    reason = serializers.CharField(help_text="Why the person may not see it.")
    at = serializers.DateTimeField(help_text="When it was written.")
    by = serializers.CharField(help_text="Who wrote it.")


class WithheldRecord(serializers.Serializer[Any]):
    """What is kept apart from Part A."""

    request = serializers.IntegerField(source="request.pk", help_text="The id of the recall request.")
    withheld = WithheldRow(many=True, help_text="All of it, the first written first.")
