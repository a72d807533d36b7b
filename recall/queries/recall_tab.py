"""The recall tab of a case: each licence, and the supervision after it, which nobody is recalled from."""

from __future__ import annotations

from django.db.models import Prefetch

from cases.models import CaseTransfer, Person
from cases.queries.contact_rows import contacts_seen_by
from cases.vocabulary import SentenceKind
from enforcement.models import Warning
from probation.accounts.acting import Acting
from recall.models import LicenceVariation, RecallRequest

from .licence import LicenceView, licence_view

KINDS = (SentenceKind.LICENCE, SentenceKind.POST_SENTENCE_SUPERVISION)


def licences_of(person: Person, acting: Acting) -> tuple[LicenceView, ...]:
    """The person's licences and supervision after them, those in force first. The queries do not grow with what is on
    each; a few for each licence ask what may be done."""
    appointments = contacts_seen_by(acting.user).filter(is_appointment=True).select_related("type")
    rows = person.sentences.filter(kind__in=KINDS).select_related(
        "person", "provider", "team", "officer", "referred_to", "court"
    )
    sentences = rows.prefetch_related(
        "conditions",
        Prefetch("warnings", Warning.objects.order_by("-letter_on", "-pk")),
        Prefetch("recall_requests", RecallRequest.objects.order_by("-opened_at", "-pk")),
        Prefetch("variations", LicenceVariation.objects.select_related("condition", "asked_by")),
        Prefetch("transfers", CaseTransfer.objects.select_related("from_provider", "to_provider", "asked_by")),
        Prefetch("contacts", appointments),
    )
    in_force_first = sorted(
        sentences.order_by("-starts_on", "-pk"), key=lambda sentence: not sentence.in_force_on(acting.today)
    )
    return tuple(licence_view(sentence, acting) for sentence in in_force_first)
