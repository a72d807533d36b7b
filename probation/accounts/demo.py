"""The accounts of the demonstration. They exist only where demo mode is on."""

from __future__ import annotations

from dataclasses import dataclass

from .roles import ROLES

DEMO_PASSWORD = "demo-password"  # noqa: S105 - published on the sign-in page of the demonstration


@dataclass(frozen=True)
class DemoAccount:
    """An account to sign in with: whose it is, in which role, where."""

    username: str
    first_name: str
    last_name: str
    role_code: str
    grade: str
    organisation_code: str
    organisation: str

    @property
    def role(self) -> str:
        return ROLES[self.role_code].label


CRC = ("CRC-SWM", "Staffordshire and West Midlands CRC")
NPS = ("NPS-MID", "National Probation Service, Midlands")
PPCS = ("PPCS", "Public Protection Casework Section")
DEMO_ACCOUNTS = (
    DemoAccount("officer-crc", "Priya", "Nair", "responsible-officer", "PSO", *CRC),
    DemoAccount("officer-nps", "Daniel", "Okafor", "responsible-officer", "PO", *NPS),
    DemoAccount("manager-crc", "Helen", "Marsh", "line-manager", "SPO", *CRC),
    DemoAccount("manager-nps", "Graham", "Tully", "line-manager", "SPO", *NPS),
    DemoAccount("senior-crc", "Ruth", "Abbott", "senior-manager", "ACO", *CRC),
    DemoAccount("senior-nps", "Owen", "Pritchard", "senior-manager", "ACO", *NPS),
    DemoAccount("enforcement-officer", "Sunita", "Rao", "enforcement-officer", "PO", *NPS),
    DemoAccount("administrator-crc", "Marek", "Nowak", "case-administrator", "", *CRC),
    DemoAccount("ppcs-caseworker", "Leah", "Brook", "ppcs-caseworker", "", *PPCS),
    DemoAccount("ppcs-decider", "Thomas", "Hale", "ppcs-decision-maker", "", *PPCS),
    DemoAccount("inspector", "Margaret", "Ellis", "inspector", "", "HMIP", "HM Inspectorate of Probation"),
    DemoAccount("sysadmin", "Ade", "Bello", "system-administrator", "", "HQ", "Probation headquarters"),
)
