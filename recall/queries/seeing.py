"""Finding a recall request among those a member of staff may see. What is not there is not seen."""

from __future__ import annotations

from django.db.models import QuerySet

from cases.models import CaseTransfer, Person, Sentence
from cases.queries.visibility import about_those_seen
from cases.vocabulary import SentenceKind
from probation.accounts.models import User
from probation.refusals import NotSeen
from recall.models import LicenceVariation, RecallRequest

OF_A_REQUEST = (
    "sentence__person",
    "sentence__provider",
    "sentence__team",
    "sentence__officer",
    "sentence__referred_to",
    "sentence__court",
    "asked_manager",
    "decided_by",
    "completed_by",
    "countersigned_by",
    "endorsed_by",
    "submitted_by",
    "rosh_review",
)


def recalls_seen_by(user: User) -> QuerySet[RecallRequest]:
    """Requests about the people this member of staff may see, the latest first."""
    return about_those_seen(RecallRequest.objects.order_by("-opened_at", "-pk"), user, person="sentence__person")


def recall_or_not_seen(person: Person, pk: int) -> RecallRequest:
    """A request on one of the person's licences. Raises NotSeen."""
    found = RecallRequest.objects.filter(sentence__person=person).select_related(*OF_A_REQUEST).filter(pk=pk).first()
    if found is None:
        raise NotSeen("recall request", pk)
    return found


def recall_anywhere(user: User, pk: int) -> RecallRequest:
    """A request about anybody this member of staff may see. Raises NotSeen."""
    found = recalls_seen_by(user).select_related(*OF_A_REQUEST).filter(pk=pk).first()
    if found is None:
        raise NotSeen("recall request", pk)
    return found


def licence_or_not_seen(person: Person, pk: int) -> Sentence:
    """A licence (or the supervision after it, to say why nobody is recalled from that). Raises NotSeen."""
    kinds = (SentenceKind.LICENCE, SentenceKind.POST_SENTENCE_SUPERVISION)
    rows = person.sentences.filter(kind__in=kinds).select_related("provider", "team", "officer", "person", "court")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen("licence", pk)
    return found


def variation_or_not_seen(person: Person, pk: int) -> LicenceVariation:
    """A variation asked of one of the person's licences. Raises NotSeen."""
    rows = LicenceVariation.objects.filter(sentence__person=person)
    found = rows.select_related("sentence__person", "condition", "asked_by", "answered_by").filter(pk=pk).first()
    if found is None:
        raise NotSeen("variation", pk)
    return found


def transfer_or_not_seen(person: Person, pk: int) -> CaseTransfer:
    """A transfer of one of the person's cases. Raises NotSeen."""
    rows = CaseTransfer.objects.filter(sentence__person=person)
    told = ("from_provider", "to_provider", "asked_by", "answered_by", "officer", "team")
    found = rows.select_related("sentence__person", *told).filter(pk=pk).first()
    if found is None:
        raise NotSeen("transfer", pk)
    return found
