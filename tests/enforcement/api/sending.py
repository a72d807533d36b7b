"""What is sent of failures, warnings and decisions, complete unless the test says different."""

from typing import Any

from enforcement.models import EnforcementDecision, Failure

FAILURES, WARNINGS = "/api/v1/failures/", "/api/v1/warnings/"
DECISIONS, AUTHORISATIONS = "/api/v1/decisions/", "/api/v1/authorisations/"


def of(failure: Failure, act: str = "") -> str:
    """The address of a failure, or of an act on it."""
    return f"{FAILURES}{failure.pk}/{act}/" if act else f"{FAILURES}{failure.pk}/"


def written(decision: EnforcementDecision, **different: Any) -> dict[str, Any]:
    """Everything a decision records."""
    usual: dict[str, Any] = {
        "version": decision.version,
        "rationale": "Two failures without reason and no answer to calls.",
        "rosh_view": "Medium, unchanged.",
        "reoffending_view": "Likelihood rises without contact.",
        "alternatives": ["phone-or-text", "warning-letter"],
        "home_visit": "discounted",
        "home_visit_reason": "Two staff are needed and none was free before the decision was due.",
        "diversity": "Dyslexia: letters followed by calls.",
        "proportionality": "Proportionate after a warning.",
    }
    return {**usual, **different}


def letter(failure: Failure, **different: Any) -> dict[str, Any]:
    """A statutory warning about a failure, dated 15 March 2017."""
    usual: dict[str, Any] = {
        "sentence": failure.sentence_id,
        "failures": [failure.pk],
        "kind": "statutory",
        "circumstances": "You did not attend your appointment at 10am.",
        "unacceptable": "You gave no acceptable reason.",
        "consequence": "If you fail again within 12 months you are liable to be brought before a court.",
        "letter_on": "2017-03-15",
        "respond_by": "2017-03-22",
        "addressed_to": "1 Example Street, Birmingham",
    }
    return {**usual, **different}
