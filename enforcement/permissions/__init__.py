"""Who may: judge, warn, decide and authorise (``judging``); prepare, refer, lay and result a breach (``breach``)."""

from .judging import (
    act_on_failure,
    ask_authorisation,
    authorise,
    begin_breach,
    confirm_warning,
    decide,
    investigate,
    judge,
    lay_information,
    record_failure,
    reverse,
    run_clocks,
    send_warning,
    spend_warning,
    withdraw_warning,
    write_decision,
)

__all__ = [
    "act_on_failure",
    "ask_authorisation",
    "authorise",
    "begin_breach",
    "confirm_warning",
    "decide",
    "investigate",
    "judge",
    "lay_information",
    "record_failure",
    "reverse",
    "run_clocks",
    "send_warning",
    "spend_warning",
    "withdraw_warning",
    "write_decision",
]
