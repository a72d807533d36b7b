"""Two decision-makers on one request at the same time, each in a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from probation.refusals import StateConflict
from recall.actions.casework.issue_revocation import issue_revocation
from recall.models import RecallNotice, RecallPaper, Revocation
from tests.factories.recalls import a_booked_recall, a_cast, a_decider, an_endorsement, reload
from tests.factories.times import at

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference")]


def test_one_order_issues_and_the_other_decision_maker_is_told_who_decided_and_when() -> None:
    request = a_booked_recall(a_cast())
    deciders = [a_decider(), a_decider()]
    for decider, name in zip(deciders, ("Dora", "Eve"), strict=True):
        decider.first_name = name
        decider.save()
    together = Barrier(2)

    def go(number: int) -> str:
        try:
            together.wait()
            issue_revocation(
                request, endorsement=an_endorsement(), by=deciders[number], at=at("2017-05-16 12:00"), version=version
            )
        except StateConflict as told:
            return str(told)
        finally:
            connection.close()
        return ""

    version = reload(request).version
    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(go, range(2)))
    order = Revocation.objects.get()
    assert order.issued_by == deciders[said.index("")]
    told = next(text for text in said if text)
    assert "changed this" in told
    assert str(order.issued_by) in told
    assert "12:00" in told or "midday" in told
    assert RecallPaper.objects.count() == 4
    assert RecallNotice.objects.filter(event="revoked").count() == 6
