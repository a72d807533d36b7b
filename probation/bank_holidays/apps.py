from django.apps import AppConfig


class BankHolidaysConfig(AppConfig):
    name = "probation.bank_holidays"
    label = "bank_holidays"
