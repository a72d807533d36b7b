"""The whole thread of a recall request, from the concern to PPCS: the audit in words."""

from __future__ import annotations

from django.db.models import Q

from cases.queries.thread import Step, step_of
from probation.audit.models import Entry
from recall.models import RecallRequest, Signature
from recall.queries.casework import STEPS
from recall.queries.standing import Standing
from recall.vocabulary import Signer

TITLES = {
    "recall.recallrequest.raise_concern": "Concern raised",
    "recall.recallrequest.instigate_out_of_hours": "Recall instigated out of hours",
    "recall.recallrequest.collect_rationale": "Out-of-hours rationale collected",
    "recall.recallrequest.consider": "Recall considered: the manager was asked",
    "recall.recallrequest.review_rosh": "ROSH reviewed",
    "recall.recallrequest.escalate": "Escalated: ROSH has risen to high, or may have",
    "recall.recallrequest.agree": "Recall agreed: the 24 hours began",
    "recall.recallrequest.decide_not_to_recall": "Decided not to recall",
    "recall.notrecalled.write": "Decision not to recall written",
    "recall.notrecalled.rewrite": "Decision not to recall changed",
    "recall.notrecalled.endorse": "Decision not to recall endorsed",
    "recall.recallrequest.choose_type": "Type of recall chosen",
    "recall.recallrequest.alert_ppcs": "PPCS telephoned",
    "recall.recallrequest.complete_part_a": "Part A completed",
    "recall.recallrequest.return_for_rework": "Returned for further work by the line manager",
    "recall.recallrequest.return_as_senior": "Returned for further work by the senior manager",
    "recall.recallrequest.return_papers": "Returned for further work by the NPS",
    "recall.recallrequest.take_up_rework": "Taken up again by the officer",
    "recall.recallrequest.reopen_report": "Part A changed: signatures on it are void",
    "recall.recallrequest.countersign": "Part A countersigned",
    "recall.recallrequest.refer_to_nps": "Referred to the NPS",
    "recall.recallrequest.endorse": "Recall endorsed",
    "recall.recallrequest.reject_as_senior": "Not endorsed by the senior manager",
    "recall.recallrequest.reject_for_nps": "Refused by the NPS",
    "recall.recallrequest.submit": "Submitted to PPCS",
    "recall.recallrequest.withdraw": "Request withdrawn",
    "recall.signature.void": "Signature void",
    "recall.licencevariation.ask": "Variation of the licence asked for",
    "recall.licencevariation.approve": "Variation of the licence approved",
    "recall.licencevariation.refuse": "Variation of the licence refused",
    "cases.casetransfer.ask": "Transfer of the case asked for",
    "cases.casetransfer.accept": "Case taken over",
    "cases.casetransfer.decline": "Transfer of the case declined",
}
"""The steps in words. Those that only follow from another (a signature from its step, the take-over by chart 2) are
left out."""


def thread_of(standing: Standing) -> tuple[Step, ...]:
    """Every step of the request, the first first. A fixed number of queries."""
    request = standing.request
    own = str(request.pk)
    signatures = {str(row.pk): row for row in Signature.objects.filter(report__request_id=request.pk)}
    variations = [str(pk) for pk in request.variations.values_list("pk", flat=True)]
    transfers = request.sentence.transfers.filter(asked_at__gte=request.opened_at)
    about = (
        Q(subject__in=["recall.recallrequest"], subject_id=own)
        | Q(subject="recall.notrecalled", subject_id__in=_written_of(request))
        | Q(subject="recall.signature", subject_id__in=list(signatures))
        | Q(subject="recall.licencevariation", subject_id__in=variations)
        | Q(subject="cases.casetransfer", subject_id__in=[str(pk) for pk in transfers.values_list("pk", flat=True)])
        | _about_ppcs(standing)
    )
    titles = TITLES | {verb: title for part in STEPS for verb, title in part.TITLES.items()}
    entries = Entry.objects.filter(about, crn=request.crn, verb__in=list(titles)).order_by("at", "id")
    return tuple(step_of(entry, title=titles[entry.verb], text=_text(entry, request, signatures)) for entry in entries)


def _about_ppcs(standing: Standing) -> Q:
    about = Q(pk__in=[])
    for part in STEPS:
        for label, pk in part.subjects(standing):
            about |= Q(subject=label, subject_id=str(pk))
    return about


def _written_of(request: RecallRequest) -> list[str]:
    written = getattr(request, "not_recalled", None)
    return [str(written.pk)] if written else []


def _text(entry: Entry, request: RecallRequest, signatures: dict[str, Signature]) -> str:
    if entry.verb == "recall.recallrequest.raise_concern":
        return request.concern
    if entry.subject == "recall.signature":
        signature = signatures[entry.subject_id]
        return f"{Signer.label_of(signature.signer)}, {signature.signed_by}. {entry.why}"
    return entry.why
