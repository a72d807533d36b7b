"""The start page of each role: the officer’s day, the team’s deadlines, the administrator’s day, or where to go."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.views.generic import TemplateView

from cases.queries.team_clocks import team_clocks
from cases.queries.team_day import team_day
from cases.queries.today import today, unread
from probation.accounts.models import User
from probation.accounts.roles import SENIOR_MANAGER, Act
from probation.working_days import london_date

from .duties import duties_of, duty_lists
from .forms.team_clocks import TeamClockFilter
from .numbers import page_number


class StartPage(TemplateView):
    """One address; what it shows follows from what the role is admitted to."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.at: datetime = timezone.now()
        self.user: User = request.user  # type: ignore[assignment]
        return super().get(request, *args, **kwargs)

    def get_template_names(self) -> list[str]:
        return [f"cases/start_{self.kind}.html"]

    @property
    def kind(self) -> str:
        """Which of the start pages this is."""
        if not self.user.may(Act.SEE_CASES):
            return "service"
        if self.user.may(Act.SEE_TEAM):
            return "team"
        if self.user.may(Act.DECIDE_BREACH):
            return "officer"
        return "administrator" if self.user.may(Act.RECORD_OUTCOME) else "search"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {
            "officer": self.of_an_officer,
            "team": self.of_a_team,
            "administrator": self.of_an_administrator,
            "search": self.of_others,
            "service": dict,
        }[self.kind]()
        return super().get_context_data(at=self.at, **shown, **kwargs)

    def of_an_officer(self) -> dict[str, Any]:
        """What must be decided, written down and kept today."""
        day = today(self.user, at=self.at)
        return {"day": day, "duty_lists": duty_lists(day.duties.rows, today=london_date(self.at))}

    def of_a_team(self) -> dict[str, Any]:
        """Every deadline of the team, the most pressing first."""
        form = TeamClockFilter(self.request.GET or None)
        found = team_clocks(
            self.user,
            at=self.at,
            kinds=form.kinds,
            late_only=form.late_only,
            page=page_number(self.request),
        )
        return {
            "clocks": found,
            "page": found.page,
            "duties": duties_of(found.page, today=london_date(self.at)),
            "filter_form": form,
            "heading": form.heading,
            "whose": self.whose,
            "may_arrange_cover": self.user.may(Act.ALLOCATE),
            "alerts": unread(self.user),
        }

    @property
    def whose(self) -> str:
        """Whose deadlines these are, as a heading."""
        if self.user.may(Act.SEE_ALL_PROVIDERS):
            return "Deadlines of every provider"
        return f"Deadlines of {self.user.organisation}" if self.user.role == SENIOR_MANAGER else "Team deadlines"

    def of_an_administrator(self) -> dict[str, Any]:
        """The team's appointments, and the outcomes nobody has recorded."""
        return {"day": team_day(self.user, at=self.at), "alerts": unread(self.user)}

    def of_others(self) -> dict[str, Any]:
        """Those who come to one case at a time."""
        return {"alerts": unread(self.user)}
