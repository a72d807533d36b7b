"""What was tried before recall, as an officer picks it from the record: warnings, visits, and enquiries made."""

from __future__ import annotations

from collections.abc import Iterator

from cases.models import Sentence
from enforcement.models import Enquiry, Failure
from probation.accounts.models import User
from probation.working_days import london_date
from recall.actions.consider import Tried
from recall.queries.tried import tried_on
from recall.vocabulary import AlternativeKind

MOST_VISITS = 6


def tried_from_the_record(sentence: Sentence, failure: Failure | None, *, officer: User) -> list[Tried]:
    """Every warning and letter, the latest visits, tests and referrals, and the enquiries after the last failures."""
    lines = tried_on(sentence, user=officer)
    warned = [line for line in lines if line.kind == AlternativeKind.WARNINGS]
    others = [line for line in lines if line.kind != AlternativeKind.WARNINGS][-MOST_VISITS:]
    picked = [
        Tried(kind=line.kind, detail=line.detail, tried_on=line.on, contact=line.contact, warning=line.warning)
        for line in (*warned, *others)
    ]
    return [*picked, *(_enquiries(failure) if failure else ())]


def _enquiries(failure: Failure) -> Iterator[Tried]:
    """Of this failure and of any other the person has not answered for yet."""
    of = Enquiry.objects.filter(failure__sentence=failure.sentence, failure__warnings=None)
    for row in of.select_related("failure__contact"):
        yield Tried(
            kind=AlternativeKind.OTHER,
            detail=f"{row.get_method_display()}. {row.result}",
            tried_on=london_date(row.made_at),
            contact=row.failure.contact,
        )
