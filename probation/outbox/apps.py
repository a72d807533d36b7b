from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "probation.outbox"
    label = "outbox"
