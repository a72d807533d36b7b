"""Sections 4 to 9: who the person is, their sentence, and where the police find them. Part A, 2014 to 2021."""

from .question import NO, YES, Kind, Question, Section, When

PERSON = Section(
    number=4,
    code="person",
    title="Person on probation",
    questions=(
        Question(name="name", label="Full name", recorded=True, required=True),
        Question(name="date_of_birth", label="Date of birth", kind=Kind.DATE, recorded=True, required=True),
        Question(name="crn", label="CRN", recorded=True, required=True),
        Question(name="gender", label="Gender"),
        Question(name="ethnicity", label="Ethnicity"),
        Question(name="language_written", label="Preferred written language", hint="Including Welsh."),
        Question(
            name="language_spoken", label="Preferred spoken language", hint="Including British Sign Language (BSL)."
        ),
        Question(name="cro", label="CRO number"),
        Question(name="pnc", label="PNC number"),
        Question(name="prison_number", label="Prison number"),
        Question(name="pnomis_number", label="PNOMIS number", required=True),
        Question(name="releasing_prison", label="Releasing prison", required=True),
        Question(name="last_released_on", label="Last release date", kind=Kind.DATE, required=True),
        Question(name="earlier_releases", label="Earlier releases on this sentence", kind=Kind.LONG_TEXT),
        Question(name="earlier_recalls", label="Earlier recalls on this sentence", kind=Kind.LONG_TEXT),
    ),
)
SENTENCE = Section(
    number=5,
    code="sentence",
    title="Sentence",
    questions=(
        Question(name="offence", label="Index offence", required=True),
        Question(name="offence_on", label="Date of the offence", kind=Kind.DATE),
        Question(name="sentenced_on", label="Date of sentence", kind=Kind.DATE, required=True),
        Question(name="court", label="Sentencing court"),
        Question(name="length", label="Length of sentence", required=True),
        Question(name="licence_expires_on", label="Licence expiry date", kind=Kind.DATE, required=True),
        Question(name="sentence_expires_on", label="Sentence expiry date", kind=Kind.DATE, required=True),
        Question(name="custodial_term", label="Extended sentence: custodial term"),
        Question(name="extended_term", label="Extended sentence: extended term"),
    ),
)
CUSTODY = Section(
    number=6,
    code="custody",
    title="Custody",
    questions=(
        Question(
            name="custody",
            label="Is the person in custody?",
            kind=Kind.CHOICE,
            choices=(("police", "Yes, police custody"), ("prison", "Yes, prison"), (NO, "No")),
            required=True,
        ),
        Question(
            name="held_at",
            label="Police station or prison",
            hint="Where the person is in custody.",
            required=True,
            when=When(name="custody", answers=("police", "prison")),
        ),
    ),
)
ADDRESS = Section(
    number=7,
    code="address",
    title="Address",
    questions=(
        Question(
            name="no_fixed_abode",
            label="Is the person of no fixed abode?",
            kind=Kind.YES_NO,
            required=True,
        ),
        Question(
            name="address",
            label="Address where the person should live",
            kind=Kind.LONG_TEXT,
            required=True,
            when=When(name="no_fixed_abode", answers=(NO,)),
        ),
        Question(
            name="other_addresses",
            label="Other addresses where the person may be found",
            kind=Kind.LONG_TEXT,
        ),
    ),
)
ARREST = Section(
    number=8,
    code="arrest",
    title="Arrest issues",
    questions=(
        Question(
            name="arrest_issues",
            label="Are there any arrest issues?",
            kind=Kind.YES_NO,
            required=True,
            hint="Including children and vulnerable adults at the addresses given.",
        ),
        Question(
            name="arrest_detail",
            label="Arrest issues",
            kind=Kind.LONG_TEXT,
            required=True,
            when=When(name="arrest_issues", answers=(YES,)),
        ),
    ),
)
POLICE = Section(
    number=9,
    code="police",
    title="Local police contact",
    questions=(
        Question(name="police_name", label="Name of the police contact", required=True),
        Question(name="police_phone", label="Telephone number of the police contact", required=True),
        Question(name="police_email", label="Email address of the police contact", required=True),
        Question(name="police_fax", label="Fax number of the police contact"),
    ),
)
SECTIONS = (PERSON, SENTENCE, CUSTODY, ADDRESS, ARREST, POLICE)
