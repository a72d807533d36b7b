"""Who of PPCS hears of a recall: whoever has it, everybody, or out of hours the officer on duty; and who that is."""

from __future__ import annotations

from datetime import datetime

from probation.accounts.models import User
from probation.accounts.roles import ROLES, Act
from probation.bank_holidays.calendars import calendar_known_at
from recall.models import PpcsDuty, RecallRequest
from recall.policy.office_hours import in_office

PPCS_ROLES = [code for code, role in ROLES.items() if role.may(Act.BOOK_RECALL)]


def duty_at(at: datetime) -> PpcsDuty | None:
    """The turn of duty that holds at an instant; of two that overlap, the one that began last."""
    turns = PpcsDuty.objects.filter(starts_at__lte=at, ends_at__gt=at).select_related("officer")
    return turns.order_by("-starts_at", "-pk").first()


def nobody_on_duty(duty: PpcsDuty | None, at: datetime) -> bool:
    """Whether it is out of office hours, and no turn of duty holds: then everybody of PPCS hears."""
    return duty is None and not in_office(at, calendar_known_at(at))


def duties_from(at: datetime) -> tuple[PpcsDuty, ...]:
    """The turns that hold or are to come, the next first; the first hundred."""
    return tuple(PpcsDuty.objects.filter(ends_at__gt=at).select_related("officer").order_by("starts_at", "pk")[:100])


def staff_of_ppcs() -> tuple[User, ...]:
    """Everybody of PPCS who books on or decides, by name."""
    rows = User.objects.filter(is_active=True, role_code__in=PPCS_ROLES)
    return tuple(rows.order_by("first_name", "last_name", "pk"))


def deciders() -> tuple[User, ...]:
    """Everybody of PPCS who decides, by name."""
    return tuple(user for user in staff_of_ppcs() if user.may(Act.ISSUE_REVOCATION))


def ppcs_for(request: RecallRequest, at: datetime) -> set[User]:
    """In office hours whoever has the recall, else everybody of PPCS; out of hours in an emergency the officer on duty,
    where one is recorded.
    """
    if in_office(at, calendar_known_at(at)):
        casework = getattr(request, "casework", None)
        if casework and casework.assigned_to and casework.assigned_to.is_active:
            return {casework.assigned_to}
    elif request.is_emergency:
        duty = duty_at(at)
        if duty:
            return {duty.officer}
    return set(staff_of_ppcs())
