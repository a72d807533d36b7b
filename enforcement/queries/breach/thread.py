"""The whole thread of a breach, from the failures it rests on to the person seen again: the audit in words."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from cases.queries.thread import Step, step_of
from enforcement.models import BreachCase, Enquiry, Evidence, Warning
from enforcement.queries.timeline import AREA
from enforcement.queries.timeline import TITLES as BEFORE_BREACH
from enforcement.vocabulary import EnquiryMethod, EvidenceKind
from probation.audit.models import Entry

from .titles import OF_BREACH

TITLES = {
    **BEFORE_BREACH,
    "enquiry.make": "Enquiry",
    "evidence.receive": "Evidence received",
    "document.make": "Document made",
    **OF_BREACH,
}


def thread_of(breach: BreachCase) -> tuple[Step, ...]:
    """Every step, the first first. A fixed number of queries."""
    failures = list(breach.failures.values_list("pk", flat=True))
    enquiries = {row.pk: row for row in Enquiry.objects.filter(failure__in=failures)}
    evidence = {row.pk: row for row in Evidence.objects.filter(failure__in=failures)}
    texts = {
        **{("enforcement.enquiry", str(pk)): _of_enquiry(row) for pk, row in enquiries.items()},
        **{("enforcement.evidence", str(pk)): _of_evidence(row) for pk, row in evidence.items()},
    }
    subjects = {"failure": failures, "enquiry": enquiries, "evidence": evidence, **_subjects(breach, failures)}
    entries = _entries(breach, subjects)
    return tuple(_step(entry, texts.get((entry.subject, entry.subject_id), entry.why)) for entry in entries)


def _subjects(breach: BreachCase, failures: list[int]) -> dict[str, Iterable[int]]:
    """The other records the thread is made of, by the audit's name of them."""
    warned = Warning.objects.filter(Q(failures__in=failures) | Q(decisions=breach.decision_id))
    result = getattr(breach, "result", None)
    return {
        "warning": set(warned.values_list("pk", flat=True)),
        "enforcementdecision": [breach.decision_id],
        "authorisation": breach.decision.authorisations.values_list("pk", flat=True),
        "breachcase": [breach.pk],
        "document": breach.made_documents.values_list("pk", flat=True),
        "process": breach.processes.values_list("pk", flat=True),
        "hearing": breach.hearings.values_list("pk", flat=True),
        "courtresult": [result.pk] if result else [],
    }


def _entries(breach: BreachCase, subjects: dict[str, Iterable[int]]) -> QuerySet[Entry]:
    about = Q(pk__in=[])
    for subject, pks in subjects.items():
        about |= Q(subject=f"{AREA}{subject}", subject_id__in=[str(pk) for pk in pks])
    verbs = [f"{AREA}{verb}" for verb in TITLES]
    return Entry.objects.filter(about, verb__in=verbs, crn=breach.crn).order_by("at", "id")


def _of_enquiry(row: Enquiry) -> str:
    return f"{EnquiryMethod.label_of(row.method)}: {row.result}"


def _of_evidence(row: Evidence) -> str:
    return f"{EvidenceKind.label_of(row.kind)}: {row.note}"


def _step(entry: Entry, text: str) -> Step:
    return step_of(entry, title=TITLES[entry.verb.removeprefix(AREA)], text=text)
