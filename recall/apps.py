"""Recall as a Django app."""

from django.apps import AppConfig


class RecallConfig(AppConfig):
    name = "recall"

    def ready(self) -> None:
        # A flow that is never imported has no transitions.
        from recall import flows, ladders  # noqa: F401
