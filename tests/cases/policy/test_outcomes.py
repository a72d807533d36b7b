"""What each outcome means: the table of enforcement.md §3.2."""

import pytest

from cases.policy.outcomes import OUTCOMES, meaning_of
from cases.vocabulary import Outcome

# attended, complied, enforceable; None where the table has a dash or "pending".
TABLE = {
    "ATTC": (True, True, False),
    "AFTC": (True, False, True),
    "ATSH": (True, False, True),
    "ATSS": (True, True, False),
    "AFDA": (True, True, False),
    "ATFI": (None, False, True),
    "AFTA": (False, None, False),
    "UAAB": (False, False, True),
    "AACL": (False, True, False),
    "AAEM": (False, True, False),
    "AAFC": (False, True, False),
    "AAHO": (False, True, False),
    "AAME": (False, True, False),
    "AARE": (False, True, False),
    "AARC": (False, True, False),
    "AASD": (False, True, False),
    "AAOT": (False, True, False),
    "CO05": (False, True, False),
    "CO10": (False, True, False),
    "RSSR": (None, None, False),
    "RSOF": (None, None, False),
    "CO38": (None, None, False),
    "CO39": (None, None, False),
    "CO40": (None, None, False),
}


@pytest.mark.parametrize("code", Outcome)
def test_every_outcome_means_what_the_table_says(code: Outcome) -> None:
    meaning = meaning_of(code)
    assert (meaning.attended, meaning.complied, meaning.enforceable) == TABLE[code]
    assert meaning.label == code.label


def codes(name: str) -> set[str]:
    return {code for code, meaning in OUTCOMES.items() if getattr(meaning, name)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("enforceable", {"AFTC", "ATSH", "ATFI", "UAAB"}),
        ("holding", {"AFTA"}),
        ("opens_failure", {"AFTA", "AFTC", "ATSH", "ATFI"}),
        ("is_finding", {"UAAB"}),
        ("rebooks", {"RSSR"}),
        ("needs_reason", {"CO05"}),
        (
            "is_acceptable_absence",
            {"AACL", "AAEM", "AAFC", "AAHO", "AAME", "AARE", "AARC", "AASD", "AAOT", "CO05", "CO10"},
        ),
    ],
)
def test_exactly_these_outcomes(name: str, expected: set[str]) -> None:
    assert codes(name) == expected


def test_an_unknown_code_has_no_meaning() -> None:
    with pytest.raises(KeyError):
        meaning_of("XXXX")
