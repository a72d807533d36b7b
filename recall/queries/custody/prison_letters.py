"""What goes to the prison beside the dossier: to the Governor, to the custody office, and the forms to send back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from enforcement.queries.documents.letterhead import full_name
from enforcement.queries.facts import Reckoning
from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.documents.wording import Facts
from recall import deadlines
from recall.models import Casework, Dossier, Revocation
from recall.queries.letterhead import ppcs_letter, ppcs_paper
from recall.vocabulary import RecallType


@dataclass(frozen=True, kw_only=True)
class Issued:
    """A dossier about to go out on a day. ``returned_on``: day 1."""

    dossier: Dossier
    casework: Casework
    revocation: Revocation
    returned_on: date
    counts: Reckoning

    @property
    def fixed_term_days(self) -> int | None:
        fixed = self.casework.recall_type == RecallType.FIXED
        return self.dossier.request.length_days if fixed else None

    @property
    def window(self) -> deadlines.Window:
        """What the last day for representations counts from: the dossier goes out and is given on one day."""
        counts = self.counts
        return deadlines.Window(self.returned_on, counts.on, self.fixed_term_days, counts.calendar, counts.settings)

    @property
    def facts(self) -> Facts:
        """What every paper to the prison may say."""
        request, counts, fixed = self.dossier.request, self.counts, self.fixed_term_days
        person, sentence = request.person, request.sentence
        disclosed = deadlines.disclosure_due(received_on=counts.on, calendar=counts.calendar, settings=counts.settings)
        part_1 = deadlines.part_1_due(
            letter_on=counts.on, fixed_term_days=fixed, calendar=counts.calendar, settings=counts.settings
        )
        ends = sentence.licence_expires_on
        release_on = self.revocation.release_on if fixed else None
        return {
            "person_name": full_name(person),
            "born": person.date_of_birth,
            "prison_number": person.prison_number,
            "held_under": self.dossier.held_under,
            "recall_type": RecallType.label_of(self.casework.recall_type).lower(),
            "fixed": fixed is not None,
            "days": str(fixed or ""),
            "standard": fixed is None,
            "revoked": self.revocation.revoked_on,
            "returned": self.returned_on,
            "release_on": release_on,
            "day_28": None if fixed else deadlines.last_of_28_days(self.returned_on),
            "ends": ends,
            "days_at_large": str(self.revocation.days_at_large or 0),
            "disclose_by": disclosed.on,
            "part_1_by": part_1.on,
            "represent_by": deadlines.representations_due(self.window).on,
            "close_on": deadlines.representations_close(self.window).on,
            "extra_conditions": self.dossier.extra_conditions if release_on and release_on < ends else "",
            "vulnerabilities": self.dossier.vulnerabilities,
            "contraband": self.dossier.contraband,
            "mappa": self.dossier.mappa,
        }


def governor_letter(issued: Issued, *, by: User) -> Paper:
    """See the person within one working day, explain, and send Part 1 back."""
    return _letter("recall-governor", "The Governor", "Governor", issued, by)


def custody_letter(issued: Issued, *, by: User) -> Paper:
    """The dates the prison calculates, what the licence adds, and what to know of the person."""
    return _letter("recall-custody-office", "The custody office", "colleague", issued, by)


def forms_paper(issued: Issued, *, by: User) -> Paper:
    """Parts 1, 2 and 3, to be filled in and sent back."""
    return ppcs_paper("recall-parts", issued.dossier.request, on=issued.counts.on, facts=issued.facts, by=by)


def _letter(name: str, to: str, greeted_as: str, issued: Issued, by: User) -> Paper:
    dossier = issued.dossier
    return ppcs_letter(
        name,
        dossier.request,
        on=issued.counts.on,
        to=to,
        address=(dossier.prison,),
        facts=issued.facts,
        by=by,
        greeted_as=greeted_as,
    )
