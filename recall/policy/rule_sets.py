"""The dated rule sets of recall (recall.md §0). Pure."""

from datetime import date


def rule_set_on(day: date) -> str:
    """The sets in force on a day, as they are stored with a request: ``P1_PI27+R2_ORA+U1``."""
    return "P1_PI27+R2_ORA+U1"
