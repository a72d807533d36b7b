"""A document received, always as a download: it is never shown as a page of this service."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase

from probation.documents.stored_file import downloaded
from recall.queries.booking.received import received_or_not_seen
from recall.web.pages import RecallView


class ReceivedFile(RecallView):
    """One version, as it came."""

    part = "document received of a recall"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        document = received_or_not_seen(self.recall, kwargs["document"])
        return downloaded(document.file, document.file_name)
