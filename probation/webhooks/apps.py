from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "probation.webhooks"
    label = "webhooks"

    def ready(self) -> None:
        from probation.outbox.relay import on

        from .facts import TOPIC
        from .fan_out import write_deliveries

        on(TOPIC)(write_deliveries)
