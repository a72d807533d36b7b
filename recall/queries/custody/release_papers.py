"""What is made at the release: the licence with every condition in force, and the letter to probation."""

from __future__ import annotations

from datetime import date

from cases.models import Sentence
from enforcement.queries.documents.letterhead import full_name
from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.documents.wording import Facts
from recall.models import RecallRequest, Revocation
from recall.queries.letterhead import letter_to_probation, ppcs_paper
from recall.vocabulary.custody import ReleaseKind


def release_licence(request: RecallRequest, revocation: Revocation, *, on: date, by: User) -> Paper:
    """The licence on release: its conditions as they stand then, additional ones among them."""
    person, sentence = request.person, request.sentence
    in_force = sentence.conditions.filter(to_date__isnull=True)
    facts: Facts = {
        "person_name": full_name(person),
        "born": person.date_of_birth,
        "prison_number": person.prison_number,
        "offence": sentence.offence,
        "prison": revocation.prison,
        "released": revocation.released_on,
        "ends": sentence.licence_expires_on,
        "officer": str(sentence.officer or sentence.team),
        "provider": sentence.provider.name,
        "conditions": tuple({"text": row.text} for row in in_force),
    }
    return ppcs_paper("release-licence", request, on=on, facts=facts, by=by)


def release_letter(
    request: RecallRequest, revocation: Revocation, following: Sentence | None, *, on: date, by: User
) -> Paper:
    """Released, on what ground, and what probation does next. ``following``: the supervision after the licence."""
    person, expired = request.person, revocation.release_kind == ReleaseKind.SENTENCE_EXPIRED
    facts: Facts = {
        "person_name": full_name(person),
        "crn": person.crn,
        "prison": revocation.prison,
        "released": revocation.released_on,
        "ground": ReleaseKind.label_of(revocation.release_kind).lower(),
        "on_licence": not expired,
        "ends": request.sentence.licence_expires_on,
        "supervision": expired and following is not None,
        "no_supervision": expired and following is None,
        "supervision_ends": following.ends_on if following else None,
    }
    return letter_to_probation("recall-released", request, on=on, facts=facts, by=by)
