"""Pages of a long list: counted, and turned to, as far as the thousandth row."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from probation.accounts.models import LocalDeliveryUnit, Organisation, Team
from probation.pages import MOST_COUNTED, Pages

pytestmark = pytest.mark.django_db


def organisations(number: int) -> Pages:
    Organisation.objects.all().delete()
    Organisation.objects.bulk_create(
        Organisation(code=f"X{n}", name=f"Organisation {n:05}", sector="national") for n in range(number)
    )
    return Pages(Organisation.objects.order_by("name"), 25)


@pytest.fixture(autouse=True)
def _no_units(db: None) -> None:
    Team.objects.all().delete()
    LocalDeliveryUnit.objects.all().delete()


def test_a_short_list_is_counted_in_full() -> None:
    pages = organisations(27)
    assert (pages.count, pages.count_in_words, pages.num_pages) == (27, "27", 2)


def test_the_thousandth_row_is_the_last_that_is_counted() -> None:
    pages = organisations(MOST_COUNTED)
    assert (pages.count, pages.count_in_words, pages.num_pages) == (1000, "1,000", 40)


def test_of_a_longer_list_the_first_thousand_can_be_turned_to() -> None:
    pages = organisations(MOST_COUNTED + 5)
    assert (pages.count, pages.count_in_words, pages.num_pages) == (1000, "more than 1,000", 40)
    assert [row.name for row in pages.page(40)][-1] == "Organisation 00999"
    assert pages.get_page(41).number == 40


def test_the_count_reads_no_further_than_one_row_more() -> None:
    pages = organisations(3)
    with CaptureQueriesContext(connection) as captured:
        assert pages.count == 3
    (query,) = captured.captured_queries
    assert f"LIMIT {MOST_COUNTED + 1}" in query["sql"]
    assert "ORDER BY" not in query["sql"]
