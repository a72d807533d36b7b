"""Whoever acts on the pages of recall, and what is posted to them."""

from typing import Any

import pytest
from django.urls import reverse

from cases.models import Sentence
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR, INSPECTOR, PPCS_CASEWORKER, SYSTEM_ADMINISTRATOR
from recall.models import RecallRequest
from recall.vocabulary import Chart
from tests.enforcement.web.conftest import SignIn, sign_in
from tests.factories.recalls import Cast, a_cast, a_licence
from tests.factories.staff import ESSEX_CRC_TEAM, NPS_TEAM, a_member_of_staff, an_officer, somebody_of

__all__ = ["SignIn", "sign_in"]


@pytest.fixture
def cast(reference: None) -> Cast:
    """The people of chart 3, the NPS's."""
    return a_cast(Chart.NPS)


@pytest.fixture
def licence(cast: Cast) -> Sentence:
    """Of twelve months, released on 10 April 2017."""
    return a_licence(cast.officer)


@pytest.fixture
def everybody(cast: Cast) -> dict[str, User]:
    """One member of staff of each kind that a page may or may not admit, on chart 3."""
    return {
        "officer": cast.officer,
        "manager": cast.manager,
        "senior": cast.senior,
        "administrator": a_member_of_staff(CASE_ADMINISTRATOR, team=NPS_TEAM, first_name="Cas", last_name="Admin"),
        "colleague": an_officer(team=NPS_TEAM, first_name="Col", last_name="League"),
        "ppcs": somebody_of("PPCS", PPCS_CASEWORKER),
        "inspector": somebody_of("HMIP", INSPECTOR),
        "stranger": an_officer(team=ESSEX_CRC_TEAM),
        "sysadmin": somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
    }


def address(name: str, request: RecallRequest) -> str:
    return reverse(name, args=[request.crn, request.pk])


def of_licence(name: str, licence: Sentence) -> str:
    return reverse(name, args=[licence.person.crn, licence.pk])


def again(request: RecallRequest) -> RecallRequest:
    return RecallRequest.objects.get(pk=request.pk)


def typed(request: RecallRequest, **different: Any) -> dict[str, Any]:
    """The version seen, and what is typed."""
    return {"version": again(request).version, **different}
