"""Sections 25 to 29: who writes, who supervises, who signs, and what goes with it. Part A, 2014 to 2021."""

from recall.vocabulary import Attachment

from .question import YES, Applies, Kind, Question, Section, When

ATTACHED, MISSING, NOT_NEEDED = "attached", "missing", "not-needed"

AUTHOR = Section(
    number=25,
    code="author",
    title="Author",
    questions=(
        Question(name="name", label="Name", required=True),
        Question(name="phone", label="Telephone number", required=True),
        Question(name="email", label="Email address", required=True),
        Question(name="region", label="Region or provider", required=True),
        Question(name="delivery_unit", label="Local delivery unit", required=True),
        Question(name="mailbox", label="Mailbox for replies", required=True),
        Question(
            name="decided_at",
            label="When it was decided to request revocation",
            recorded=True,
            required=True,
            missing="A manager agrees the recall before the report is complete.",
        ),
    ),
)
SUPERVISOR = Section(
    number=26,
    code="supervisor",
    title="Supervising officer",
    questions=(
        Question(
            name="is_other",
            label="Is the supervising officer somebody else than the author?",
            kind=Kind.YES_NO,
            required=True,
        ),
        Question(
            name="name",
            label="Name of the supervising officer",
            required=True,
            when=When(name="is_other", answers=(YES,)),
        ),
        Question(
            name="phone",
            label="Telephone number of the supervising officer",
            required=True,
            when=When(name="is_other", answers=(YES,)),
        ),
    ),
)
LINE_MANAGER = Section(number=27, code="line-manager", title="Line manager’s endorsement", applies=Applies.SIGNED)
SENIOR_MANAGER = Section(
    number=28, code="senior-manager", title="Senior manager’s authorisation", applies=Applies.SIGNED
)


def why_missing(paper: str) -> str:
    """The name of the question why a paper is missing."""
    return f"why_{paper.replace('-', '_')}"


def status_of(paper: str) -> str:
    """The name of the question whether a paper is attached."""
    return f"paper_{paper.replace('-', '_')}"


def _asked_of(paper: Attachment) -> tuple[Question, Question]:
    needed = paper in (Attachment.LICENCE, Attachment.CONVICTIONS)
    choices = ((ATTACHED, "Attached"), (MISSING, "Missing"), *(() if needed else ((NOT_NEEDED, "Not needed"),)))
    asked = Question(
        name=status_of(paper),
        label=paper.label,
        kind=Kind.CHOICE,
        choices=choices,
        required=True,
        missing=f"{paper.label}: say whether it is attached.",
    )
    why = Question(
        name=why_missing(paper),
        label=f"{paper.label}: why it is missing",
        kind=Kind.LONG_TEXT,
        required=True,
        when=When(name=asked.name, answers=(MISSING,)),
        missing=f"{paper.label}: say why it is missing.",
    )
    return asked, why


ATTACHMENTS = Section(
    number=29,
    code="attachments",
    title="Attachments",
    guidance=(
        "A full OASys is not needed where ROSH is low. The licence says why each condition added later was added. "
        "For young offenders, attach Asset core and ROSH."
    ),
    questions=(
        *(question for paper in Attachment if paper != Attachment.OTHER for question in _asked_of(paper)),
        Question(name="other", label="Anything else attached", kind=Kind.LONG_TEXT),
    ),
)
SECTIONS = (AUTHOR, SUPERVISOR, LINE_MANAGER, SENIOR_MANAGER, ATTACHMENTS)
