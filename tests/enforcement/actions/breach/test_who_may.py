"""Who may do what in which state: every role, every act, every state in which a breach can rest."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from cases.actions.arrange_cover import arrange_cover
from enforcement.models import BreachCase
from enforcement.queries.breach.open_acts import open_acts
from enforcement.vocabulary import BreachState as S
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.accounts.roles import (
    CASE_ADMINISTRATOR,
    ENFORCEMENT_OFFICER,
    INSPECTOR,
    PPCS_CASEWORKER,
    SENIOR_MANAGER,
    SYSTEM_ADMINISTRATOR,
)
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.breaches import WAYS, a_breach_case, an_enforcement_officer
from tests.factories.sentences import a_community_order
from tests.factories.staff import (
    ESSEX_CRC_TEAM,
    NPS_TEAM,
    OTHER_CRC_TEAM,
    a_manager,
    a_member_of_staff,
    an_officer,
    somebody_of,
)
from tests.factories.times import at, day

from .acts import ACTS, T

OFFICER, COVER, MANAGER = "the responsible officer", "who covers for them", "the line manager of the team"
OTHER_MANAGER, SENIOR = "the line manager of another team", "a senior manager of the provider"
ADMINISTRATOR, EO = "a case administrator of the provider", "an enforcement officer of the NPS"
CHARGE = {OFFICER, COVER, MANAGER}
MANAGERS = {MANAGER, OTHER_MANAGER, SENIOR}
KEEPERS = CHARGE | {ADMINISTRATOR}
NOBODYS = (
    "a colleague of the team",
    "a colleague of another provider",
    "an officer of the NPS",
    "an enforcement officer of a CRC",
    "an inspector",
    "a caseworker of PPCS",
    "a system administrator",
)
BEFORE_COURT = {S.INITIATED, S.PACK_REQUESTED, S.PACK_PREPARED, S.PACK_CHECKED, S.REFERRED, S.RETURNED, S.ACCEPTED}
AT_COURT = {
    S.PROCESS_REQUESTED,
    S.REFUSED,
    S.SUMMONSED,
    S.WARRANT_OUT,
    S.EXECUTED,
    S.HEARING,
    S.ADJOURNED,
    S.TRIAL,
}
HEARD = {S.ADMITTED, S.PROVED}
TO_COME = {S.SUMMONSED, S.EXECUTED, S.HEARING, S.ADJOURNED, S.TRIAL}
OPEN = BEFORE_COURT | {S.DECLINED} | AT_COURT | HEARD

# The states in which an act is open, and who may do it then; where it depends on the state, more than one line.
TABLE: dict[str, list[tuple[set[S], set[str]]]] = {
    "request_pack": [({S.INITIATED}, KEEPERS)],
    "add_document": [
        ({S.INITIATED, S.PACK_REQUESTED, S.RETURNED}, KEEPERS),
        ({S.ACCEPTED} | AT_COURT | HEARD, {EO}),
    ],
    "prepare_pack": [({S.PACK_REQUESTED, S.RETURNED}, KEEPERS)],
    "check_pack": [({S.PACK_PREPARED}, MANAGERS)],
    "send_back_pack": [({S.PACK_PREPARED}, MANAGERS)],
    "send_confirmation": [(OPEN, KEEPERS)],
    "refer_breach": [({S.PACK_CHECKED}, CHARGE)],
    "accept_referral": [({S.REFERRED}, {EO})],
    "return_referral": [({S.REFERRED}, {EO})],
    "decline_referral": [({S.REFERRED}, {EO})],
    "close_declined": [({S.DECLINED}, CHARGE)],
    "withdraw_breach": [(BEFORE_COURT, MANAGERS), (AT_COURT, {EO})],
    "ask_withdrawal": [(AT_COURT | HEARD, MANAGERS)],
    "proceed_despite_evidence": [(AT_COURT | HEARD, MANAGERS | {EO})],
    "lay_information": [({S.ACCEPTED, S.REFUSED}, {EO})],
    "issue_process": [({S.PROCESS_REQUESTED}, {EO})],
    "refuse_process": [({S.PROCESS_REQUESTED}, {EO})],
    "serve_summons": [({S.SUMMONSED}, {EO})],
    "execute_warrant": [({S.WARRANT_OUT}, {EO})],
    "withdraw_warrant": [({S.WARRANT_OUT}, {EO})],
    "relist_hearing": [(TO_COME, {EO})],
    "record_hearing": [(TO_COME, {EO})],
    "record_result": [(HEARD, {EO})],
    "read_result": [({S.RE_ENGAGE, S.ENDED, S.CLOSED}, CHARGE)],
    "record_after_court": [({S.RE_ENGAGE}, CHARGE)],
    "resume_supervision": [({S.RE_ENGAGE}, CHARGE)],
}


def staff(officer: User, manager: User) -> dict[str, User]:
    cover = an_officer(first_name="Cover")
    arrange_cover(
        officer, covered_by=cover, starts_on=day("2017-06-12"), reason="Leave", by=manager, at=at("2017-06-09")
    )
    others = (
        an_officer(),
        an_officer(team=ESSEX_CRC_TEAM),
        an_officer(team=NPS_TEAM),
        a_member_of_staff(ENFORCEMENT_OFFICER),
        somebody_of("HMIP", INSPECTOR),
        somebody_of("PPCS", PPCS_CASEWORKER),
        somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
    )
    return {
        OFFICER: officer,
        COVER: cover,
        MANAGER: manager,
        OTHER_MANAGER: a_manager(team=OTHER_CRC_TEAM),
        SENIOR: a_member_of_staff(SENIOR_MANAGER),
        ADMINISTRATOR: a_member_of_staff(CASE_ADMINISTRATOR),
        EO: an_enforcement_officer(),
        **dict(zip(NOBODYS, others, strict=True)),
    }


def admitted(act: str, state: S) -> set[str] | None:
    """Who may do it in a state; None where the state is not one for it."""
    return next((who for states, who in TABLE[act] if state in states), None)


def outcome(act: str, breach: BreachCase, by: User) -> str:
    """How it goes; and it is taken back."""
    point = transaction.savepoint()
    try:
        with transaction.atomic():
            ACTS[act](breach, by)
        return "done"
    except (NotAdmitted, StateConflict) as refusal:
        return type(refusal).__name__
    finally:
        transaction.savepoint_rollback(point)


def cells(state: S) -> Iterator[tuple[str, str, str]]:
    """Act, who, and how it must go. Out of its states an act is a conflict for whoever might do it elsewhere."""
    for act in ACTS:
        who_may = admitted(act, state)
        if who_may is None:
            elsewhere = min(TABLE[act][0][1])
            yield act, elsewhere, "StateConflict"
            continue
        for who in (OFFICER, COVER, MANAGER, OTHER_MANAGER, SENIOR, ADMINISTRATOR, EO, *NOBODYS):
            yield act, who, "done" if who in who_may else "NotAdmitted"


@pytest.mark.parametrize("state", WAYS)
def test_each_act_is_open_to_those_of_the_table_and_to_nobody_else(state: S, officer: User, manager: User) -> None:
    people = staff(officer, manager)
    breach = a_breach_case(a_community_order(officer), state)
    went = {(act, who): outcome(act, breach, people[who]) for act, who, _ in cells(state)}
    assert went == {(act, who): expected for act, who, expected in cells(state)}
    done = {who: {act for act in ACTS if went.get((act, who)) == "done"} for who in people}
    assert {who: offered(breach, person) for who, person in people.items()} == done


def offered(breach: BreachCase, person: User) -> set[str]:
    """What the pages offer this person."""
    return set(open_acts(breach, Acting(person, T))) & set(ACTS)


def test_the_table_holds_every_act_and_every_state_is_met() -> None:
    assert set(TABLE) == set(ACTS)
    assert OPEN | {S.CLOSED, S.CLOSED_NO_PROCEEDINGS, S.RE_ENGAGE, S.ENDED} == set(WAYS)


def test_an_enforcement_officer_who_supervises_the_person_cannot_take_the_case(officer: User, manager: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.REFERRED)
    eo = an_enforcement_officer()
    breach.sentence.officer = eo
    breach.sentence.save()
    assert outcome("accept_referral", breach, eo) == "NotAdmitted"
    assert outcome("accept_referral", breach, an_enforcement_officer()) == "done"
