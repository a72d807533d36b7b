"""The pages of review: executive release, the Parole Board, and rescinding."""

from __future__ import annotations

from typing import Any

from django.forms import Form

from recall.actions.casework.board_outcome import Outcome, record_board_outcome
from recall.actions.casework.executive import consider_executive_release
from recall.actions.casework.refer import refer_to_parole_board
from recall.actions.casework.rescind import ask_to_rescind, decide_rescind
from recall.permissions import casework as ppcs
from recall.permissions import review as may
from recall.queries.review.facts import facts
from recall.web.pages import RecordedPart

from .forms import AskRescind, BoardDecision, ConsiderExecutive, DecideRescind, answered


class ReviewPart(RecordedPart):
    """An act of review, under what is recorded of it so far."""

    template_name = "recall/review/act.html"
    facts = staticmethod(facts)


class ExecutivePage(ReviewPart):
    """A decision-maker applies the test of the Act."""

    form_class: type[Form] = ConsiderExecutive
    admits = staticmethod(ppcs.decide)
    step = "consider_executive"
    heading, submit_text = "Consider executive release", "Record the decision"
    done = "Decision on executive release recorded. Probation has been told."

    def act(self, data: dict[str, Any]) -> None:
        needed = answered(data["detention_needed"])
        said = {"detention_needed": needed, "reasons": data["reasons"], "release_on": data["release_on"]}
        consider_executive_release(self.recall, **said, **self.taken(data))


class ReferToBoardPage(ReviewPart):
    """The dossier for the Board is made of what is recorded."""

    admits = staticmethod(ppcs.book)
    step = "refer_to_board"
    heading, submit_text = "Refer to the Parole Board", "Make the dossier and refer"
    done = "Referred to the Parole Board. Its dossier is made, and probation has been told."

    def act(self, data: dict[str, Any]) -> None:
        refer_to_parole_board(self.recall, **self.taken(data))


class BoardOutcomePage(ReviewPart):
    """It binds the Secretary of State."""

    form_class: type[Form] = BoardDecision
    admits = staticmethod(ppcs.book)
    step = "record_outcome"
    heading, submit_text = "Record what the Parole Board decided", "Save"
    done = "The decision of the Parole Board is recorded. Probation has been told."

    def act(self, data: dict[str, Any]) -> None:
        names = ("outcome", "determined_on", "reasons", "release_on", "hearing_on")
        decided = Outcome(**{name: data[name] for name in names})
        record_board_outcome(self.recall, decided=decided, **self.taken(data))


class AskRescindPage(ReviewPart):
    """Probation or PPCS asks."""

    form_class: type[Form] = AskRescind
    admits = staticmethod(may.asks_rescind)
    step = "ask_rescinding"
    heading, submit_text = "Ask to rescind the recall", "Send the request"
    done = "Request to rescind sent. A decision-maker of PPCS answers it."

    def act(self, data: dict[str, Any]) -> None:
        ask_to_rescind(self.recall, details=data["details"], **self.taken(data))


class DecideRescindPage(ReviewPart):
    """A decision-maker other than who asked."""

    form_class: type[Form] = DecideRescind
    admits = staticmethod(ppcs.decide)
    step = "decide_rescinding"
    heading, submit_text = "Decide the request to rescind", "Record the decision"
    done = "Decision recorded. Everybody who must know has been told."

    def act(self, data: dict[str, Any]) -> None:
        kept = answered(data["every_condition_kept"])
        said = {"approve": data["approve"] == "yes", "every_condition_kept": kept, "details": data["details"]}
        decide_rescind(self.recall, **said, **self.taken(data))
