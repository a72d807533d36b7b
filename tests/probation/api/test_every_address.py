"""What holds of every address of the API: nobody comes in unknown, and every error is a problem."""

import pytest
from rest_framework.test import APIClient

from probation.accounts.models import User
from tests.api import Ask, problem

from .addresses import METHODS, addresses

NOW = "2017-03-01 11:00"
TOKEN = "/api/v1/token/"


@pytest.mark.parametrize("path", [path for path in addresses() if path != TOKEN])
def test_whoever_is_not_signed_in_is_told_to_whatever_they_try(db: None, path: str) -> None:
    for method in METHODS:
        response = getattr(APIClient(), method)(path)
        told = problem(response, 401)
        assert told["title"] == "Unauthorized"
        assert response["WWW-Authenticate"] == "Token"


@pytest.mark.parametrize(("path", "view"), [(path, view) for path, view in addresses().items() if path != TOKEN])
def test_a_method_an_address_does_not_take_is_a_problem_that_says_which_it_takes(
    officer: User, ask: Ask, path: str, view: type
) -> None:
    client = ask(officer, NOW)
    for method in METHODS:
        if not hasattr(view, method):
            response = getattr(client, method)(path)
            problem(response, 405)
            assert method.upper() not in response["Allow"]


def test_an_address_that_is_not_there_is_a_problem_and_not_a_page(officer: User, ask: Ask) -> None:
    problem(APIClient().get("/api/v1/nothing/"), 401)
    client = ask(officer, NOW)
    for method in (*METHODS, "options"):
        told = problem(getattr(client, method)("/api/v1/nothing/"), 404)["detail"]
        assert told == "There is nothing at /api/v1/nothing/."
    told = problem(client.get("/api/v1/people"), 404)["detail"]
    assert told == "There is nothing at /api/v1/people. Addresses of the API end with a slash."
