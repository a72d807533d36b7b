"""The settings of the doubtful rules, provider by provider, and the calendar of bank holidays."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from cases.actions.announce_bank_holiday import announce_bank_holiday
from cases.actions.change_setting import change_setting
from cases.queries.bank_holidays import bank_holiday_years, bank_holidays_of
from cases.queries.settings_page import provider_or_not_seen, providers, setting_of, settings_of
from probation.accounts.roles import Act
from probation.policy.settings import InvalidSettings
from probation.refusals import NotAdmitted
from probation.working_days import london_date

from .acts import ServiceActPage
from .forms.settings import AnnounceBankHoliday, ChangeSetting


class SettingsPage(TemplateView):
    """Without a provider, the list of them; with one, each of its settings."""

    template_name = "cases/settings.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.may(Act.MANAGE_SETTINGS):  # type: ignore[union-attr]
            raise NotAdmitted(Act.MANAGE_SETTINGS, None, request.user)  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = london_date(timezone.now())
        code = self.kwargs.get("code")
        if code is None:
            return super().get_context_data(providers=providers(), **kwargs)
        provider = provider_or_not_seen(code)
        return super().get_context_data(provider=provider, groups=settings_of(provider, on=today), **kwargs)


class ChangeSettingPage(ServiceActPage):
    """One setting of one provider, with its default, its source and its doubt beside the form."""

    admitted_to = Act.MANAGE_SETTINGS
    template_name = "cases/change_setting.html"
    submit_text = "Change setting"
    done = "Setting changed."

    def look(self) -> None:
        self.provider = provider_or_not_seen(self.kwargs["code"])
        self.row = setting_of(self.provider, self.kwargs["key"], on=self.acting.today)
        self.heading = self.row.definition.label

    def get_form(self, form_class: Any = None) -> ChangeSetting:
        return ChangeSetting(definition=self.row.definition, **self.get_form_kwargs())

    def get_initial(self) -> dict[str, Any]:
        return {"in_force_from": self.acting.today}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(caption=self.provider.name, row=self.row, **kwargs)

    def back_href(self) -> str:
        return reverse("provider-settings", args=[self.provider.code])

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except InvalidSettings as invalid:
            for problem in invalid.problems.values():
                form.add_error("value", problem)
            return self.form_invalid(form)

    def act(self, data: dict[str, Any]) -> None:
        change_setting(
            self.provider,
            key=self.row.definition.key,
            value=data["value"],
            in_force_from=data["in_force_from"],
            why=data["why"],
            by=self.acting.user,
            at=self.at,
        )


class BankHolidaysPage(ServiceActPage):
    """The calendar of a year; a day announced late moves the clocks that count it."""

    admitted_to = Act.MANAGE_SETTINGS
    template_name = "cases/bank_holidays.html"
    form_class = AnnounceBankHoliday
    heading, submit_text = "Bank holidays", "Announce bank holiday"
    done = "Bank holiday announced. Clocks that counted the day have moved, and keep both dates."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        typed = self.request.GET.get("year", "")
        year = int(typed) if typed.isdecimal() and len(typed) == 4 else self.acting.today.year
        return super().get_context_data(years=bank_holiday_years(), shown=bank_holidays_of(year), **kwargs)

    def back_href(self) -> str:
        return reverse("bank-holidays")

    def act(self, data: dict[str, Any]) -> None:
        announce_bank_holiday(data["date"], title=data["title"], by=self.acting.user, at=self.at)
