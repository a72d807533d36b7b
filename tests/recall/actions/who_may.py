"""The table: on each chart, in which states an act is open, and to whom of everybody there is."""

from collections.abc import Iterator

from cases.actions.arrange_cover import arrange_cover
from probation.accounts.models import User
from probation.accounts.roles import (
    CASE_ADMINISTRATOR,
    ENFORCEMENT_OFFICER,
    INSPECTOR,
    PPCS_CASEWORKER,
    PPCS_DECISION_MAKER,
    SYSTEM_ADMINISTRATOR,
)
from recall.vocabulary import Chart
from recall.vocabulary import RecallState as S
from tests.factories.recalls import Cast
from tests.factories.staff import (
    CRC_TEAM,
    ESSEX_CRC_TEAM,
    NPS_TEAM,
    a_manager,
    a_member_of_staff,
    a_senior_manager,
    an_officer,
    somebody_of,
)
from tests.factories.times import at, day

from .acts import ACTS

OFFICER, COVER, MANAGER = "the responsible officer", "who covers for them", "the line manager of the team"
OTHER_MANAGER, SENIOR = "the line manager of another team", "a senior manager of the provider"
ADMINISTRATOR = "a case administrator of the provider"
NPS_SENIOR = "a senior manager of the NPS division referred to"
NPS_MANAGER, NPS_OFFICER = "a line manager of that division", "an officer of that division"
NOBODYS = (
    "a colleague of the team",
    "an enforcement officer",
    "a caseworker of PPCS",
    "a decision-maker of PPCS",
    "an inspector",
    "a system administrator",
    "a line manager of another provider",
    "a senior manager of another provider",
)
WRITERS = {OFFICER, COVER}
CHARGE = WRITERS | {MANAGER}
MANAGERS = {MANAGER, OTHER_MANAGER}
NPS = {NPS_SENIOR, NPS_MANAGER, NPS_OFFICER}
CHARGE_AND_MANAGERS, DECIDE = CHARGE | MANAGERS, MANAGERS | {SENIOR}
SUBMIT, WITHDRAW = CHARGE | MANAGERS | {ADMINISTRATOR}, CHARGE | MANAGERS | {SENIOR}
SIGNED = {S.PART_A_COMPLETED, S.PART_A_COUNTERSIGNED, S.ENDORSED}
WRITING = {S.INITIATED, S.PPCS_ALERTED}
WRITTEN = {*SIGNED, S.RETURNED_FOR_REWORK}
Rows = list[tuple[set[S], set[str]]]

OF_EVERY_CHART: dict[str, Rows] = {
    "return_report": [({S.PART_A_COMPLETED}, MANAGERS)],
    "take_up_rework": [({S.RETURNED_FOR_REWORK}, WRITERS)],
    "reopen_report": [(SIGNED, WRITERS)],
    "countersign": [({S.PART_A_COMPLETED}, MANAGERS)],
}
BY_THE_SENIOR: dict[str, Rows] = {
    "return_report": [({S.PART_A_COMPLETED}, MANAGERS), ({S.PART_A_COUNTERSIGNED}, {SENIOR})],
    "endorse": [({S.PART_A_COUNTERSIGNED}, {SENIOR})],
}
# On each chart the states in which an act is open, and who may do it then. What is not here is open to nobody.
TABLE: dict[Chart, dict[str, Rows]] = {
    Chart.CRC: {
        **OF_EVERY_CHART,
        **BY_THE_SENIOR,
        "consider": [({S.CONCERN_RAISED}, CHARGE)],
        "review_rosh": [({S.UNDER_CONSIDERATION}, CHARGE)],
        "escalate_request": [({S.ROSH_REVIEW, S.INITIATED, *WRITTEN}, CHARGE_AND_MANAGERS)],
        "agree": [({S.ROSH_REVIEW}, MANAGERS)],
        "decide_not_to_recall": [({S.ROSH_REVIEW}, DECIDE)],
        "ask_senior_not_to_recall": [({S.ROSH_REVIEW}, DECIDE)],
        "choose_type": [({S.INITIATED}, WRITERS)],
        "complete_part_a": [({S.INITIATED}, WRITERS)],
        "submit": [({S.PART_A_COUNTERSIGNED, S.ENDORSED}, SUBMIT)],
        "withdraw": [
            (
                {S.CONCERN_RAISED, S.UNDER_CONSIDERATION, S.ROSH_REVIEW, S.INITIATED, *WRITTEN, S.SUBMITTED_TO_PPCS},
                WITHDRAW,
            )
        ],
    },
    Chart.CRC_RAISED: {
        **OF_EVERY_CHART,
        "return_report": [({S.PART_A_COMPLETED}, MANAGERS), ({S.REFERRED_TO_NPS}, {NPS_SENIOR})],
        "review_rosh": [({S.ROSH_INCREASE_IDENTIFIED, *WRITING}, CHARGE_AND_MANAGERS)],
        "agree": [({S.ROSH_INCREASE_IDENTIFIED}, MANAGERS)],
        "decide_not_to_recall": [({S.ROSH_INCREASE_IDENTIFIED}, DECIDE)],
        "ask_senior_not_to_recall": [({S.ROSH_INCREASE_IDENTIFIED}, DECIDE)],
        "alert_ppcs": [({S.INITIATED}, WITHDRAW)],
        "choose_type": [(WRITING, WRITERS)],
        "complete_part_a": [(WRITING, WRITERS)],
        "refer_to_nps": [({S.PART_A_COUNTERSIGNED}, MANAGERS)],
        "endorse": [({S.REFERRED_TO_NPS}, {NPS_SENIOR})],
        "reject_for_nps": [({S.REFERRED_TO_NPS}, {NPS_SENIOR})],
        "submit": [({S.ENDORSED}, NPS)],
        "withdraw": [
            (
                {
                    S.ROSH_INCREASE_IDENTIFIED,
                    *WRITING,
                    S.PART_A_COMPLETED,
                    S.RETURNED_FOR_REWORK,
                    S.PART_A_COUNTERSIGNED,
                },
                WITHDRAW,
            ),
            ({S.REFERRED_TO_NPS, S.ENDORSED, S.SUBMITTED_TO_PPCS}, WITHDRAW | {NPS_SENIOR}),
        ],
    },
    Chart.NPS: {
        **OF_EVERY_CHART,
        **BY_THE_SENIOR,
        "consider": [({S.CONCERN_RAISED}, CHARGE)],
        "review_rosh": [({S.CONCERN_RAISED, S.UNDER_CONSIDERATION, *WRITING}, CHARGE_AND_MANAGERS)],
        "agree": [({S.UNDER_CONSIDERATION}, MANAGERS)],
        "decide_not_to_recall": [({S.UNDER_CONSIDERATION}, DECIDE)],
        "ask_senior_not_to_recall": [({S.UNDER_CONSIDERATION}, DECIDE)],
        "collect_rationale": [({S.OOH_INSTIGATED}, WRITERS)],
        "alert_ppcs": [({S.INITIATED}, WITHDRAW)],
        "choose_type": [(WRITING, WRITERS)],
        "complete_part_a": [(WRITING, WRITERS)],
        "reject_as_senior": [({S.PART_A_COUNTERSIGNED}, {SENIOR})],
        "submit": [({S.ENDORSED}, SUBMIT)],
        "withdraw": [
            (
                {
                    S.CONCERN_RAISED,
                    S.UNDER_CONSIDERATION,
                    S.OOH_INSTIGATED,
                    *WRITING,
                    *WRITTEN,
                    S.SUBMITTED_TO_PPCS,
                },
                WITHDRAW,
            )
        ],
    },
}
REFUSED_BY_THE_RULES = {
    (Chart.CRC, S.PART_A_COUNTERSIGNED, "submit"),
    (Chart.CRC_RAISED, S.INITIATED, "complete_part_a"),
    (Chart.NPS, S.INITIATED, "complete_part_a"),
}
"""Open by the chart to whoever is admitted, and refused by the rules as things stand on these walks: no senior manager
has endorsed it, whom the provider asks for; PPCS is not telephoned yet, and it is an emergency."""
BY_A_RULE = {"choose_type", "alert_ppcs"}
"""Recorded beside the arrows: out of their states it is a rule that refuses them, with its reasons."""


