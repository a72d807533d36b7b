"""GOV.UK Frontend components: the macros of ``govuk-frontend-jinja`` behind one cached Jinja environment."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from jinja2 import ChainableUndefined, Environment, PackageLoader, PrefixLoader


@functools.cache
def _environment() -> Environment:
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    return Environment(loader=loader, autoescape=True, undefined=ChainableUndefined, auto_reload=False)


@functools.cache
def _macro(component: str) -> Callable[[Mapping[str, Any]], str]:
    template = _environment().get_template(f"govuk_frontend_jinja/components/{component}/macro.html")
    name = "govuk" + "".join(word.capitalize() for word in component.split("-"))
    macro: Callable[[Mapping[str, Any]], str] = getattr(template.module, name)
    return macro


def render(component: str, params: Mapping[str, Any]) -> SafeString:
    """A GOV.UK component as HTML. ``params`` are the component's Nunjucks options, under their own names.

    ``html`` options that are not marked safe are escaped. Raises jinja2.TemplateNotFound for an unknown component.
    """
    return mark_safe(str(_macro(component)(_escaped(params))).strip())


def _escaped(params: Any) -> Any:
    if isinstance(params, Mapping):
        return {
            key: conditional_escape(value) if str(key).lower().endswith("html") and value else _escaped(value)
            for key, value in params.items()
        }
    if isinstance(params, list | tuple):
        return [_escaped(item) for item in params]
    return params
