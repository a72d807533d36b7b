"""Recall as a Django app."""

from django.apps import AppConfig


class RecallConfig(AppConfig):
    name = "recall"

    def ready(self) -> None:
        # A flow that is never imported has no transitions; a rule explained that is never imported is not registered.
        from cases.actions.send_alerts import hears
        from probation.clocks.kinds import Audience
        from probation.outbox.relay import keeps_failures_of, on
        from recall import explained, flows, ladders  # noqa: F401
        from recall.actions import react
        from recall.actions.casework import notices, send_notice
        from recall.actions.telling import TOPIC
        from recall.web import navigation

        navigation.register()
        hears(Audience.PPCS)(react.ppcs_of_clock)
        on(TOPIC)(react.tell_of_step)
        on(notices.TOPIC)(send_notice.send_notice)
        keeps_failures_of(notices.TOPIC, send_notice.keep_failure)
        on("transfer.asked")(react.tell_of_transfer_asked)
        on("transfer.answered")(react.tell_of_transfer_answered)
        on("variation.asked")(react.tell_of_variation_asked)
        on("variation.answered")(react.tell_of_variation_answered)
