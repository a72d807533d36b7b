"""What the gallery shows. Every person and event here is invented."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import QueryDict

from .house_style import LONDON

_COUNTED = [date(2017, 4, day) for day in (13, 18, 19, 20, 21, 24)]
_SKIPPED = [
    (date(2017, 4, 14), "Good Friday"),
    (date(2017, 4, 15), "Saturday"),
    (date(2017, 4, 16), "Easter Sunday"),
    (date(2017, 4, 17), "Easter Monday"),
    (date(2017, 4, 22), "Saturday"),
    (date(2017, 4, 23), "Sunday"),
]
_CLOCK = {
    "label": "Decision on breach",
    "due_on": date(2017, 4, 24),
    "counted": _COUNTED,
    "skipped": _SKIPPED,
    "citation": "National Standards 2015, standard 7",
    "rule": "breach-decision",
    "version": "2015",
}

COMPONENTS: dict[str, Any] = {
    "breadcrumbs": [{"text": "Cases", "href": "#"}, {"text": "Team cases", "href": "#"}],
    "clocks": [
        _CLOCK | {"light": "green"},
        _CLOCK | {"light": "amber", "label": "Warning letter to be sent"},
        _CLOCK | {"light": "red", "late_by": 2, "label": "Evidence due"},
        _CLOCK
        | {
            "light": "met",
            "label": "Enquiries made",
            "stopped_at": datetime(2017, 4, 21, 15, 5, tzinfo=LONDON),
            "moved_from": date(2017, 4, 21),
            "moved_because": "17 April 2017 was announced as a bank holiday on 2 March 2017",
        },
        {
            "label": "Recall endorsed by a senior manager",
            "light": "amber",
            "due_at": datetime(2017, 4, 24, 14, 30, tzinfo=LONDON),
            "citation": "PI 27/2014, 2.18",
        },
    ],
    "people": [
        {
            "name": "Kofi Brightwater-Featherstonehaugh",
            "crn": "X987654",
            "href": "#",
            "date_of_birth": date(1987, 4, 13),
            "age": 30,
            "rosh": "Very high",
            "rosh_on": date(2017, 1, 3),
            "mappa": "category 2, level 1",
            "iom": True,
            "limited_access": True,
            "order_status": "Community order, breach in progress",
            "responsible_officer": "Ana Example (Northern Example CRC)",
            "adjustments": [
                "Large print letters",
                "Interpreter (Twi) for every appointment",
                "Appointments after 10am",
            ],
        },
        {"name": "Jo Sample", "crn": "X100001", "date_of_birth": date(1999, 1, 1), "rosh": "Medium"},
    ],
    "tabs": [
        {"label": "Overview", "href": "#", "current": True},
        {"label": "Sentence", "href": "#"},
        {"label": "Contacts", "href": "#", "count": 148},
        {"label": "Enforcement", "href": "#", "count": 2},
        {"label": "Risk", "href": "#"},
        {"label": "Audit", "href": "#"},
    ],
    "entries": [
        {
            "title": "Decision: breach",
            "by": "Ana Example",
            "at": datetime(2017, 4, 24, 14, 30, tzinfo=LONDON),
            "text": "Second failure in 12 months, and no explanation after three enquiries.",
            "href": "#",
            "link_text": "See the decision",
        },
        {
            "title": "Home visit",
            "by": "Sam Sample",
            "at": datetime(2017, 4, 20, 12, 0, tzinfo=LONDON),
            "notes": "No answer.\n\nA card was left with the date of the next appointment.",
        },
        {
            "title": "Failed to attend",
            "by": "Ana Example",
            "at": datetime(2017, 4, 20, 9, 5, tzinfo=LONDON),
            "text": "Planned appointment at 9am.",
        },
    ],
    "facts": [
        {
            "label": "Address",
            "value": "1 Invented Street\nExampleton",
            "change_href": "#",
            "change_hint": "the address",
        },
        {"label": "Telephone", "value": "", "change_href": "#"},
        {"label": "Sentence date", "value": "14 January 2017"},
    ],
    "rows": [
        {
            "name": "Brightwater, Kofi",
            "crn": "X987654",
            "rosh": "Very high",
            "clock": _CLOCK | {"light": "red", "late_by": 2},
        },
        {"name": "Sample, Jo", "crn": "X100001", "rosh": "Medium", "clock": _CLOCK | {"light": "amber"}},
        {"name": "Test, Alex", "crn": "X100002", "rosh": "", "clock": _CLOCK | {"light": "green"}},
    ],
    "alerts": ["information", "success", "warning", "error"],
    "states": [("Recorded", "grey"), ("Under enquiry", "blue"), ("Unreasonable", "red"), ("Acceptable", "green")],
}

FILTER = QueryDict("officer=Example&light=red&light=amber&earliest-day=1&earliest-month=4&earliest-year=2017")

WRONGLY_FILLED_IN: dict[str, Any] = {
    "date_of_birth-day": "31",
    "date_of_birth-month": "February",
    "date_of_birth-year": "1987",
    "seen_at": "2:30",
    "sessions": "some",
    "outcome": "failed",
    "reason_given": "Line one\nline two",
    "evidence_due-day": "3",
    "evidence_due-month": "5",
    "needs": ["print", "other"],
}

ERROR_PAGES: dict[str, dict[str, str]] = {
    "400": {},
    "403": {
        "exception": "Only the person’s responsible officer, their cover or their line manager may decide on breach."
    },
    "403_csrf": {},
    "404": {},
    "409": {"problem": "Ana Example decided to breach on 24 April 2017 at 2:30pm.", "retry_href": "#"},
    "500": {},
}
