"""The steps of the thread, in words. Custody: the return, the dossier and its disclosure, a fixed term and its end."""

from __future__ import annotations

from collections.abc import Iterator

from recall.queries.standing import Standing

TITLES: dict[str, str] = {
    "recall.revocation.record_return": "Returned to custody",
    "recall.revocation.add_days_to_term": "Days added to the fixed term",
    "recall.dossier.prepare": "Recall dossier prepared",
    "recall.dossier.issue": "Recall dossier issued",
    "recall.disclosure.record": "Recorded what the prison sent back",
    "recall.representation.receive": "Representations received",
    "recall.fixedtermupgrade.decide": "Fixed term upgraded to standard",
    "recall.recallrequest.release_again": "Released",
    "recall.victimnotice.record": "Victim liaison officer told",
}
"""By the verb of the audit."""


def subjects(standing: Standing) -> Iterator[tuple[str, int]]:
    """The rows the audit's entries are about, beside the request: none that another room does not name already."""
    if standing.revocation is None:
        return
    if standing.dossier:
        yield "recall.dossier", standing.dossier.pk
    if standing.disclosure:
        yield "recall.disclosure", standing.disclosure.pk
    request = standing.request
    for label, rows in (("representation", request.representations), ("victimnotice", request.victim_notices)):
        for pk in rows.values_list("pk", flat=True):
            yield f"recall.{label}", pk
    upgrade = getattr(request, "upgrade", None)
    if upgrade:
        yield "recall.fixedtermupgrade", upgrade.pk
