"""What is recorded of several requests with PPCS, in a fixed number of queries: the state of each row of a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from recall.models import (
    Casework,
    Disclosure,
    DocumentQuery,
    Dossier,
    ExecutiveRelease,
    RecallRequest,
    Referral,
    Revocation,
    RiskReport,
)
from recall.queries.standing import Standing


def standings_of(requests: Sequence[RecallRequest]) -> dict[int, Standing]:
    """The standing of each by its number; their rescind requests, which no state rests on, are left out."""
    pks = [request.pk for request in requests]
    casework = _one(Casework.objects.select_related("assigned_to"), pks)
    revocations, dossiers = _one(Revocation.objects.all(), pks), _one(Dossier.objects.all(), pks)
    disclosures = {row.dossier_id: row for row in Disclosure.objects.filter(dossier__request__in=pks)}
    queries, reports = _many(DocumentQuery.objects.all(), pks), _many(RiskReport.objects.all(), pks)
    executive, referrals = _many(ExecutiveRelease.objects.all(), pks), _many(Referral.objects.all(), pks)
    return {
        request.pk: Standing(
            request=request,
            casework=casework.get(request.pk),
            revocation=revocations.get(request.pk),
            queries=tuple(queries[request.pk]),
            dossier=dossiers.get(request.pk),
            disclosure=disclosures.get(getattr(dossiers.get(request.pk), "pk", 0)),
            reports=tuple(reports[request.pk]),
            executive=tuple(executive[request.pk]),
            referrals=tuple(referrals[request.pk]),
        )
        for request in requests
    }


def _one(rows: QuerySet[Any], pks: list[int]) -> dict[int, Any]:
    return {row.request_id: row for row in rows.filter(request__in=pks)}


def _many(rows: QuerySet[Any], pks: list[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows.filter(request__in=pks):
        found[row.request_id].append(row)
    return found
