"""Whether a person may, must or cannot be recalled for a fixed term, by the day of revocation (recall.md §2.4).

Every test is shown as met, not met or unknown; unknown counts as an exclusion. What policy alone is against stays open,
with a reason in writing.
"""

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary.suitability import Suitability

from . import cjia_2008, laspo_2012, ora_2014, order_2024, order_2025, sentencing_act_2026
from .facts import SuitabilityFacts, SuitabilityOutcome

TOOL = Citation("Consider a recall (2022-26)", "fixed-term questions", Mark.SEEN)
ELIGIBLE = Citation("CJA 2003", "s.255A")

suitability: Rule[SuitabilityFacts] = Rule("recall.fixed_term_suitability", keyed_on="revocation")

suitability.in_force_from("2008-07-14", cjia_2008.CJIA, name="R0_CJIA")(cjia_2008.suitability_of)
suitability.in_force_from("2012-12-03", laspo_2012.LASPO, name="R1_LASPO")(laspo_2012.suitability_of)
suitability.in_force_from("2015-02-01", ELIGIBLE, Citation("ORA 2014", "s.9"), ora_2014.POLICY, name="R2_ORA")(
    ora_2014.suitability_of
)
suitability.in_force_from("2024-04-02", order_2024.ORDER, ELIGIBLE, TOOL, name="R3_FTR12")(order_2024.suitability_of)
suitability.in_force_from("2025-09-02", order_2025.ORDER, ELIGIBLE, TOOL, name="R4_FTR48")(order_2025.suitability_of)
suitability.in_force_from("2026-03-31", sentencing_act_2026.ACT, TOOL, name="R5_FTR56")(
    sentencing_act_2026.suitability_of
)
suitability.in_force_from("2026-07-29", sentencing_act_2026.ACT, sentencing_act_2026.TOOL, name="R5b")(
    sentencing_act_2026.suitability_since_july
)


def suitability_of(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """The outcome by the rule set of the day of revocation. Raises NotInForce before 14 July 2008."""
    outcome: SuitabilityOutcome
    outcome, _ = suitability.answer(facts, on=facts.revoked_on)
    return outcome


def reasons_against_choice(outcome: SuitabilityOutcome, *, fixed: bool, override_reason: str = "") -> list[Reason]:
    """Every reason against choosing a fixed term (or, where not ``fixed``, a standard recall) in view of the outcome.

    ``override_reason``: why a fixed term all the same, where only policy is against it.
    """
    if not fixed and outcome.outcome == Suitability.MANDATORY:
        return [Reason("The recall can only be fixed-term: every test for a mandatory one is met.", "recall_type")]
    if fixed and outcome.outcome == Suitability.EXCLUDED:
        return [Reason("A fixed-term recall is excluded: the recall is standard.", "recall_type")]
    if fixed and outcome.against_policy and not override_reason.strip():
        return [Reason("Policy is against a fixed term. Say why it is right all the same.", "override_reason")]
    return []
