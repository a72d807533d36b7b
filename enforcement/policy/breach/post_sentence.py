"""What is different in post-sentence supervision: the notice, no statutory warning, and never recall (§4.10).

Which failures can be enforced is in ``enforcement.policy.enforceability``: supervision in force, no custody, no other
licence, the notice given, and not after the repeal. A failure that began before the repeal runs to its end.
"""

from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

SUPERVISION = Citation("CJA 2003", "ss.256AA to 256AC")
BINDING = Citation("CJA 2003", "s.256AA(2)")
LICENCE_ONLY = Citation("CJA 2003", "s.254")
PROFESSIONAL = Citation("HMI Probation, Enforcement and Recall (2018)", "post-sentence supervision breach")
REPEAL = Citation("Sentencing Act 2026", "s.34(5)", Mark.DOUBTFUL)

OF_SUPERVISION = (SentenceKind.POST_SENTENCE_SUPERVISION, SentenceKind.SUPERVISION_DEFAULT_ORDER)
RECALL_REFUSED = (
    "Recall is not available in post-sentence supervision: the licence has ended, and there is nothing to be recalled "
    "from. Return the person to court for the failure instead."
)
INSTEAD = (
    "Breach of supervision: return the person to a magistrates' court",
    "A new offence: police and court, with the risk of serious harm shared",
    "Other orders of a court, where they are available",
    "MAPPA, where the person is or may be eligible",
)
"""What stands open where the risk of serious harm is too high for supervision alone."""


@dataclass(frozen=True, kw_only=True)
class SuspensionFacts:
    """A day of supervision. ``in_custody``: lawfully; ``licence_ends_on``: of another licence running."""

    on: date
    first_day: date
    last_day: date
    notice_served_on: date | None
    in_custody: bool = False
    licence_ends_on: date | None = None


@dataclass(frozen=True)
class RecallFacts:
    """A recall somebody asks for. ``kind``: of the sentence the person is subject to on the day."""

    kind: str


@dataclass(frozen=True)
class VariantFacts:
    """The kind of order in breach."""

    kind: str


@dataclass(frozen=True, kw_only=True)
class Variant:
    """How breach of this kind of order differs. ``referral_duty``: the statute tells the officer to refer."""

    statutory_warning: bool
    referral_duty: bool
    requirement: str
    officer: str


binding: Rule[SuspensionFacts] = Rule("enforcement.supervision_binds", keyed_on="day")
recall: Rule[RecallFacts] = Rule("enforcement.recall_in_supervision", keyed_on="day")
variant: Rule[VariantFacts] = Rule("enforcement.breach_variant", keyed_on="failure")


@binding.in_force_from("2015-02-01", SUPERVISION, BINDING, name="ORA 2014")
def reasons_not_binding(facts: SuspensionFacts) -> list[Reason]:
    """Every reason why supervision requirements do not bind the person on the day."""
    reasons = []
    if facts.on < facts.first_day:
        reasons.append(Reason(f"Supervision begins on {day_in_words(facts.first_day)}; until then the licence runs."))
    if facts.on > facts.last_day:
        reasons.append(Reason(f"Supervision ended on {day_in_words(facts.last_day)}."))
    if facts.notice_served_on is None:
        reasons.append(Reason("The supervision notice was never given to the person, so no requirement binds them."))
    elif facts.on < facts.notice_served_on:
        reasons.append(Reason(f"The supervision notice was given on {day_in_words(facts.notice_served_on)}."))
    if facts.in_custody:
        reasons.append(Reason("Supervision requirements do not bind a person in custody."))
    if facts.licence_ends_on is not None and facts.on <= facts.licence_ends_on:
        ends = day_in_words(facts.licence_ends_on)
        reasons.append(Reason(f"Supervision requirements do not bind a person on another licence, until {ends}."))
    return reasons


@recall.in_force_from("2015-02-01", SUPERVISION, LICENCE_ONLY, name="ORA 2014")
def reasons_against_recall(facts: RecallFacts) -> list[Reason]:
    """The reason against recall where the person is on supervision; none elsewhere."""
    return [Reason(RECALL_REFUSED)] if facts.kind in OF_SUPERVISION else []


@variant.in_force_from("2005-04-04", SUPERVISION, PROFESSIONAL, REPEAL, name="CJA 2003 and ORA 2014")
def variant_of(facts: VariantFacts) -> Variant:
    """How breach of this kind of order differs from breach of a community order."""
    is_supervision = facts.kind == SentenceKind.POST_SENTENCE_SUPERVISION
    return Variant(
        statutory_warning=facts.kind not in OF_SUPERVISION,
        referral_duty=not is_supervision,
        requirement=_requirement(facts.kind),
        officer="supervisor" if facts.kind in OF_SUPERVISION else "responsible officer",
    )


def _requirement(kind: str) -> str:
    words = {
        SentenceKind.POST_SENTENCE_SUPERVISION: "requirement of the supervision notice",
        SentenceKind.SUPERVISION_DEFAULT_ORDER: "requirement of the supervision default order",
    }
    return words.get(SentenceKind(kind), "requirement of the order")
