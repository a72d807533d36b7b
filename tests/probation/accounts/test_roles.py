"""The whole role × act matrix, printed and checked: a change of who may do what is a change of this table."""

import pytest

from probation.accounts.roles import ROLES, Act

ROLE_CODES = {
    "RO": "responsible-officer",
    "LM": "line-manager",
    "SM": "senior-manager",
    "EO": "enforcement-officer",
    "CA": "case-administrator",
    "PC": "ppcs-caseworker",
    "PD": "ppcs-decision-maker",
    "IN": "inspector",
    "SA": "system-administrator",
    "SY": "system",
}

MATRIX = {
    Act.SEE_CASES: "RO LM SM EO CA PC PD IN",
    Act.SEE_ALL_PROVIDERS: "EO PC PD IN",
    Act.SEE_AUDIT: "LM SM IN",
    Act.KEEP_RECORD: "RO LM CA",
    Act.ASSESS_RISK: "RO LM",
    Act.ARRANGE_APPOINTMENT: "RO LM CA",
    Act.RECORD_OUTCOME: "RO LM CA",
    Act.RECORD_ENQUIRY: "RO LM CA",
    Act.JUDGE_FAILURE: "RO LM",
    Act.SEND_LETTER: "RO LM CA",
    Act.DECIDE_BREACH: "RO LM",
    Act.AUTHORISE: "LM SM",
    Act.ALLOCATE: "LM SM",
    Act.SEE_TEAM: "LM SM IN",
    Act.LAY_INFORMATION: "EO",
    Act.CONSIDER_RECALL: "RO LM",
    Act.AGREE_RECALL: "LM",
    Act.ENDORSE_RECALL: "SM",
    Act.BOOK_RECALL: "PC PD",
    Act.ISSUE_REVOCATION: "PD",
    Act.MANAGE_SETTINGS: "SA",
    Act.MANAGE_ACCOUNTS: "SA",
    Act.MANAGE_WEBHOOKS: "SA",
    Act.RUN_CLOCKS: "SY",
}


def test_every_role_and_every_act_is_in_the_table() -> None:
    assert set(ROLE_CODES.values()) == set(ROLES)
    assert set(MATRIX) == set(Act)


@pytest.mark.parametrize("act", Act)
def test_who_may(act: Act) -> None:
    admitted = [short for short, code in ROLE_CODES.items() if ROLES[code].may(act)]
    print(f"{act.value:60} {' '.join(admitted)}")
    assert " ".join(admitted) == MATRIX[act]


def test_the_inspector_changes_nothing_and_the_system_administrator_sees_no_case() -> None:
    assert ROLES["inspector"].acts <= {Act.SEE_CASES, Act.SEE_ALL_PROVIDERS, Act.SEE_AUDIT, Act.SEE_TEAM}
    assert not ROLES["system-administrator"].may(Act.SEE_CASES)


def test_every_role_says_what_it_is_for() -> None:
    assert all(role.label and role.description.endswith(".") for role in ROLES.values())
