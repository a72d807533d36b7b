"""One licence on the recall tab: how long recall is possible, its conditions, warnings, requests and changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cases import permissions as may_case
from cases.models import CaseTransfer, Condition, Contact, Sentence
from cases.vocabulary import ConditionKind, Outcome, SentenceKind
from enforcement.queries.breach.recall import NoRecall, no_recall
from enforcement.queries.states import StateTag
from enforcement.queries.warning_row import WarningRow, warning_row
from enforcement.vocabulary import WarningKind, WarningState
from probation.accounts.acting import Acting
from probation.working_days import london_date
from recall import permissions as may
from recall.models import LicenceVariation, RecallRequest
from recall.policy.recallable import last_recallable_day
from recall.vocabulary import RecallOutcome

from .naming import licence_name
from .recallable import against_recalling
from .tags import recall_tag, variation_tag

LADDER = (WarningKind.LICENCE_FIRST, WarningKind.LICENCE_SECOND, WarningKind.LICENCE_FINAL)
NOT_GIVEN = (WarningState.REQUESTED, WarningState.WITHDRAWN)


@dataclass(frozen=True)
class Countdown:
    """How long recall is possible. ``days``: calendar days until the last one, None where it has passed."""

    last_day: date
    licence_ends_on: date
    days: int | None


@dataclass(frozen=True)
class ConditionLine:
    """A condition, numbered as on the licence; ``to_date`` where it no longer holds."""

    code: str
    text: str
    kind: str
    from_date: date
    to_date: date | None


@dataclass(frozen=True)
class Rung:
    """A rung of the warning ladder, and the warning given on it, if one was."""

    name: str
    warning: WarningRow | None


@dataclass(frozen=True)
class RequestLine:
    """A request in short. ``outcome``: how it ended, with its nDelius code."""

    pk: int
    opened_at: datetime
    tag: StateTag
    outcome: str
    closed_at: datetime | None
    why: str


@dataclass(frozen=True)
class ChangeLine:
    """A variation of the licence or a transfer of the case, in short."""

    pk: int
    what: str
    asked_by: str
    asked_at: datetime
    tag: StateTag


@dataclass(frozen=True)
class LicenceView:
    """Everything of one licence, or of the supervision after it. ``against``: why no recall can begin today."""

    pk: int
    name: str
    officer: str
    provider: str
    countdown: Countdown | None
    conditions: tuple[ConditionLine, ...]
    rungs: tuple[Rung, ...]
    release_day: tuple[str, ...]
    released_on: date | None
    live: RequestLine | None
    earlier: tuple[RequestLine, ...]
    variations: tuple[ChangeLine, ...]
    transfers: tuple[ChangeLine, ...]
    no_recall: NoRecall | None
    against: tuple[str, ...]
    may_raise: bool
    may_instigate: bool
    may_vary: bool
    may_transfer: bool


def licence_view(sentence: Sentence, acting: Acting) -> LicenceView:
    """The view of a licence with its conditions, warnings, requests, variations and transfers prefetched."""
    requests = [request_line(row) for row in sentence.recall_requests.all()]
    live = next((line for line in requests if line.closed_at is None), None)
    against = tuple(reason.text for reason in against_recalling(sentence, on=acting.today))
    licence, begins = sentence.kind == SentenceKind.LICENCE, live is None and not against
    acts = _acts(sentence, acting) if licence and sentence.in_force_on(acting.today) else dict.fromkeys(_ACTS, False)
    return LicenceView(
        pk=sentence.pk,
        name=licence_name(sentence),
        officer=str(sentence.officer or "Unallocated"),
        provider=sentence.provider.name,
        countdown=_countdown(sentence, acting.today) if licence else None,
        conditions=tuple(map(_condition, sentence.conditions.all())),
        rungs=_rungs(sentence, acting.today) if licence else (),
        release_day=_release_day(sentence),
        released_on=sentence.released_on if licence else None,
        live=live,
        earlier=tuple(line for line in requests if line.closed_at is not None),
        variations=tuple(map(variation_line, sentence.variations.all())),
        transfers=tuple(map(transfer_line, sentence.transfers.all())),
        no_recall=no_recall(sentence, on=acting.today),
        against=against if licence else (),
        may_raise=acts["may_raise"] and begins,
        may_instigate=acts["may_instigate"] and begins,
        may_vary=acts["may_vary"],
        may_transfer=acts["may_transfer"] and not any(row.answered_at is None for row in sentence.transfers.all()),
    )


_ACTS = ("may_raise", "may_instigate", "may_vary", "may_transfer")


def _acts(sentence: Sentence, acting: Acting) -> dict[str, bool]:
    return {
        "may_raise": may.has_case(sentence, acting),
        "may_instigate": may.instigate(RecallRequest(sentence=sentence), acting),
        "may_vary": may.ask_variation(LicenceVariation(sentence=sentence), acting),
        "may_transfer": may_case.ask_transfer(CaseTransfer(sentence=sentence), acting),
    }


def _countdown(sentence: Sentence, today: date) -> Countdown:
    last = last_recallable_day(sentence.ends_on)
    left = (last - today).days
    return Countdown(last, sentence.ends_on, left if left >= 0 and sentence.ended_on is None else None)


def _condition(row: Condition) -> ConditionLine:
    return ConditionLine(row.code, row.text, ConditionKind.label_of(row.kind), row.from_date, row.to_date)


def _rungs(sentence: Sentence, today: date) -> tuple[Rung, ...]:
    given = {row.kind: row for row in reversed(sentence.warnings.all()) if row.state not in NOT_GIVEN}
    return tuple(Rung(rung.label, warning_row(given[rung], on=today) if rung in given else None) for rung in LADDER)


def _release_day(sentence: Sentence) -> tuple[str, ...]:
    """Appointments under this licence on the day of release: reporting then is the first thing asked of the person."""
    day = sentence.released_on
    rows = [row for row in sentence.contacts.all() if row.is_appointment and london_date(row.starts_at) == day]
    return tuple(map(_reported, sorted(rows, key=lambda row: row.starts_at)))


def _reported(row: Contact) -> str:
    return f"{row.type}: {Outcome.label_of(row.outcome) if row.outcome else 'outcome not recorded'}"


def request_line(row: RecallRequest) -> RequestLine:
    """A request in short. No query."""
    outcome = f"{row.outcome} {RecallOutcome.label_of(row.outcome)}" if row.outcome else ""
    return RequestLine(row.pk, row.opened_at, recall_tag(row), outcome, row.closed_at, row.ended_why)


def variation_line(row: LicenceVariation) -> ChangeLine:
    """A variation in short. No query where its condition and who asked are fetched with it."""
    return ChangeLine(row.pk, str(row), str(row.asked_by), row.asked_at, variation_tag(row))


def transfer_line(row: CaseTransfer) -> ChangeLine:
    """A transfer in short. No query where its providers and who asked are fetched with it."""
    what = f"{row.from_provider} to {row.to_provider}"
    return ChangeLine(row.pk, what, str(row.asked_by), row.asked_at, transfer_tag(row))


def transfer_tag(row: CaseTransfer) -> StateTag:
    """Waiting, taken over or declined."""
    if row.answered_at is None:
        return StateTag("asked", "Waiting for an answer", "yellow")
    return StateTag("accepted", "Taken over", "green") if row.is_accepted else StateTag("declined", "Declined", "grey")
