"""The FORM_RENDERER of the service."""

from django.forms.renderers import TemplatesSetting

from .bound_field import GovukBoundField


class GovukRenderer(TemplatesSetting):
    """Renders every Django form as GOV.UK fields, with the project's own templates."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
    bound_field_class = GovukBoundField
