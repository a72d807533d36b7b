from django.apps import AppConfig


class EnforcementConfig(AppConfig):
    name = "enforcement"

    def ready(self) -> None:
        # A flow that is never imported has no transitions.
        from enforcement import flows  # noqa: F401
        from enforcement.web import navigation

        navigation.register()
