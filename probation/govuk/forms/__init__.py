"""Forms that render as GOV.UK fields: ``from probation.govuk import forms as govuk``."""

from .bound_field import GovukBoundField
from .choices import CheckboxesField, RadiosField, SelectField, YesNoField
from .dates import DateInput, GovukDateField
from .form import GovukForm
from .reasons import add_reasons
from .renderer import GovukRenderer
from .times import GovukTimeField, TimeInput
from .widgets import Checkboxes, Radios, Textarea

__all__ = [
    "Checkboxes",
    "CheckboxesField",
    "DateInput",
    "GovukBoundField",
    "GovukDateField",
    "GovukForm",
    "GovukRenderer",
    "GovukTimeField",
    "Radios",
    "RadiosField",
    "SelectField",
    "Textarea",
    "TimeInput",
    "YesNoField",
    "add_reasons",
]
