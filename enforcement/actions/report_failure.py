"""Record a failure noticed elsewhere: a provider's report, a monitoring violation, an instruction ignored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases.models import Condition, Requirement, Sentence
from cases.vocabulary import Outcome
from enforcement.models import Failure
from enforcement.policy.report import ReportFacts, reporting
from enforcement.vocabulary import ActionCode, FailureSource
from probation.accounts.models import User
from probation.working_days import london_date

from .allege_failure import allege_failure
from .locking import lock_sentence


@dataclass(frozen=True, kw_only=True)
class Report:
    """What is reported: when it happened (the start, if it ran overnight), when we learned of it, of what, in words."""

    outcome: Outcome
    occurred_on: date
    aware_on: date
    source: FailureSource
    description: str
    requirement: Requirement | None = None
    condition: Condition | None = None


def report_failure(sentence: Sentence, *, report: Report, by: User, at: datetime) -> Failure:
    """One transaction. Raises Refused (every reason), NotAdmitted."""
    with transaction.atomic():
        sentence = lock_sentence(sentence.pk)
        facts = ReportFacts(
            outcome=report.outcome,
            occurred_on=report.occurred_on,
            aware_on=report.aware_on,
            today=london_date(at),
            description=report.description,
        )
        reporting.require(facts, on=london_date(at))
        return allege_failure(
            sentence,
            outcome=report.outcome,
            occurred_on=report.occurred_on,
            aware_on=report.aware_on,
            source=report.source,
            by=by,
            at=at,
            requirement=report.requirement,
            condition=report.condition,
            description=report.description,
            action=ActionCode.ROM if report.source == FailureSource.PROVIDER else ActionCode.EA12,
        )
