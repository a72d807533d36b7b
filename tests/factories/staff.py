"""Members of staff in the teams of the reference lists."""

from itertools import count

from probation.accounts.models import Organisation, Team, User
from probation.accounts.roles import LINE_MANAGER, RESPONSIBLE_OFFICER, SENIOR_MANAGER, Role

CRC_TEAM, OTHER_CRC_TEAM = "C09_BIRMINGHAM_CITY", "C09_SELLY_OAK"
NPS_TEAM = "N04_BIRMINGHAM_CITY"
ESSEX_CRC_TEAM = "C19_CHELMSFORD"

_numbers = count(1)


def a_member_of_staff(
    role: Role = RESPONSIBLE_OFFICER, *, team: str = CRC_TEAM, first_name: str = "Ana", last_name: str = "Example"
) -> User:
    """Somebody with a role, in a team of the reference lists and so of its organisation."""
    number = next(_numbers)
    of = Team.objects.select_related("organisation").get(code=team)
    return User.objects.create(
        username=f"{role.code}-{number}",
        first_name=first_name,
        last_name=last_name,
        role_code=role.code,
        organisation=of.organisation,
        team=of,
    )


def somebody_of(organisation: str, role: Role) -> User:
    """Somebody of an organisation without teams: PPCS, the inspectorate, the national body."""
    return User.objects.create(
        username=f"{role.code}-{next(_numbers)}",
        first_name="Nat",
        last_name="Ional",
        role_code=role.code,
        organisation=Organisation.objects.get(code=organisation),
    )


def an_officer(*, team: str = CRC_TEAM, **names: str) -> User:
    """A responsible officer."""
    return a_member_of_staff(RESPONSIBLE_OFFICER, team=team, **names)


def a_manager(*, team: str = CRC_TEAM, **names: str) -> User:
    """The line manager of a team."""
    return a_member_of_staff(LINE_MANAGER, team=team, **names)


def a_senior_manager(*, team: str = CRC_TEAM, **names: str) -> User:
    """A senior manager of the provider a team belongs to."""
    return a_member_of_staff(SENIOR_MANAGER, team=team, **names)
