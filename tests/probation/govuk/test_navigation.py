"""The primary navigation."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import path

from probation.govuk import navigation


def _view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [
    path("", _view, name="today"),
    path("cases/", _view, name="cases"),
    path("cases/team/", _view, name="team-cases"),
    path("alerts/", _view, name="alerts"),
]


@pytest.fixture(autouse=True)
def _only_what_a_test_registers(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.ROOT_URLCONF = __name__
    monkeypatch.setattr(navigation, "_registered", {})


def items(at: str, *, signed_in: bool = True, role: str = "officer") -> list[navigation.Item]:
    request = RequestFactory().get(at)
    request.user = SimpleNamespace(is_authenticated=signed_in, role=role)  # type: ignore[assignment]
    return navigation.items_for(request)


def test_items_stand_in_their_order_with_their_badges() -> None:
    navigation.register("Alerts", "alerts", badge=lambda user: 3, order=20)
    navigation.register("Cases", "cases", order=10)
    assert items("/") == [
        navigation.Item("Cases", "/cases/", current=False, badge=0),
        navigation.Item("Alerts", "/alerts/", current=False, badge=3),
    ]


def test_an_item_is_seen_only_by_those_it_admits_and_counts_nothing_for_others() -> None:
    def never(user: Any) -> int:
        raise AssertionError("counted for somebody who does not see it")

    navigation.register("Team", "team-cases", seen_by=lambda user: user.role == "manager", badge=never)
    assert items("/") == []


def test_the_item_of_the_section_is_current_and_the_closest_one_alone() -> None:
    navigation.register("Cases", "cases")
    navigation.register("Team", "team-cases")
    assert [item.label for item in items("/cases/X1/") if item.current] == ["Cases"]
    assert [item.label for item in items("/cases/team/?page=2") if item.current] == ["Team"]


def test_a_page_that_lies_in_no_section_is_in_the_one_that_holds_it_and_never_in_the_first_page() -> None:
    navigation.register("Today", "today")
    navigation.register("Alerts", "alerts", holds=lambda path: "/breaches/" in path)
    assert [item.label for item in items("/") if item.current] == ["Today"]
    assert [item.label for item in items("/people/X1/breaches/1/") if item.current] == ["Alerts"]
    assert [item.label for item in items("/people/X1/") if item.current] == []
    navigation.register("Cases", "cases")
    assert [item.label for item in items("/cases/X1/breaches/1/") if item.current] == ["Cases"]


def test_nobody_signed_in_sees_nothing() -> None:
    navigation.register("Cases", "cases")
    assert items("/", signed_in=False) == []


def test_registering_twice_shows_one_item() -> None:
    navigation.register("Cases", "cases")
    navigation.register("Cases", "cases")
    assert len(items("/")) == 1
