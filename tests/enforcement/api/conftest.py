"""Who asks the API, and how; and the order their failures are on."""

import pytest

from cases.models import Sentence
from probation.accounts.models import User
from tests.api import ask, everybody
from tests.factories.sentences import a_community_order

__all__ = ["ask", "everybody"]


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)
