"""The staff of the demonstration: the demo accounts, and their colleagues, who cannot sign in."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from probation.accounts.demo import CRC, CRC_TEAM, DEMO_ACCOUNTS, DEMO_PASSWORD, NPS, NPS_TEAM, DemoAccount
from probation.accounts.models import Organisation, Team, User

CANNOT_SIGN_IN = "!"
OTHER_CRC_TEAM, OTHER_NPS_TEAM = (*CRC, "C09_SELLY_OAK"), (*NPS, "N04_SELLY_OAK")
COLLEAGUES = (
    DemoAccount("colin.webb", "Colin", "Webb", "responsible-officer", "PSO", *CRC_TEAM),
    DemoAccount("amara.obi", "Amara", "Obi", "responsible-officer", "PO", *CRC_TEAM),
    DemoAccount("joanne.pickering", "Joanne", "Pickering", "responsible-officer", "PO", *OTHER_CRC_TEAM),
    DemoAccount("stuart.lomas", "Stuart", "Lomas", "line-manager", "SPO", *OTHER_CRC_TEAM),
    DemoAccount("bethan.rees", "Bethan", "Rees", "responsible-officer", "PO", *NPS_TEAM),
    DemoAccount("imran.sheikh", "Imran", "Sheikh", "responsible-officer", "PO", *NPS_TEAM),
    DemoAccount("dorota.wilk", "Dorota", "Wilk", "case-administrator", "", *NPS_TEAM),
    DemoAccount("catherine.doyle", "Catherine", "Doyle", "responsible-officer", "PO", *OTHER_NPS_TEAM),
    DemoAccount("neil.farrow", "Neil", "Farrow", "line-manager", "SPO", *OTHER_NPS_TEAM),
)


@dataclass(frozen=True)
class Cast:
    """Who acts. In the Birmingham City teams unless said."""

    priya: User  # officer-crc
    helen: User  # manager-crc
    marek: User  # administrator-crc
    ruth: User  # senior-crc
    colin: User
    amara: User
    joanne: User  # Selly Oak
    stuart: User  # Selly Oak, line manager
    daniel: User  # officer-nps
    graham: User  # manager-nps
    owen: User  # senior-nps
    bethan: User
    imran: User
    dorota: User  # NPS case administrator
    catherine: User  # Selly Oak
    neil: User  # Selly Oak, line manager
    sunita: User  # enforcement-officer
    ade: User  # sysadmin

    def manager_of(self, officer: User) -> User:
        """The line manager of an officer's team."""
        managers = (self.helen, self.stuart, self.graham, self.neil)
        return next(manager for manager in managers if manager.team_id == officer.team_id)

    def administrator_for(self, officer: User) -> User:
        """Who keeps the record and sends the letters of an officer's cases."""
        return self.marek if officer.organisation_id == self.marek.organisation_id else self.dorota


def assemble() -> Cast:
    """Make the accounts that are missing, and name those who act."""
    password = make_password(DEMO_PASSWORD)  # once: the hash is slow, and the password is no secret
    users = [_member(account, password) for account in DEMO_ACCOUNTS]
    users += [_member(account, CANNOT_SIGN_IN) for account in COLLEAGUES]
    by_name = {user.first_name.lower(): user for user in users}
    return Cast(**{name: by_name[name] for name in Cast.__dataclass_fields__})


def _member(account: DemoAccount, password: str) -> User:
    organisation = Organisation.objects.get(code=account.organisation_code)
    team = Team.objects.get(code=account.team_code) if account.team_code else None
    user, _ = User.objects.get_or_create(
        username=account.username,
        defaults={
            "first_name": account.first_name,
            "last_name": account.last_name,
            "email": f"{account.username}@example.org",
            "role_code": account.role_code,
            "grade": account.grade,
            "organisation": organisation,
            "team": team,
            "phone": team.phone if team else "",
            "password": password,
        },
    )
    return user
