"""Run as a program against a database of its own: clocks that fell due while nobody swept.

``python -m tests.probation.clocks.scenario COUNT`` makes one community order and COUNT finding clocks on it, amber and
red both past, and prints the key their subjects begin with.
"""

import sys
from datetime import timedelta
from uuid import uuid4


def main(count: int) -> None:
    import django

    django.setup()
    from django.db import transaction
    from django.utils import timezone

    from cases.models import Clock
    from enforcement import deadlines, ladders
    from probation.bank_holidays.calendars import calendar_known_at
    from probation.clocks.changes import Start
    from probation.policy import ProviderPolicy
    from tests.factories.sentences import a_community_order
    from tests.factories.staff import a_manager, an_officer

    now = timezone.now()
    calendar = calendar_known_at(now)
    officer = an_officer(first_name=uuid4().hex)
    officer.username = uuid4().hex
    officer.save()
    manager = a_manager()
    manager.username = uuid4().hex
    manager.save()
    order = a_community_order(officer, sentenced_on="2026-05-01", crn=f"X{uuid4().int % 10**6:06}")
    due = deadlines.finding_due(
        failed_on=(now - timedelta(days=30)).date(), calendar=calendar, settings=ProviderPolicy.default()
    )
    key = uuid4().hex
    with transaction.atomic():
        for number in range(count):
            belongs_to = {"person": order.person, "sentence": order}
            Start(Clock, ladders.FINDING, f"{key}/{number}", due, calendar, belongs_to).apply(by=officer, at=now)
    print(key)


if __name__ == "__main__":
    main(int(sys.argv[1]))
