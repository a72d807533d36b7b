from django.apps import AppConfig


class ProviderSettingsConfig(AppConfig):
    name = "probation.provider_settings"
    label = "provider_settings"
