"""Filling in a form as a browser does, and asking a page how much it asked the database."""

from datetime import date, time
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.enforcement.web.reading import on


def as_begun(client: Client, address: str, **different: Any) -> dict[str, Any]:
    """What the browser would send back if nothing were changed, in what the test says different."""
    form = client.get(address).context["form"]
    data: dict[str, Any] = {}
    for name in form.fields:
        value = form[name].value()
        if isinstance(value, date) and not isinstance(value, time):
            data.update(on(name, value) if not hasattr(value, "hour") else {name: value.strftime("%H:%M")})
        elif isinstance(value, bool):
            data[name] = "yes" if value else "no"
        elif value is not None:
            data[name] = value
    for name, value in different.items():
        data.update(on(name, value) if isinstance(value, date) else {name: value})
    return data


def queries_of(client: Client, address: str) -> int:
    """How many queries a page makes. The first look at anything may fill a cache, so it is looked at before."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)
