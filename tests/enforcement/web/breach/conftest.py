"""The pages of a breach, and what is posted to them."""

from typing import Any

import pytest
from django.urls import reverse

from cases.models import Sentence
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState
from tests.factories.breaches import a_breach_case


@pytest.fixture
def breach(order: Sentence) -> BreachCase:
    """Initiated on 24 April 2017."""
    return a_breach_case(order, BreachState.INITIATED)


def address(name: str, breach: BreachCase) -> str:
    return reverse(name, args=[breach.crn, breach.pk])


def again(breach: BreachCase) -> BreachCase:
    return BreachCase.objects.get(pk=breach.pk)


def typed(breach: BreachCase, **different: Any) -> dict[str, Any]:
    """The version seen, and what is typed."""
    return {"version": again(breach).version, **different}
