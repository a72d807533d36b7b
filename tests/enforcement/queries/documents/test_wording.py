"""Every code a document may meet has words."""

import pytest

from cases.policy.outcomes import OUTCOMES
from cases.vocabulary import SentenceKind
from enforcement.queries.documents.contents import SAYS
from enforcement.vocabulary import DeliveryMethod, ProcessKind, WarningKind
from enforcement.vocabulary.document import DocumentKind
from probation.documents.wording import wording

IN_BREACH = set(SentenceKind) - {SentenceKind.LICENCE}
FAILED = {code for code, meaning in OUTCOMES.items() if meaning.opens_failure or meaning.is_finding}


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("person-failed", FAILED),
        ("was-warned", set(WarningKind)),
        ("delivered", set(DeliveryMethod)),
        ("process", set(ProcessKind)),
        ("subject-to", IN_BREACH),
        ("laid-under", IN_BREACH),
    ],
)
def test_every_code_has_words(group: str, codes: set[str]) -> None:
    assert codes <= set(wording("en").words["phrases"][group])


OF_RECALL = {
    "police-notice",
    "recall-custody-office",
    "recall-governor",
    "recall-notification",
    "recall-parts",
    "recall-probation",
    "recall-reasons",
    "recall-released",
    "recall-returned",
    "recalled",
    "release-licence",
    "rescind-decision",
    "revocation-order",
}
"""Papers of the app above, worded in the same file."""


def test_every_kind_of_document_has_its_facts_and_its_words() -> None:
    words = wording("en").words
    assert set(SAYS) == set(DocumentKind)
    assert set(DocumentKind) == {*words["letters"], *words["papers"]} - OF_RECALL


def test_each_sentence_in_breach_has_the_powers_of_a_court_and_no_other_has() -> None:
    parts = wording("en").words["sections"]["powers"]
    assert {kind for part in parts for kind in part["when"]} == IN_BREACH
