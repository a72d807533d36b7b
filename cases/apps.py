from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"

    def ready(self) -> None:
        # A clock's kind must be known before the clock is read, a handler before its message is relayed, and a rule
        # explained before it is asked.
        from cases import explained, ladders  # noqa: F401
        from cases.actions.send_alerts import send_alerts
        from cases.web import navigation
        from probation.clocks.sweep import TOPIC
        from probation.outbox.relay import on

        on(TOPIC)(send_alerts)
        navigation.register()
