"""The ground floor as a Django app: it owns the management commands that belong to no one app."""

from django.apps import AppConfig


class ProbationConfig(AppConfig):
    name = "probation"
    label = "probation"

    def ready(self) -> None:
        # The Celery application must exist before any shared_task is declared.
        from . import celery  # noqa: F401
