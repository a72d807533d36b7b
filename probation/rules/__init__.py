"""The rules explained: a named question with typed keys, and an answer with its working and source. Pure.

Apps register their questions from their own ``explained.py``; a page, an API endpoint and a command ask them.
"""

from .answer import Answer, AnswerValue, Tested, WorkingLine, answer_from
from .keys import UNKNOWN, Key, Kind
from .problems import BadInput, Problem, UnknownRule
from .registry import ExplainedRule, Values, ask, register, rule_named, rules

__all__ = [
    "UNKNOWN",
    "Answer",
    "AnswerValue",
    "BadInput",
    "ExplainedRule",
    "Key",
    "Kind",
    "Problem",
    "Tested",
    "UnknownRule",
    "Values",
    "WorkingLine",
    "answer_from",
    "ask",
    "register",
    "rule_named",
    "rules",
]
