"""The steps of the thread, in words. Review: Part B, executive release, the Parole Board, rescinding."""

from __future__ import annotations

from collections.abc import Iterator

from recall.queries.standing import Standing

TITLES: dict[str, str] = {
    "recall.riskreport.ask": "Report on risk asked for",
    "recall.riskreport.put_off": "Report on risk due later: the recall is standard now",
    "recall.riskreport.send": "Report on risk sent to PPCS",
    "recall.executiverelease.consider": "Executive release considered",
    "recall.referral.refer": "Referred to the Parole Board",
    "recall.referral.decide": "The Parole Board decided",
    "recall.rescindrequest.ask": "Rescinding asked for",
    "recall.rescindrequest.decide": "Request to rescind decided",
    "recall.recallrequest.rescind_recall": "Recall rescinded: as if it never happened",
}
"""By the verb of the audit."""


def subjects(standing: Standing) -> Iterator[tuple[str, int]]:
    """The rows the audit's entries are about: the label of the model, in lower case, and the number of the row."""
    for rows in (standing.reports, standing.executive, standing.referrals, standing.rescinds):
        for row in rows:
            yield row._meta.label_lower, row.pk
