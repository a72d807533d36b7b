"""The gallery of components; only where DEBUG or DEMO_MODE is on."""

from django.urls import path

from . import gallery

urlpatterns = [
    path("components/", gallery.components, name="components"),
    path("components/forms/", gallery.form_fields, name="component-forms"),
    path("components/errors/<str:name>/", gallery.error_page, name="component-errors"),
]
