"""The steps of the thread, in words. The revocation: its order, papers and notices, the police, a person at large."""

from __future__ import annotations

from collections.abc import Iterator

from recall.queries.standing import Standing

TITLES: dict[str, str] = {
    "recall.recallrequest.revoke_licence": "Licence revoked",
    "recall.recallrequest.reject_request": "Rejected by PPCS",
    "recall.recallrequest.stop_recall": "Stopped by PPCS",
    "recall.revocation.record_receipt": "Notice received by the police",
    "recall.revocation.record_told": "Recorded whether the person knows of the recall",
    "recall.revocation.cancel_warrant": "Warrant cancelled",
    "recall.recallnotice.tell_by_telephone": "Told by telephone",
    "recall.atlargeentry.add": "Added to the record of the person at large",
}
"""By the verb of the audit."""


def subjects(standing: Standing) -> Iterator[tuple[str, int]]:
    """The rows the audit's entries are about: the label of the model, in lower case, and the number of the row."""
    if standing.revocation:
        yield "recall.revocation", standing.revocation.pk
        for pk in standing.revocation.at_large_entries.values_list("pk", flat=True):
            yield "recall.atlargeentry", pk
    if standing.casework:
        for pk in standing.request.notices.filter(address="").values_list("pk", flat=True):
            yield "recall.recallnotice", pk
