"""The words of breach at court: process, hearings, results and their codes, the guideline. Pure."""

from dataclasses import dataclass

from probation.vocabulary import Words


class CourtArea(Words):
    """For which local justice area a magistrates' court hears the breach (§4.7)."""

    ORDER = "order", "local justice area of the order"
    REVIEWING = "reviewing", "reviewing court of the order"
    HOME = "home", "local justice area where the person lives"
    ISSUING_JUSTICE = "issuing-justice", "local justice area of the issuing justice"
    NAMED = "named", "local justice area named in the order"


class ProcessKind(Words):
    SUMMONS = "summons", "Summons"
    WARRANT = "warrant", "Warrant"


class SummonsService(Words):
    """How a summons reached the person."""

    POST = "post", "First class post"
    BY_HAND = "by-hand", "By hand"
    LEFT = "left", "Left at the person's address"
    AT_COURT = "at-court", "At court"


class Execution(Words):
    """What became of a person arrested on a warrant."""

    BAIL = "bail", "Bailed to court"
    CUSTODY = "custody", "Held in custody for court"


class Plea(Words):
    NONE = "none", "No plea taken"
    ADMITS = "admits", "Admits the breach"
    DENIES = "denies", "Denies the breach"


class HearingOutcome(Words):
    """What came of one hearing."""

    ADJOURNED = "adjourned", "Adjourned"
    FAILED_TO_APPEAR = "failed-to-appear", "Failed to appear: warrant"
    ADMITTED = "admitted", "Breach admitted"
    DENIED = "denied", "Breach denied: trial fixed"
    PROVED = "proved", "Breach proved"
    NOT_PROVED = "not-proved", "Breach not proved"
    WITHDRAWN = "withdrawn", "Withdrawn"


class ResultKind(Words):
    """What a court does with a breach that is admitted or proved (§4.8)."""

    NO_ACTION = "no-action", "No action: the order continues"
    FINE = "fine", "Fine: the order continues"
    AMEND = "amend", "Order amended: more onerous requirements, or a later end"
    REVOKE = "revoke", "Order revoked and the offence sentenced again"
    CUSTODY = "custody", "Order revoked: custody for wilful and persistent breach"
    ACTIVATE = "activate", "Suspended sentence activated in full"
    ACTIVATE_SHORTER = "activate-shorter", "Suspended sentence activated with a shorter term"
    COMMITTAL = "committal", "Committed to custody for up to 14 days"
    SUPERVISION_DEFAULT_ORDER = "supervision-default-order", "Supervision default order"


class ClosingCode(Words):
    """Contact-log codes that close a breach."""

    ABCC = "ABCC", "Breach proved: continued, committed to custody"
    ABCF = "ABCF", "Breach proved: continued, fine"
    ABNA = "ABNA", "Breach proved: continued, no action"
    ABSD = "ABSD", "Breach proved: supervision default order imposed"
    ABPC = "ABPC", "Breach proved: order to continue"
    ABPP = "ABPP", "Breach proved: sentenced again"
    ABNP = "ABNP", "Breach not proved"
    ABWD = "ABWD", "Breach withdrawn"


@dataclass(frozen=True)
class ResultCodes:
    """The nDelius status of the breach record, and the contact-log code that closes it."""

    status: str
    closing: ClosingCode


RESULT_CODES: dict[ResultKind, ResultCodes] = {
    ResultKind.NO_ACTION: ResultCodes("BRE08", ClosingCode.ABNA),
    ResultKind.FINE: ResultCodes("BRE08", ClosingCode.ABCF),
    ResultKind.AMEND: ResultCodes("BRE08", ClosingCode.ABPC),
    ResultKind.REVOKE: ResultCodes("BRE09", ClosingCode.ABPP),
    ResultKind.CUSTODY: ResultCodes("BRE09", ClosingCode.ABPP),
    ResultKind.ACTIVATE: ResultCodes("BRE09", ClosingCode.ABPP),
    ResultKind.ACTIVATE_SHORTER: ResultCodes("BRE09", ClosingCode.ABPP),
    ResultKind.COMMITTAL: ResultCodes("BRE16", ClosingCode.ABCC),
    ResultKind.SUPERVISION_DEFAULT_ORDER: ResultCodes("BRE15", ClosingCode.ABSD),
}
"""ABCC reads “continued, committed to custody”, so an order that ends in custody closes as sentenced again."""


class ComplianceLevel(Words):
    """The overall level of compliance of the breach guideline (§4.9)."""

    WILFUL = "wilful", "Wilful and persistent non-compliance"
    LOW = "low", "Low compliance"
    MEDIUM = "medium", "Medium compliance"
    HIGH = "high", "High compliance"


class GuidelineFactor(Words):
    """What the level of compliance turns on."""

    ENGAGEMENT = "engagement", "Attitude to and engagement with the order"
    COMPLETED = "completed", "How much of the order has been completed"
    IMPACT = "impact", "What the order has achieved so far"
    NEARNESS = "nearness", "How soon after the order the failures came"
    NEEDS = "needs", "Disability, mental health or learning difficulty that got in the way"
