"""Loading the demonstration: where it may be, whole or not at all; and the table of its accounts."""

from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cases.models import Person
from enforcement.demonstration.load import load_demonstration
from probation.accounts.demo import DEMO_ACCOUNTS, DEMO_PASSWORD
from probation.accounts.models import User
from probation.audit.models import Entry


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["load_demo", "demo_accounts"])
def test_there_is_no_demonstration_where_demo_mode_is_off(command: str, settings: Any) -> None:
    settings.DEMO_MODE = False
    with pytest.raises(CommandError, match="DEMO_MODE"):
        call_command(command)
    assert not User.objects.exists()


@pytest.mark.django_db
def test_the_caseload_stands_at_no_day_before_the_last_story_is_over() -> None:
    with pytest.raises(CommandError, match="2022-12-01"):
        call_command("load_demo", today=date(2022, 11, 30))
    assert not User.objects.exists()


@pytest.mark.usefixtures("reference")
def test_a_load_that_is_killed_leaves_nothing_behind() -> None:
    heard = []

    def is_killed_in_its_second_year(line: str) -> None:
        heard.append(line)
        if len(heard) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_demonstration(date(2026, 6, 17), is_killed_in_its_second_year)
    assert heard[1].startswith("  2016: ")
    assert not Person.objects.exists()
    assert not User.objects.exists()
    assert not Entry.objects.exists()


def test_the_table_names_every_account_with_its_role_and_password() -> None:
    out = StringIO()
    call_command("demo_accounts", stdout=out)
    heading, *rows = out.getvalue().splitlines()
    assert heading.split() == ["Username", "Role", "Organisation", "Password"]
    for account, row in zip(DEMO_ACCOUNTS, rows, strict=True):
        assert row.startswith(account.username)
        assert row.endswith(DEMO_PASSWORD)
        assert account.role in row
        assert account.organisation in row
