"""The accounts of members of staff: a list, a new one, and closing one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView

from cases.actions.close_account import close_account
from cases.actions.open_account import AccountDetails, open_account
from cases.queries.accounts_page import account_or_not_seen, accounts, organisation_of, team_of
from probation.accounts.roles import Act
from probation.govuk import filters
from probation.refusals import NotAdmitted

from .acts import ServiceActPage
from .forms.accounts import AccountFilter, CloseAccount, OpenAccount
from .numbers import page_number


class AccountList(TemplateView):
    """Everybody who can sign in, and on request those who no longer can."""

    template_name = "cases/accounts.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.may(Act.MANAGE_ACCOUNTS):  # type: ignore[union-attr]
            raise NotAdmitted(Act.MANAGE_ACCOUNTS, None, request.user)  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = AccountFilter(self.request.GET)
        page = accounts(form.filters, page=page_number(self.request))
        selected = filters.selected(form, self.request.GET)
        return super().get_context_data(page=page, filter_form=form, selected=selected, **kwargs)


class AccountPage(ServiceActPage):
    """An act on the accounts, which comes back to the list."""

    admitted_to = Act.MANAGE_ACCOUNTS

    def back_href(self) -> str:
        return reverse("accounts")


class OpenAccountPage(AccountPage):
    """One person, one role, one place of work."""

    heading, submit_text = "Open an account", "Open account"
    form_class = OpenAccount
    done = "Account opened."

    def act(self, data: dict[str, Any]) -> None:
        details = AccountDetails(
            username=data["username"],
            first_name=data["first_name"],
            last_name=data["last_name"],
            email=data["email"],
            role_code=data["role_code"],
            grade=data["grade"],
            phone=data["phone"],
            organisation=organisation_of(data["organisation"]),
            team=team_of(data["team"]),
        )
        open_account(details, password=data["password"], by=self.acting.user, at=self.at)


class CloseAccountPage(AccountPage):
    """Nobody signs in with it again; everything done with it stays."""

    heading, submit_text = "Close an account", "Close account"
    form_class = CloseAccount
    done = "Account closed."

    def look(self) -> None:
        self.account = account_or_not_seen(self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        caption = f"{self.account} ({self.account.username})"
        return super().get_context_data(caption=caption, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        close_account(self.account, reason=data["reason"], by=self.acting.user, at=self.at)
