"""The letters of breach proceedings to the person: a warning withdrawn, a breach confirmed, what the court ordered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cases.vocabulary import RequirementCategory
from enforcement.models import CourtResult, Document
from enforcement.queries.breach.order import order_end
from enforcement.queries.breach.referral_facts import failures_of
from enforcement.queries.facts import reckoning
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.documents.letter import LetterData
from probation.documents.wording import Fact, Facts

from .failures import told_to_the_person, when
from .letterhead import coming_appointment, letter_to, next_appointment
from .order import asked, order_of, powers


def withdrawal(document: Document, acting: Acting) -> LetterData:
    """A warning that was given is withdrawn. ``reason``: what the person is told of why, if anything."""
    warning = document.warning
    assert warning
    failures = warning.failures.select_related("contact").order_by("occurred_on", "pk")
    facts: Facts = {
        "given_on": warning.given_on,
        "reason": document.written.get("reason", ""),
        "failures": tuple({"when": when(failure)} for failure in failures),
    }
    return _letter(document, acting, "withdrawal", facts)


def confirmation(document: Document, acting: Acting) -> LetterData:
    """The person is told that they are taken back to court, why, and what the court can do."""
    breach = document.breach
    assert breach
    warning = breach.decision.live_warning
    facts: Facts = {
        "found_failures": tuple(told_to_the_person(breach.sentence, row) for row in failures_of(breach)),
        "warned_on": warning.given_on if warning else None,
        **powers(breach.sentence.kind, reckoning(breach.sentence, acting.at).settings),
    }
    return _letter(document, acting, "confirmation", facts)


def default_order(document: Document, acting: Acting) -> LetterData:
    """The supervision default order the court made: what it asks, until when, and what a breach of it leads to."""
    result = _result(document)
    order = result.default_order
    assert order
    supervision_ends_on = order_end(document.sentence).ends_on
    facts: Facts = {
        **_heard(document, result),
        **powers(order.kind, reckoning(order, acting.at).settings),
        "requirements": order_of(order, on=result.resulted_on)["requirements"],
        "ends_on": order.ends_on,
        "supervision_ends_on": supervision_ends_on if document.sentence.ended_on is None else None,
    }
    return _letter(document, acting, "default-order", facts)


def amended_order(document: Document, acting: Acting) -> LetterData:
    """The order the court amended: what was added, until when it runs, and everything it now asks."""
    result, sentence = _result(document), document.sentence
    figures = result.figures
    facts: Facts = {
        **_heard(document, result),
        **powers(sentence.kind, reckoning(sentence, acting.at).settings),
        "added": tuple(_added(figure) for figure in figures.get("requirements", ())),
        "new_ends_on": _day(figures.get("new_ends_on")),
        "new_supervision_ends_on": _day(figures.get("new_supervision_ends_on")),
        "requirements": order_of(sentence, on=result.resulted_on)["requirements"],
    }
    return _letter(document, acting, "amended-order", facts)


def _letter(document: Document, acting: Acting, letter: str, facts: Facts) -> LetterData:
    """In the name of the responsible officer; of whoever makes it, where there is none."""
    officer: User = document.sentence.officer or acting.user
    return letter_to(
        document.sentence,
        letter=letter,
        officer=officer,
        on=acting.today,
        addressed_to=document.written.get("addressed_to", ""),
        facts={**facts, **next_appointment(coming_appointment(document.sentence, at=acting.at))},
    )


def _result(document: Document) -> CourtResult:
    assert document.breach
    result: CourtResult = document.breach.result
    return result


def _heard(document: Document, result: CourtResult) -> dict[str, Fact]:
    assert document.breach
    court = document.breach.court
    return {"resulted_on": result.resulted_on, "court": court.name if court else ""}


def _added(figure: Mapping[str, Any]) -> Facts:
    """A requirement the court added, from the figures of its result."""
    name = RequirementCategory.label_of(figure["category"]).split(" (")[0]
    described = f"{name} ({figure['detail']})" if figure.get("detail") else name
    numbers = {number: figure.get(number) for number in ("hours", "days", "hours_a_day")}
    return asked(name=described, **numbers)


def _day(figure: str | None) -> date | None:
    return date.fromisoformat(figure) if figure else None
