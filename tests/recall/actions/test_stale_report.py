"""A change of the record after Part A was completed: the version is not sent as it was signed."""

import pytest

from cases.actions.register_mappa import register_mappa
from cases.vocabulary import MappaCategory, MappaLevel
from probation.policy import Refused
from recall.actions.complete_part_a import complete_part_a
from recall.actions.reopen_report import reopen_report
from recall.actions.sign_report import countersign, endorse
from recall.actions.submit_request import submit_request, wrong_with
from recall.queries.part_a.current import changed_since_version
from recall.vocabulary import RecallState
from tests.factories.recalls import a_cast, a_signing, a_submission, an_endorsed_recall, reload
from tests.factories.times import at
from tests.recall.actions.numbered import reasons

pytestmark = pytest.mark.usefixtures("reference")
THEN, SIGNED, SENT = at("2017-05-16 09:00"), at("2017-05-16 09:30"), at("2017-05-16 10:00")


def test_a_report_the_record_has_left_behind_is_named_and_completed_again_before_it_goes() -> None:
    cast = a_cast()
    request = an_endorsed_recall(cast)
    assert changed_since_version(request, at=THEN) == ()
    officer = cast.officer
    register_mappa(request.person, category=MappaCategory.CATEGORY_2, level=MappaLevel.LEVEL_2, by=officer, at=THEN)
    (differs,) = changed_since_version(reload(request), at=THEN)
    assert "MAPPA" in differs
    assert [line for line in wrong_with(reload(request), at=THEN) if f"What differs: {differs}." in line]
    with pytest.raises(Refused) as refused:
        submit_request(reload(request), submission=a_submission(), by=officer, at=THEN)
    assert "complete it again" in reasons(refused)
    assert reload(request).state == RecallState.ENDORSED
    reopen_report(reload(request), because="MAPPA level 2 since this morning.", by=officer, at=THEN)
    complete_part_a(reload(request), why="MAPPA.", by=officer, at=THEN)
    countersign(reload(request), signing=a_signing(), by=cast.manager, at=SIGNED)
    endorse(reload(request), signing=a_signing(), by=cast.senior, at=SIGNED)
    submit_request(reload(request), submission=a_submission(), by=officer, at=SENT)
    assert reload(request).state == RecallState.SUBMITTED_TO_PPCS
