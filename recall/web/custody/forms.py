"""What is asked of custody: the return, the dossier, what the prison sends back, representations, release, victims."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.policy.disclosure import BARRED
from recall.policy.representations import MAKERS
from recall.policy.term_days import MOST_ADDED
from recall.vocabulary.custody import RepresentationsBy, VictimEvent
from recall.vocabulary.suitability import Charge
from recall.web.forms.fields import line, words

EXAMPLE = "For example, 27 3 2017."


def _day(label: str, hint: str = EXAMPLE, *, required: bool = True) -> Any:
    return govuk.GovukDateField(label=label, help_text=hint, required=required)


def _days(label: str, hint: str) -> forms.IntegerField:
    widget = forms.NumberInput({"class": "govuk-input--width-3"})
    return forms.IntegerField(label=label, help_text=hint, widget=widget, min_value=0, max_value=MOST_ADDED)


class ReturnToCustody(VersionedForm):
    """Two times: of the return, and of PPCS being told."""

    returned_on = _day(
        "Day the person was returned to custody",
        "The day of arrest on the recall, if the police brought the person in. It is day 1.",
    )
    returned_at = govuk.GovukTimeField(label="Time of the return", help_text="For example, 11am or 2:30pm.")
    told_on = _day("Day PPCS was told", "The dossier is counted from here.")
    told_at = govuk.GovukTimeField(label="Time PPCS was told", help_text="For example, 11am or 2:30pm.")
    prison = line("Prison", "Enter the prison.")
    arrested_by = line("Arrested by", required=False)


class ReleaseAgain(VersionedForm):
    """The day of the release."""

    released_on = _day("Day the person was released")


class PrepareDossier(VersionedForm):
    """What the dossier and its letters say of the person in this prison."""

    prison = line("Prison", "Enter the prison.")
    held_under = line("Prison number held under", hint="Only if it is not the person’s own.", required=False, width=10)
    extra_conditions = words(
        "Additional licence conditions for the release",
        hint="One on each line. In a fixed term they are added to the licence at the release.",
        required=False,
    )
    vulnerabilities = words("Vulnerabilities", required=False)
    contraband = words("Contraband", hint="Is the person believed to bring contraband into prison?", required=False)
    mappa = line("MAPPA category and level", required=False)
    welsh = govuk.CheckboxesField([("welsh", "Add the leaflet in Welsh")], label="Welsh", required=False)


class IssueDossier(VersionedForm):
    """Checked by whoever issues it."""

    checked = govuk.CheckboxesField(
        [("checked", "I have checked the dossier, and that Part A is as it may be disclosed")],
        label="Have you checked it?",
        error_messages={"required": "Confirm that you have checked the dossier."},
    )


class IssueDossierAgain(IssueDossier):
    """Another version has its reason."""

    why = words("Why is there another version?", "Say why there is another version of the dossier.")


class DisclosureForm(VersionedForm):
    """What the prison reports, as far as it has."""

    received_on = _day("Day the prison received the dossier")
    disclosed_on = _day("Day it was given and explained to the person")
    explained_by = line("Explained by", "Enter who explained the dossier.")
    part_1_signed_on = _day("Day Part 1 was signed", "Leave empty until Part 1 is back.", required=False)
    witness = line("Witness of the signature", required=False)
    representations_by = govuk.RadiosField(
        RepresentationsBy.choices(), label="Part 1: representations", help_text=BARRED, required=False
    )
    representative = words(
        "Representative",
        hint="Name, address and telephone number. Of somebody who is not a solicitor, the consent of the person.",
        rows=3,
        required=False,
    )
    part_2_on = _day("Day Part 2 was returned", required=False)
    part_3_on = _day("Day Part 3 was returned", required=False)
    other_matters = words("Held on other matters too", hint="From Part 3.", rows=2, required=False)
    prison_release_on = _day("Release date, as the prison calculates it", required=False)
    prison_day_28 = _day("Day 28, as the prison calculates it", required=False)
    prison_expiry = _day("Revised end of the sentence, as the prison calculates it", required=False)


class Representations(VersionedForm):
    """Who makes them, when they came, what they say."""

    made_by = govuk.RadiosField(
        [(one.value, one.label) for one in MAKERS],
        label="Who makes the representations?",
        error_messages={"required": "Select who makes the representations."},
    )
    received_on = _day("Day they were received")
    text = words("What do they say?", "Enter what the representations say.", rows=8)


class TermDaysForm(VersionedForm):
    """Both totals, and why."""

    days_at_large_in_term = _days("Days at large within the fixed term", "Days of escape since the return, in all.")
    added_days = _days("Days added by the prison", "Awarded since the return and not given back, in all.")
    why = words(
        "When was the person at large, or why were days added?",
        "Say when the person was at large, or why days were added.",
    )


class UpgradeFixedTerm(VersionedForm):
    """The new information, and a charge since the recall."""

    new_information = words(
        "Which new information shows that the person cannot be released at the end of the term?",
        "Say which new information shows that the person cannot be released at the end of the term.",
    )
    new_charge = govuk.RadiosField(
        [choice for choice in Charge.choices() if choice[0] != Charge.UNKNOWN],
        label="Has the person been charged since the recall?",
        error_messages={"required": "Say whether the person has been charged since the recall."},
    )


class TellVictim(VersionedForm):
    """One thing the victim liaison officer was told."""

    event = govuk.RadiosField(
        VictimEvent.choices(),
        label="What was the victim liaison officer told of?",
        error_messages={"required": "Select what the victim liaison officer was told of."},
    )
    told_on = _day("Day they were told")
    liaison_officer = line("Victim liaison officer", "Enter the name of the victim liaison officer.")
    note = words("Note", hint="Never shown to the person on probation.", rows=2, required=False)
