"""The API answers in its one kind, whatever kind a client prefers: a problem must be readable by everyone."""

from __future__ import annotations

from collections.abc import Sequence

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request


class InItsOwnKind(DefaultContentNegotiation):
    """Parsers are chosen by the type of what is sent; the renderer is the first."""

    def select_renderer(  # type: ignore[override]
        self, request: Request, renderers: Sequence[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], str(renderers[0].media_type)
