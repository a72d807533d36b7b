"""The gallery: every component and every form field, with invented data, for designers, screenshots and axe."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from . import filters, gallery_data
from .gallery_forms import EveryField, ListFilter

View = Callable[..., HttpResponse]


def _in_demonstration(view: View) -> View:
    """Not found, unless this installation is a demonstration or under development."""

    def guarded(request: HttpRequest, **kwargs: str) -> HttpResponse:
        if not (settings.DEBUG or settings.DEMO_MODE):
            raise Http404
        return view(request, **kwargs)

    return login_not_required(guarded)


@_in_demonstration
def components(request: HttpRequest) -> HttpResponse:
    """Every component."""
    filter_form = ListFilter(request.GET or gallery_data.FILTER)
    context = {
        **gallery_data.COMPONENTS,
        "filter_form": filter_form,
        "selected": filters.selected(filter_form, request.GET or gallery_data.FILTER),
        "page": Paginator(range(400), 20).get_page(request.GET.get("page", 7)),
    }
    return render(request, "gallery/components.html", context)


@_in_demonstration
def form_fields(request: HttpRequest) -> HttpResponse:
    """Every form field: ``?errors`` shows them wrongly filled in; sending the form checks what was typed."""
    if request.method == "POST":
        form = EveryField(request.POST, request.FILES)
    elif "errors" in request.GET:
        form = EveryField(gallery_data.WRONGLY_FILLED_IN)
        form.add_error(None, "This decision needs a line manager, because it rests on a single failure.")
    else:
        form = EveryField(initial={"date_of_birth": date(1987, 4, 13)})
    return render(request, "gallery/forms.html", {"form": form})


@_in_demonstration
def error_page(request: HttpRequest, name: str) -> HttpResponse:
    """An error page as it would be seen."""
    if name not in gallery_data.ERROR_PAGES:
        raise Http404
    return render(request, f"{name}.html", gallery_data.ERROR_PAGES[name])
