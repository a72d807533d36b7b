"""The accounts of the demonstration. They exist only where demo mode is on."""

from __future__ import annotations

from dataclasses import dataclass

from .roles import ROLES

DEMO_PASSWORD = "demo-password"


@dataclass(frozen=True)
class DemoAccount:
    """An account to sign in with: whose it is, in which role, where. Codes are those of the reference lists."""

    username: str
    first_name: str
    last_name: str
    role_code: str
    grade: str
    organisation_code: str
    organisation: str
    team_code: str = ""

    @property
    def role(self) -> str:
        return ROLES[self.role_code].label


CRC = ("C09", "Staffordshire and West Midlands CRC")
NPS = ("N04", "NPS Midlands")
PPCS = ("PPCS", "Public Protection Casework Section")
CRC_TEAM, NPS_TEAM = (*CRC, "C09_BIRMINGHAM_CITY"), (*NPS, "N04_BIRMINGHAM_CITY")
DEMO_ACCOUNTS = (
    DemoAccount("officer-crc", "Priya", "Nair", "responsible-officer", "PSO", *CRC_TEAM),
    DemoAccount("officer-nps", "Daniel", "Okafor", "responsible-officer", "PO", *NPS_TEAM),
    DemoAccount("manager-crc", "Helen", "Marsh", "line-manager", "SPO", *CRC_TEAM),
    DemoAccount("manager-nps", "Graham", "Tully", "line-manager", "SPO", *NPS_TEAM),
    DemoAccount("senior-crc", "Ruth", "Abbott", "senior-manager", "ACO", *CRC),
    DemoAccount("senior-nps", "Owen", "Pritchard", "senior-manager", "ACO", *NPS),
    DemoAccount("enforcement-officer", "Sunita", "Rao", "enforcement-officer", "PO", *NPS),
    DemoAccount("administrator-crc", "Marek", "Nowak", "case-administrator", "", *CRC_TEAM),
    DemoAccount("ppcs-caseworker", "Leah", "Brook", "ppcs-caseworker", "", *PPCS),
    DemoAccount("ppcs-decider", "Thomas", "Hale", "ppcs-decision-maker", "", *PPCS),
    DemoAccount("inspector", "Margaret", "Ellis", "inspector", "", "HMIP", "HM Inspectorate of Probation"),
    DemoAccount("sysadmin", "Ade", "Bello", "system-administrator", "", "HMPPS", "HM Prison and Probation Service"),
)
