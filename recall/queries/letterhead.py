"""The letters and papers of PPCS: who they come from, and who signs them."""

from __future__ import annotations

from datetime import date

from probation.accounts.models import User
from probation.documents.court_paper import CourtPaperData
from probation.documents.letter import LetterData
from probation.documents.paper import Paper, paper_of
from probation.documents.wording import Facts
from recall.models import RecallRequest

PPCS, SERVICE = "Public Protection Casework Section", "HM Prison and Probation Service"
SIGNS_FOR = "For the Secretary of State"


def ppcs_letter(
    name: str,
    request: RecallRequest,
    *,
    on: date,
    to: str,
    address: tuple[str, ...],
    facts: Facts,
    by: User,
    greeted_as: str = "",
) -> Paper:
    """A letter of this name in the wording. ``greeted_as``: where it is not ``to``.

    Raises KeyError where it names a fact there is not.
    """
    return paper_of(
        LetterData(
            letter=name,
            provider=PPCS,
            team=SERVICE,
            team_address=(),
            team_phone="",
            letter_on=on,
            reference=f"{request.crn}/{request.pk}",
            addressee=to,
            address=address,
            greeted_as=greeted_as or to,
            officer=f"{by.first_name} {by.last_name}",
            officer_grade=SIGNS_FOR,
            officer_phone="",
            facts=facts,
        )
    )


def letter_to_probation(name: str, request: RecallRequest, *, on: date, facts: Facts, by: User) -> Paper:
    """A letter to the responsible officer, or to the team of a case that has none."""
    sentence = request.sentence
    address = (sentence.team.name, sentence.provider.name)
    return ppcs_letter(
        name, request, on=on, to=str(sentence.officer or sentence.team), address=address, facts=facts, by=by
    )


def ppcs_paper(name: str, request: RecallRequest, *, on: date, facts: Facts, by: User) -> Paper:
    """A paper of this name in the wording, with a place to sign."""
    return paper_of(
        CourtPaperData(
            paper=name,
            provider=PPCS,
            team=SERVICE,
            phone="",
            dated=on,
            reference=f"{request.crn}/{request.pk}",
            court="",
            signed=(f"{by.first_name} {by.last_name}", SIGNS_FOR),
            facts=facts,
        )
    )
