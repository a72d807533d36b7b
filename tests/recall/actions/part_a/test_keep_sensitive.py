"""What must be withheld is kept out of Part A, with why (recall.md case 56)."""

import json
from typing import Any

import pytest
from django.conf import LazySettings

from probation.accounts.acting import Acting
from probation.accounts.roles import INSPECTOR, PPCS_CASEWORKER
from probation.outbox.models import Message
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.part_a.keep_sensitive import keep_sensitive
from recall.models import SensitiveMaterial
from recall.permissions.sensitive import see_sensitive
from tests.factories.recalls import Cast, a_cast, a_completed_recall, an_agreed_recall
from tests.factories.staff import somebody_of
from tests.factories.times import at

pytestmark = pytest.mark.django_db
WHEN = at("2017-05-15 15:40")
SECRET = "A neighbour, who must not be named, has seen him at the victim's house."


@pytest.fixture
def cast(reference: None, settings: LazySettings, tmp_path: Any) -> Cast:
    settings.MEDIA_ROOT = tmp_path
    return a_cast()


def test_case_56_it_stands_apart_and_the_managers_are_told(cast: Cast) -> None:
    request = a_completed_recall(cast)
    kept = keep_sensitive(request, text=SECRET, reason="The neighbour is at risk.", by=cast.officer, at=WHEN)
    assert SensitiveMaterial.objects.get() == kept
    assert SECRET not in json.dumps(request.versions.get().content)
    message = Message.objects.filter(key__contains="/withheld/").get()
    assert SECRET not in json.dumps(message.body)


def test_it_is_changed_by_whoever_saw_it_as_it_is(cast: Cast) -> None:
    request = an_agreed_recall(cast)
    kept = keep_sensitive(request, text=SECRET, reason="Risk.", by=cast.officer, at=WHEN)
    told: dict[str, Any] = {"by": cast.officer, "at": WHEN, "material": kept}
    keep_sensitive(request, text="Somebody saw him.", reason="Risk.", version=1, **told)
    with pytest.raises(StateConflict):
        keep_sensitive(request, text="Nobody did.", reason="Risk.", version=1, **told)
    assert SensitiveMaterial.objects.get().text == "Somebody saw him."


@pytest.mark.parametrize(("text", "reason"), [("", "Risk."), (SECRET, " ")])
def test_it_says_what_it_is_and_why(text: str, reason: str, cast: Cast) -> None:
    with pytest.raises(Refused):
        keep_sensitive(an_agreed_recall(cast), text=text, reason=reason, by=cast.officer, at=WHEN)
    assert not SensitiveMaterial.objects.exists()


def test_only_whoever_writes_the_report_adds_to_it(cast: Cast) -> None:
    with pytest.raises(NotAdmitted):
        keep_sensitive(an_agreed_recall(cast), text=SECRET, reason="Risk.", by=cast.manager, at=WHEN)
    assert not SensitiveMaterial.objects.exists()


def test_those_who_decide_see_it_and_an_inspector_does_not(cast: Cast) -> None:
    request = an_agreed_recall(cast)
    ppcs, inspector = somebody_of("PPCS", PPCS_CASEWORKER), somebody_of("HMIP", INSPECTOR)
    seen = [see_sensitive(request, Acting(one, WHEN)) for one in (cast.officer, cast.manager, cast.senior, ppcs)]
    assert seen == [True] * 4
    assert not see_sensitive(request, Acting(inspector, WHEN))
