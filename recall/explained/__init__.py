"""The questions recall answers, by name: from whether a person can be recalled to when the Parole Board is asked. Pure.

Importing this registers them.
"""

from . import custody, recallable, review, suitability, timetable

__all__ = ["custody", "recallable", "review", "suitability", "timetable"]
