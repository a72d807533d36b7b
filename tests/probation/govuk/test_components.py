"""GOV.UK Frontend's own examples, through our environment: the markup must be theirs.

The macros are of an earlier 6.x than the fixtures; the examples are those of what the service uses.
"""

import json
from typing import Any

import jinja2
import pytest
from django.conf import settings
from django.test.html import parse_html
from django.utils.safestring import mark_safe

from probation.govuk.components import render

_FIXTURES = settings.ROOT / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"
_EXAMPLES = {
    "back-link": ["default", "with custom text and link"],
    "breadcrumbs": ["default", "with one level"],
    "button": ["default", "link", "secondary", "warning", "prevent double click", "attributes"],
    "character-count": ["default", "with hint and error", "with default value", "with custom rows"],
    "checkboxes": ["default", "with hints on items", "with conditional items", "small", "with error message and hint"],
    "date-input": [
        "default",
        "with items",
        "day and month (using items)",
        "with errors only (using items and classes)",
    ],
    "details": ["default", "expanded", "html as text"],
    "error-summary": ["default", "mixed with and without links", "html as titleText"],
    "file-upload": ["default", "with error message and hint", "allows multiple files"],
    "input": ["default", "with error and hint", "with width-10 class", "with label as page heading", "inputmode"],
    "inset-text": ["default", "with html", "html as text"],
    "notification-banner": ["default", "with type as success", "custom title id"],
    "password-input": ["default", "with error message"],
    "phase-banner": ["default", "text"],
    "radios": ["default", "inline", "with hints on items", "with legend as page heading", "with conditional items"],
    "select": ["default", "with selected value", "with hint text and error message"],
    "skip-link": ["default", "custom href"],
    "summary-list": ["default", "with actions"],
    "tag": ["default", "grey", "html as text"],
    "textarea": ["default", "with default value", "with hint and error message"],
    "warning-text": ["default", "html as text"],
}


def _examples() -> list[Any]:
    return [
        pytest.param(component, fixture["options"], fixture["html"], id=f"{component}: {fixture['name']}")
        for component, names in _EXAMPLES.items()
        for fixture in json.loads((_FIXTURES / component / "fixtures.json").read_text())["fixtures"]
        if fixture["name"] in names
    ]


def _trusted(options: Any) -> Any:
    if isinstance(options, dict):
        return {
            key: mark_safe(value) if key.lower().endswith("html") and isinstance(value, str) else _trusted(value)
            for key, value in options.items()
        }
    return [_trusted(item) for item in options] if isinstance(options, list) else options


@pytest.mark.parametrize(("component", "options", "html"), _examples())
def test_a_component_is_what_govuk_frontend_makes_of_the_same_options(
    component: str, options: dict[str, Any], html: str
) -> None:
    assert parse_html(render(component, _trusted(options))) == parse_html(html)


def test_every_example_named_here_is_one_of_theirs() -> None:
    assert len(_examples()) == sum(map(len, _EXAMPLES.values()))


def test_html_that_nobody_has_marked_safe_is_escaped_however_deep() -> None:
    rendered = render("radios", {"name": "x", "items": [{"value": "1", "html": "<script>alert(1)</script>"}]})
    assert "<script>" not in rendered
    assert "&lt;script&gt;" in rendered


def test_text_is_escaped() -> None:
    assert "&lt;b&gt;" in render("tag", {"text": "<b>"})


def test_an_unknown_component_is_an_error() -> None:
    with pytest.raises(jinja2.TemplateNotFound):
        render("no-such-component", {})
