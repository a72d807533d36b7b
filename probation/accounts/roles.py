"""The roles of enforcement.md §1 and what each may do.

A role admits a person to a kind of act; whether they may do it to *this* case (their own, their team's, not their own
work to check) is asked by each app's ``permissions``. ``tests/probation/accounts/test_roles.py`` prints and checks the
whole matrix.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """The kinds of act a role may be admitted to."""

    SEE_CASES = "see cases"
    SEE_ALL_PROVIDERS = "see cases of every provider"
    SEE_AUDIT = "see who read and changed a record"
    KEEP_RECORD = "keep personal details, addresses and needs"
    ASSESS_RISK = "assess risk"
    ARRANGE_APPOINTMENT = "arrange appointments"
    RECORD_OUTCOME = "record outcomes"
    RECORD_ENQUIRY = "record enquiries and evidence"
    JUDGE_FAILURE = "find a failure acceptable or unreasonable"
    SEND_LETTER = "send warning letters"
    DECIDE_BREACH = "decide whether to breach"
    AUTHORISE = "authorise deferrals and serious single failure breaches"
    ALLOCATE = "allocate cases and arrange cover"
    SEE_TEAM = "see the team's decisions and clocks"
    LAY_INFORMATION = "lay an information and present a breach in court"
    CONSIDER_RECALL = "consider a recall and write the recall report"
    AGREE_RECALL = "agree the start of a recall and countersign the report"
    ENDORSE_RECALL = "endorse a recall as senior manager"
    BOOK_RECALL = "book on and assess a recall at PPCS"
    ISSUE_REVOCATION = "issue the revocation order and arrest warrant"
    MANAGE_SETTINGS = "change a provider's settings"
    MANAGE_ACCOUNTS = "manage accounts"
    MANAGE_WEBHOOKS = "manage which systems of prisons and the police are told of recalls"
    RUN_CLOCKS = "run the clocks"


@dataclass(frozen=True)
class Role:
    """A role: its code, what it is called, what it is for, and the acts it is admitted to."""

    code: str
    label: str
    description: str
    acts: frozenset[Act]

    def may(self, act: Act) -> bool:
        return act in self.acts


_RECORD = frozenset(
    {
        Act.SEE_CASES,
        Act.KEEP_RECORD,
        Act.ARRANGE_APPOINTMENT,
        Act.RECORD_OUTCOME,
        Act.RECORD_ENQUIRY,
        Act.SEND_LETTER,
    }
)

RESPONSIBLE_OFFICER = Role(
    "responsible-officer",
    "Responsible officer",
    "Supervises people on probation, records outcomes, finds out why, judges failures, warns and decides on breach.",
    _RECORD | {Act.ASSESS_RISK, Act.JUDGE_FAILURE, Act.DECIDE_BREACH, Act.CONSIDER_RECALL},
)
LINE_MANAGER = Role(
    "line-manager",
    "Line manager",
    "Senior probation officer or CRC manager: authorises, covers, and sees what is late before it is late.",
    _RECORD
    | {
        Act.ASSESS_RISK,
        Act.JUDGE_FAILURE,
        Act.DECIDE_BREACH,
        Act.CONSIDER_RECALL,
        Act.AGREE_RECALL,
        Act.AUTHORISE,
        Act.ALLOCATE,
        Act.SEE_TEAM,
        Act.SEE_AUDIT,
    },
)
SENIOR_MANAGER = Role(
    "senior-manager",
    "Senior manager",
    "Assistant chief officer grade: endorses recalls and answers for the organisation's decisions.",
    frozenset({Act.SEE_CASES, Act.AUTHORISE, Act.ALLOCATE, Act.SEE_TEAM, Act.SEE_AUDIT, Act.ENDORSE_RECALL}),
)
ENFORCEMENT_OFFICER = Role(
    "enforcement-officer",
    "Enforcement officer",
    "Public-sector officer who considers breach cases, lays informations and presents them in court.",
    frozenset({Act.SEE_CASES, Act.SEE_ALL_PROVIDERS, Act.LAY_INFORMATION}),
)
CASE_ADMINISTRATOR = Role(
    "case-administrator",
    "Case administrator",
    "Sends letters, arranges appointments and keeps the record for responsible officers.",
    _RECORD,
)
PPCS_CASEWORKER = Role(
    "ppcs-caseworker",
    "PPCS caseworker",
    "Books on and assesses recalls for the Secretary of State (Public Protection Casework Section).",
    frozenset({Act.SEE_CASES, Act.SEE_ALL_PROVIDERS, Act.BOOK_RECALL}),
)
PPCS_DECISION_MAKER = Role(
    "ppcs-decision-maker",
    "PPCS decision-maker",
    "Endorses recalls and issues revocation orders and arrest warrants for the Secretary of State.",
    frozenset({Act.SEE_CASES, Act.SEE_ALL_PROVIDERS, Act.BOOK_RECALL, Act.ISSUE_REVOCATION}),
)
INSPECTOR = Role(
    "inspector",
    "Inspector",
    "Reads cases and the audit of any provider; changes nothing.",
    frozenset({Act.SEE_CASES, Act.SEE_ALL_PROVIDERS, Act.SEE_AUDIT, Act.SEE_TEAM}),
)
SYSTEM_ADMINISTRATOR = Role(
    "system-administrator",
    "System administrator",
    "Manages accounts and settings; has no access to cases.",
    frozenset({Act.MANAGE_ACCOUNTS, Act.MANAGE_SETTINGS, Act.MANAGE_WEBHOOKS}),
)
SYSTEM = Role(
    "system",
    "The system",
    "Rings clocks and lets warnings expire; never judges, warns or decides.",
    frozenset({Act.RUN_CLOCKS}),
)

ROLES: dict[str, Role] = {
    role.code: role
    for role in (
        RESPONSIBLE_OFFICER,
        LINE_MANAGER,
        SENIOR_MANAGER,
        ENFORCEMENT_OFFICER,
        CASE_ADMINISTRATOR,
        PPCS_CASEWORKER,
        PPCS_DECISION_MAKER,
        INSPECTOR,
        SYSTEM_ADMINISTRATOR,
        SYSTEM,
    )
}
