"""The people of today's recalls, invented."""

from __future__ import annotations

from cases.vocabulary import Ethnicity, NeedKind, RoshLevel, Sex
from enforcement.demonstration.opening import Somebody

NADIA = Somebody(
    crn="X722001",
    first_name="Nadia",
    last_name="Holt",
    born="1990-03-14",
    sex=Sex.FEMALE,
    prison_number="A4001NH",
    phone="07700 900301",
    address="12 Example Mews\nBirmingham",
    postcode="B9 9ZZ",
    score="72.00",
    needs=[(NeedKind.SUBSTANCE_USE, "Alcohol", "Seen in the morning")],
)
MARCUS = Somebody(
    crn="X722002",
    first_name="Marcus",
    last_name="Bell",
    born="1985-09-02",
    ethnicity=Ethnicity.B1,
    prison_number="A4002MB",
    address="Flat 7, Example Point\nBirmingham",
    postcode="B5 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Robbery of strangers with a knife, in company.",
    score="66.00",
)
LEON = Somebody(
    crn="X722003",
    first_name="Leon",
    last_name="Sharpe",
    born="1994-12-20",
    prison_number="A4003LS",
    phone="07700 900303",
    address="31 Example Rise\nBirmingham",
    postcode="B21 9ZZ",
    score="81.00",
)
CARL = Somebody(
    crn="X722004",
    first_name="Carl",
    last_name="Denby",
    born="1979-05-30",
    prison_number="A4004CD",
    address="8 Example Walk\nBirmingham",
    postcode="B14 9ZZ",
    score="77.00",
)
IVAN = Somebody(
    crn="X722005",
    first_name="Ivan",
    last_name="Petrov",
    born="1988-08-08",
    ethnicity=Ethnicity.W9,
    prison_number="A4005IP",
    address="54 Example Lane\nBirmingham",
    postcode="B16 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Wounding of a former partner’s brother; keeps a list of those he blames.",
    score="52.00",
)
TERRY = Somebody(
    crn="X722006",
    first_name="Terry",
    last_name="Lockwood",
    born="1982-01-17",
    prison_number="A4006TL",
    phone="07700 900306",
    address="90 Example Street\nBirmingham",
    postcode="B11 9ZZ",
    rosh_because="Assaults on a former partner; has kept away from her since sentence.",
    score="59.00",
)
WAYNE = Somebody(
    crn="X722007",
    first_name="Wayne",
    last_name="Garbutt",
    born="1976-06-06",
    prison_number="A4007WG",
    address="Example Lodge, approved premises\nBirmingham",
    postcode="B18 9ZZ",
    rosh=RoshLevel.VERY_HIGH,
    rosh_because="Arson with people inside; drinks before each offence.",
    score="48.00",
)
ROSA = Somebody(
    crn="X722008",
    first_name="Rosa",
    last_name="Quinn",
    born="1997-10-09",
    sex=Sex.FEMALE,
    prison_number="A4008RQ",
    phone="07700 900308",
    address="3 Example Close\nBirmingham",
    postcode="B23 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Robbery of older women in the street.",
    score="61.00",
)
OWEN = Somebody(
    crn="X722009",
    first_name="Owen",
    last_name="Lacey",
    born="1991-04-02",
    prison_number="A4009OL",
    address="17 Example Avenue\nBirmingham",
    postcode="B8 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Robbery of a shop with a blade.",
    score="64.00",
)
JADE = Somebody(
    crn="X722010",
    first_name="Jade",
    last_name="Morrow",
    born="1996-01-25",
    sex=Sex.FEMALE,
    prison_number="A4010JM",
    address="22 Example Terrace\nBirmingham",
    postcode="B10 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Wounding of a neighbour.",
    score="57.00",
)
PAUL = Somebody(
    crn="X722011",
    first_name="Paul",
    last_name="Ingram",
    born="1983-11-11",
    prison_number="A4011PI",
    address="5 Example Grove\nBirmingham",
    postcode="B12 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Aggravated burglary at night.",
    score="69.00",
)
CRAIG = Somebody(
    crn="X722012",
    first_name="Craig",
    last_name="Doyle",
    born="1987-07-19",
    prison_number="A4012CD",
    address="41 Example Drive\nBirmingham",
    postcode="B19 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Assault of two strangers, one of whom lost an eye.",
    score="61.00",
)
GLEN = Somebody(
    crn="X722013",
    first_name="Glen",
    last_name="Hartley",
    born="1988-06-27",
    prison_number="A4013GH",
    address="9 Example Mews\nBirmingham",
    postcode="B20 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Grievous bodily harm to a former partner.",
    score="66.00",
)
