"""Custody: the return, the dossier and its disclosure, representations, a fixed term upgraded, and the release."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import DayField, MomentField, WordField, text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from recall.actions.casework.back_to_custody import record_release, record_return
from recall.actions.casework.disclosure import SentBack, record_disclosure
from recall.actions.casework.dossier import Draft, issue_dossier, prepare_dossier
from recall.actions.casework.representations import receive_representations
from recall.actions.casework.term_days import add_days_to_term
from recall.actions.casework.upgrade import upgrade_to_standard
from recall.api.act import RecallAct
from recall.models import Disclosure, Dossier, RecallRequest
from recall.permissions import casework as may
from recall.policy.term_days import MOST_ADDED
from recall.vocabulary.custody import RepresentationsBy
from recall.vocabulary.suitability import Charge


class ReturnToCustodySent(SentForVersion):
    """Two times: of the return, and of PPCS being told."""

    returned_at = MomentField(help_text="When the person was returned to custody.")
    told_at = MomentField(help_text="When PPCS was told.")
    prison = serializers.CharField(max_length=120, help_text="The prison.")
    arrested_by = text("Who arrested them.", longest=120)


class DossierSent(Sent):
    """What the prison is told beside the papers."""

    version = serializers.IntegerField(min_value=0, help_text="Of the dossier you read; 0 where there was none.")
    prison = text("The prison.", longest=120)
    held_under = text("The number held under, where it is another.", longest=20)
    extra_conditions = text("Additional licence conditions for a release within the term.")
    vulnerabilities = text("Vulnerabilities.")
    contraband = text("The risk of contraband.")
    mappa = text("MAPPA category and level.", longest=80)
    welsh = serializers.BooleanField(required=False, default=False, help_text="Whether the leaflet is in Welsh too.")


class IssueOfDossierSent(Sent):
    """Checked by whoever issues it."""

    version = serializers.IntegerField(min_value=0, help_text="Of the dossier you checked.")
    checked = serializers.BooleanField(required=False, default=False, help_text="Whether the dossier was checked.")
    why = text("Why it is issued again.")


def _day(help_text: str) -> DayField:
    return DayField(required=False, allow_null=True, default=None, help_text=help_text)


def _days(help_text: str) -> serializers.IntegerField:
    return serializers.IntegerField(min_value=0, max_value=MOST_ADDED, help_text=help_text)


class DisclosureSent(Sent):
    """What the prison sends back, as far as it has."""

    version = serializers.IntegerField(min_value=0, help_text="Of the disclosure you read; 0 where there was none.")
    received_on = DayField(help_text="When the prison had the dossier.")
    disclosed_on = DayField(help_text="When it was given and explained to the person.")
    explained_by = text("Who explained it.", longest=120)
    part_1_signed_on = _day("When Part 1 was signed.")
    witness = text("Who witnessed it.", longest=120)
    representations_by = WordField(
        RepresentationsBy, required=False, allow_blank=True, default="", help_text="What Part 1 says of them."
    )
    representative = text("The representative, and the person’s consent.")
    part_2_on = _day("When Part 2 came back.")
    part_3_on = _day("When Part 3 came back.")
    other_matters = text("Other matters the person is held on.")
    prison_release_on = _day("The release date, as the prison calculates it.")
    prison_day_28 = _day("Day 28, as the prison calculates it.")
    prison_expiry = _day("The end of the sentence, as the prison calculates it.")


class RepresentationsSent(SentForVersion):
    """Representations against the recall, as received."""

    made_by = WordField(RepresentationsBy, help_text="Who makes them.")
    received_on = DayField(help_text="When they were received.")
    text = serializers.CharField(
        required=False, allow_blank=True, default="", max_length=20_000, help_text="What they say."
    )


class TermDaysSent(SentForVersion):
    """Days that put off the end of a fixed term, in all since the return."""

    days_at_large_in_term = _days("Days at large within the term.")
    added_days = _days("Days added by the prison and not given back.")
    why = text("When the person was at large, or why days were added.")


class UpgradeSent(SentForVersion):
    """Why the person cannot be released at the end of the fixed term."""

    new_information = text("The new information.")
    new_charge = WordField(Charge, required=False, default=Charge.NO, help_text="A charge since the recall.")


class ReleaseSent(SentForVersion):
    """The day of the release."""

    released_on = DayField(help_text="The day the person was released.")


class ReturnToCustody(RecallAct):
    """Record the return to custody: days at large are counted, the warrant is cancelled."""

    takes = ReturnToCustodySent
    admits, verb = staticmethod(may.book), "record_the_return"
    do = staticmethod(record_return)  # type: ignore[assignment]


class PrepareDossier(RecallAct):
    """Prepare the recall dossier."""

    takes = DossierSent
    admits, verb = staticmethod(may.book), "prepare_the_dossier"

    def do(self, record: RecallRequest, **act: Any) -> Dossier:
        sent, acted = parted(act)
        return prepare_dossier(record, draft=Draft(**sent), **acted)


class IssueDossier(RecallAct):
    """Issue it to the prison, with its letters."""

    takes = IssueOfDossierSent
    admits, verb = staticmethod(may.book), "issue_the_dossier"
    do = staticmethod(issue_dossier)  # type: ignore[assignment]


class Disclose(RecallAct):
    """Record what the prison sends back: the clocks of disclosure and of Part 1 stop."""

    takes = DisclosureSent
    admits, verb = staticmethod(may.book), "record_the_disclosure"

    def do(self, record: RecallRequest, **act: Any) -> Disclosure:
        sent, acted = parted(act)
        return record_disclosure(record, sent_back=SentBack(**sent), **acted)


class Representations(RecallAct):
    """Receive representations: in time they lead to the Parole Board."""

    takes = RepresentationsSent
    admits, verb = staticmethod(may.book), "receive_representations"
    do = staticmethod(receive_representations)  # type: ignore[assignment]


class TermDays(RecallAct):
    """Add days to a fixed term: days at large within it, or added by the prison. The release date moves."""

    takes = TermDaysSent
    admits, verb = staticmethod(may.book), "add_days_to_the_term"
    do = staticmethod(add_days_to_term)  # type: ignore[assignment]


class Upgrade(RecallAct):
    """Upgrade a fixed term to a standard recall, on new information."""

    takes = UpgradeSent
    admits, verb = staticmethod(may.decide), "upgrade_to_standard"
    do = staticmethod(upgrade_to_standard)  # type: ignore[assignment]


class ReleaseAgain(RecallAct):
    """Record the release, by what allows it on that day."""

    takes = ReleaseSent
    admits, verb = staticmethod(may.book), "record_the_release"
    do = staticmethod(record_release)  # type: ignore[assignment]
