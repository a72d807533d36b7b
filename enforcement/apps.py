"""Enforcement as a Django app."""

from django.apps import AppConfig


class EnforcementConfig(AppConfig):
    name = "enforcement"

    def ready(self) -> None:
        # A flow that is never imported has no transitions; a rule explained that is never imported is not registered.
        from enforcement import explained, flows  # noqa: F401
        from enforcement.actions import react
        from enforcement.actions.breach import react as breach_react
        from enforcement.actions.breach.follow_transfer import follow_transfers
        from enforcement.actions.breach.telling import TOPIC as BREACH_TOLD
        from enforcement.web import navigation
        from probation.clocks.sweep import TOPIC as CLOCK_RUNG
        from probation.outbox.relay import on

        navigation.register()
        on("authorisation.asked")(react.tell_managers_they_are_asked)
        on("authorisation.answered")(react.tell_officer_the_answer)
        on("breach.decided")(react.tell_managers_of_breach)
        on("breach.ground_lost")(react.prompt_withdrawal)
        on("failure.in_open_breach")(react.prompt_adding_to_information)
        on(BREACH_TOLD)(breach_react.tell_of_step)
        on("breach.ground_lost")(breach_react.tell_enforcement_officer_ground_is_lost)
        on("failure.in_open_breach")(breach_react.prompt_enforcement_officer)
        on("failure.late_evidence")(breach_react.prompt_weighing_evidence)
        on("person.died")(breach_react.prompt_withdrawal_on_death)
        on(CLOCK_RUNG)(breach_react.tell_enforcement_officer_of_clock)
        on("transfer.answered")(follow_transfers)
        on("calendar.changed")(react.move_decisions)
        on(CLOCK_RUNG)(react.expire_at_the_end_of_its_life)
