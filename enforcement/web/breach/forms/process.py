"""What is asked of the information, the summons and the warrant."""

from __future__ import annotations

from django import forms

from cases.web.forms.versioned import VersionedForm
from enforcement.vocabulary import Execution, ProcessKind, SummonsService
from probation.govuk import forms as govuk

from .at_court import CourtForm, HearingForm

FOR_EXAMPLE = "For example, 27 3 2017."


class LayInformation(CourtForm):
    """The day, the court and the process asked for."""

    laid_on = govuk.GovukDateField(label="Date the information was laid", help_text=FOR_EXAMPLE)
    process = govuk.RadiosField(
        ProcessKind.choices(),
        label="What was asked for?",
        error_messages={"required": "Select summons or warrant."},
    )
    under_review = govuk.YesNoField(
        label="Does a magistrates’ court review this order?",
        error_messages={"required": "Select yes if a magistrates’ court reviews this order."},
    )
    legal_advice = forms.CharField(
        label="Legal advice",
        help_text="Only where supervision has ended and advice was to lay the information all the same.",
        widget=govuk.Textarea(rows=3),
        max_length=4000,
        required=False,
    )
    field_order = ("laid_on", "court", "process", "under_review", "legal_advice")


class IssueProcess(HearingForm):
    """What the court issued: a summons with the hearing, or a warrant on a sworn information."""

    kind = govuk.RadiosField(
        ProcessKind.choices(),
        label="What did the court issue?",
        reveals={
            ProcessKind.SUMMONS.value: ["court", "hearing_on", "hearing_at"],
            ProcessKind.WARRANT.value: ["in_writing", "on_oath"],
        },
        error_messages={"required": "Select summons or warrant."},
    )
    issued_on = govuk.GovukDateField(label="Date of issue", help_text=FOR_EXAMPLE)
    in_writing = govuk.YesNoField(
        label="Was the information in writing?",
        error_messages={"required": "Select yes if the information was in writing."},
    )
    on_oath = govuk.YesNoField(
        label="Was the information on oath?", error_messages={"required": "Select yes if the information was on oath."}
    )
    field_order = ("issued_on", "kind")


class RefuseProcess(VersionedForm):
    """Why the court refused it."""

    reason = forms.CharField(
        label="Why did the court refuse it?",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        error_messages={"required": "Enter why the court refused it."},
    )


class ServeSummons(VersionedForm):
    """When and how it reached the person."""

    served_on = govuk.GovukDateField(label="Date served", help_text=FOR_EXAMPLE)
    method = govuk.RadiosField(
        SummonsService.choices(),
        label="How was it served?",
        error_messages={"required": "Select how the summons was served."},
    )


class ExecuteWarrant(HearingForm):
    """The arrest, and when the person is before the court."""

    executed_on = govuk.GovukDateField(label="Date executed", help_text=FOR_EXAMPLE)
    outcome = govuk.RadiosField(
        Execution.choices(),
        label="What became of the person?",
        error_messages={"required": "Select whether the person was bailed or held in custody."},
    )
    field_order = ("executed_on", "outcome", "court", "hearing_on", "hearing_at")


class WithdrawWarrant(HearingForm):
    """Why, and when the case is heard instead."""

    reason = forms.CharField(
        label="Why is the warrant withdrawn?",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        error_messages={"required": "Enter why the warrant is withdrawn."},
    )
    field_order = ("reason", "court", "hearing_on", "hearing_at")
