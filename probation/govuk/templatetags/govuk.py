"""Template tags and filters, built in to every template (settings): GOV.UK components and house style."""

from __future__ import annotations

from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.template import Context
from django.utils.safestring import SafeString

from probation.govuk import components, house_style
from probation.govuk.forms import errors

register = template.Library()

for _filter in (
    house_style.day,
    house_style.weekday,
    house_style.short_day,
    house_style.table_day,
    house_style.clock_time,
    house_style.day_and_time,
):
    register.filter(_filter.__name__, _filter)


@register.simple_tag
def govuk(component: str, params: dict[str, Any] | None = None, **options: Any) -> SafeString:
    """``{% govuk "button" text="Continue" attributes__id="go" %}``; double underscores reach inside an option."""
    return components.render(component, _nested(params or {}, options))


@register.simple_block_tag
def govuk_block(content: str, component: str, **options: Any) -> SafeString:
    """``{% govuk_block "inset-text" %}…{% endgovuk_block %}``: a component with a piece of template inside."""
    return components.render(component, _nested({"html": content}, options))


@register.simple_tag
def govuk_field(field: BoundField, **options: Any) -> SafeString:
    """``{% govuk_field form.reason heading=True %}``: a form field, with options for this page only."""
    return field.as_govuk(**_nested({}, options))  # type: ignore[attr-defined]


@register.simple_tag
def error_summary(form: BaseForm | str | None) -> SafeString:
    """``{% error_summary form %}``: "There is a problem", with links to the fields. Nothing when all is well."""
    problems = errors.error_list(form) if isinstance(form, BaseForm) else []
    if not problems:
        return SafeString()
    return components.render("error-summary", {"titleText": "There is a problem", "errorList": problems})


@register.inclusion_tag("components/sort_header.html", takes_context=True)
def sort_header(context: Context, label: str, key: str, default: str = "") -> dict[str, Any]:
    """``{% sort_header "Due" "due" %}``: a table heading that sorts by ``?sort=due``, then ``-due``.

    ``default``: the sort of the page when the query string has none.
    """
    sort = context["request"].GET.get("sort", default)
    order = {key: "ascending", f"-{key}": "descending"}.get(sort, "")
    next_sort = f"-{key}" if order == "ascending" else key
    return {"label": label, "sorted": order, "next_sort": next_sort}


@register.filter
def pages_shown(page: Page) -> list[int | None]:
    """The page numbers to show, ``None`` where some are left out."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in elided]


@register.filter
def days_counted(clock: Any) -> list[dict[str, Any]]:
    """The days a clock counted and those it passed over, in order: ``day``, and ``number`` or ``reason``."""
    counted, skipped = (_read(clock, name) or () for name in ("counted", "skipped"))
    lines = [{"day": day, "number": number} for number, day in enumerate(counted, start=1)]
    return sorted([*lines, *({"day": day, "reason": why} for day, why in skipped)], key=lambda line: line["day"])


@register.filter
def person_name_list(person: Any) -> str:
    """``Smith, John``: how a person or a member of staff stands in a list. Reads ``last_name`` and ``first_name``."""
    return f"{_read(person, 'last_name')}, {_read(person, 'first_name')}"


def _read(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, dict) else getattr(thing, name, None)


def _nested(params: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
    params = dict(params)
    for path, value in options.items():
        *outer, last = path.split("__")
        into = params
        for key in outer:
            inner = dict(into.get(key) or {})
            into[key] = inner
            into = inner
        into[last] = value
    return params
