"""The kernel of policy: pure. A rule has a name, dated versions with citations, and gives a decision with reasons."""

from .citation import Citation, Mark
from .decision import Decision, Reason, Refused
from .rule import NotInForce, Rule, Version

__all__ = ["Citation", "Decision", "Mark", "NotInForce", "Reason", "Refused", "Rule", "Version"]