def admitted(chart: Chart, act: str, state: S) -> set[str]:
    """Who may do it in a state."""
    return next((who for states, who in TABLE[chart].get(act, []) if state in states), set())


def cells(chart: Chart, state: S) -> Iterator[tuple[str, str, str]]:
    """Act, who, and how it must go. Out of its states it is tried by whoever might do it in another."""
    for act in ACTS:
        who_may = admitted(chart, act, state)
        if not who_may:
            rows = TABLE[chart].get(act, [(set(), {OFFICER})])
            yield act, min(rows[0][1]), "Refused" if act in BY_A_RULE else "StateConflict"
            continue
        goes = "Refused" if (chart, state, act) in REFUSED_BY_THE_RULES else "done"
        for who in everybody(chart):
            yield act, who, goes if who in who_may else "NotAdmitted"


def everybody(chart: Chart) -> tuple[str, ...]:
    """Whoever tries. On chart 3 the division is the provider."""
    division = () if chart == Chart.NPS else (NPS_SENIOR, NPS_MANAGER, NPS_OFFICER)
    return (OFFICER, COVER, MANAGER, OTHER_MANAGER, SENIOR, ADMINISTRATOR, *division, *NOBODYS)


def staff(chart: Chart, cast: Cast) -> dict[str, User]:
    """Somebody of each kind."""
    team = NPS_TEAM if chart == Chart.NPS else CRC_TEAM
    elsewhere = "N04_SELLY_OAK" if chart == Chart.NPS else "C09_SELLY_OAK"
    cover = an_officer(team=team, first_name="Cover")
    arrange_cover(
        cast.officer,
        covered_by=cover,
        starts_on=day("2017-05-15"),
        reason="Leave",
        by=cast.manager,
        at=at("2017-05-14"),
    )
    others = (
        an_officer(team=team),
        a_member_of_staff(ENFORCEMENT_OFFICER, team=NPS_TEAM),
        somebody_of("PPCS", PPCS_CASEWORKER),
        somebody_of("PPCS", PPCS_DECISION_MAKER),
        somebody_of("HMIP", INSPECTOR),
        somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        a_manager(team=ESSEX_CRC_TEAM),
        a_senior_manager(team=ESSEX_CRC_TEAM),
    )
    return {
        OFFICER: cast.officer,
        COVER: cover,
        MANAGER: cast.manager,
        OTHER_MANAGER: a_manager(team=elsewhere),
        SENIOR: cast.senior if chart != Chart.CRC_RAISED else a_senior_manager(team=team),
        ADMINISTRATOR: a_member_of_staff(CASE_ADMINISTRATOR, team=team),
        **({} if chart == Chart.NPS else the_division(chart, cast)),
        **dict(zip(NOBODYS, others, strict=True)),
    }


def the_division(chart: Chart, cast: Cast) -> dict[str, User]:
    """The staff of the NPS division a CRC refers to."""
    return {
        NPS_SENIOR: cast.senior if chart == Chart.CRC_RAISED else a_senior_manager(team=NPS_TEAM),
        NPS_MANAGER: a_manager(team=NPS_TEAM, first_name="Nps"),
        NPS_OFFICER: an_officer(team=NPS_TEAM, first_name="Nps"),
    }
