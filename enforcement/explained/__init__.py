"""The questions enforcement answers, by name: the timetable of a failure, the court, the information, the result. Pure.

Importing this registers them.
"""

from . import court, information, result_allowed, timetable

__all__ = ["court", "information", "result_allowed", "timetable"]
