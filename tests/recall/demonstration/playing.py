"""One story of the inspection report played alone, its recall played too."""

from datetime import date

from enforcement.demonstration.recalling import play_recalls_with
from enforcement.demonstration.report import henry, julian, kylie, lionel, shaun
from recall.demonstration.playing import PLAYER
from recall.models import RecallRequest
from tests.enforcement.demonstration.playing import play

STORIES = {"Lionel": lionel, "Kylie": kylie, "Julian": julian, "Shaun": shaun, "Henry": henry}


def played(name: str, until: str) -> RecallRequest:
    """The request as it stands on a day."""
    with play_recalls_with(PLAYER):
        play(STORIES[name].story, date.fromisoformat(until))
    return (
        RecallRequest.objects.select_related("sentence__person")
        .filter(sentence__person__first_name=name)
        .latest("opened_at")
    )
