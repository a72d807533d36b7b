"""The words of a letter: one source for the paper, the pictures and the page."""

from dataclasses import asdict, replace
from datetime import date, datetime
from html import unescape
from itertools import product
from typing import Any

import pytest
from django.template.loader import render_to_string

from cases.vocabulary import SentenceKind
from enforcement.vocabulary import WarningKind
from probation.documents.letter import LetterData, LetterText, letter_pages, letter_pdf, letter_text, standard_text
from probation.documents.rendering import render
from probation.documents.wording import Facts, Phrase
from probation.working_days import LONDON

FAILURE: Facts = {
    "when": datetime(2017, 4, 18, 14, 30, tzinfo=LONDON),
    "failed": Phrase("failed-appointment", "AFTA", {"appointment": "Planned office visit, Hanley"}),
    "under": Phrase(
        "under", "requirement", {"bound_by": Phrase("bound-by", SentenceKind.COMMUNITY_ORDER), "name": "Unpaid work"}
    ),
}
SAID = "On 18 April 2017 at 2:30pm, you did not attend your appointment (Planned office visit, Hanley). Requirement of "


def a_letter(kind: str = WarningKind.STATUTORY, of: str = SentenceKind.COMMUNITY_ORDER, **facts: Any) -> LetterData:
    usual: dict[str, Any] = {
        **{each.value: each == kind for each in WarningKind},
        "warning": Phrase("warning", kind, {"sentence": Phrase("sentence", of)}),
        "bound_by": Phrase("bound-by", of),
        "found_failures": (FAILURE,),
        "alleged_failures": (),
        "circumstances": "",
        "unacceptable": "",
        "consequence": "",
        "respond_by": date(2017, 4, 28),
        "next_at": datetime(2017, 5, 2, 12, 0, tzinfo=LONDON),
        "next_appointment": "Planned office visit",
        "next_place": "Hanley",
        "next_officer": "Ana Example",
    }
    return LetterData(
        letter="warning",
        provider="Example CRC",
        team="Hanley",
        team_address=("1 Example Street",),
        team_phone="01632 960 100",
        letter_on=date(2017, 4, 21),
        reference="X123456",
        addressee="Siân Llŷr",
        address=("2 Example Lane", "Hanley"),
        greeted_as="Siân Llŷr",
        officer="Ana Example",
        officer_grade="Probation officer",
        officer_phone="01632 960 123",
        facts={**usual, **facts},
    )


def paragraphs(letter: LetterText) -> list[str]:
    return [text for block in letter.blocks for text in (block.text, *block.items) if text]


def test_the_letterhead_says_whose_letter_it_is_and_whom_it_is_for() -> None:
    letter = letter_text(a_letter())
    assert letter.addressee == ("Siân Llŷr", "2 Example Lane", "Hanley")
    assert letter.details == (("Phone", "01632 960 100"), ("Date", "21 April 2017"), ("Our reference", "X123456"))
    assert letter.confidential.startswith("Private and confidential")
    assert letter.greeting == "Dear Siân Llŷr"
    assert letter.signed == ("Ana Example", "Probation officer", "Hanley")


def test_what_a_team_has_not_is_left_out() -> None:
    letter = letter_text(replace(a_letter(), team_phone="", officer_grade=""))
    assert "Phone" not in dict(letter.details)
    assert letter.signed == ("Ana Example", "Hanley")


@pytest.mark.parametrize("of", [SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER])
def test_a_statutory_warning_has_its_three_contents(of: SentenceKind) -> None:
    letter = letter_text(a_letter(of=of))
    said = paragraphs(letter)
    assert letter.title == f"Warning about your {of.label.lower()}"
    assert f"{SAID}your community order: Unpaid work." in said
    assert "Your failure to comply is unacceptable." in said
    assert (
        "If, within 12 months beginning with the date this warning is given, you fail again to comply with any "
        f"requirement of your {of.label.lower()} without a reasonable excuse, you will be liable to be brought before "
        "a court."
    ) in said


def test_a_failure_not_yet_judged_is_said_to_be_alleged() -> None:
    said = paragraphs(letter_text(a_letter(found_failures=(), alleged_failures=(FAILURE,))))
    assert any("We have not yet decided whether you had a reasonable excuse" in text for text in said)
    assert "Unless you had a reasonable excuse, what happened is unacceptable." in said
    assert "If we decide that you had a reasonable excuse, we will withdraw this warning and tell you." in said
    assert not any("we have decided" in text for text in said)
    assert "Your failure to comply is unacceptable." not in said


def test_a_letter_of_both_says_which_is_which() -> None:
    other = {**FAILURE, "when": date(2017, 4, 20)}
    letter = letter_text(a_letter(alleged_failures=(other,)))
    first, second = (block.items for block in letter.blocks[:5] if block.kind == "list")
    assert first[0].startswith("On 18 April 2017 at 2:30pm")
    assert second[0].startswith("On 20 April 2017, you did not attend")
    assert any("by 28 April 2017" in text and text.startswith("Tell us why") for text in paragraphs(letter))


@pytest.mark.parametrize("of", [SentenceKind.POST_SENTENCE_SUPERVISION, SentenceKind.SUPERVISION_DEFAULT_ORDER])
def test_supervision_has_no_statutory_warning_and_is_never_about_recall(of: SentenceKind) -> None:
    said = " ".join(paragraphs(letter_text(a_letter(WarningKind.SUPERVISION, of))))
    assert "we may ask a court to deal with it" in said
    assert not any(words in said for words in ("12 months", "liable", "recall", "licence"))


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (WarningKind.LICENCE_FIRST, "First warning about your licence"),
        (WarningKind.LICENCE_SECOND, "Second warning about your licence"),
        (WarningKind.LICENCE_FINAL, "Final warning about your licence"),
    ],
)
def test_a_licence_warning_says_which_it_is_and_is_about_recall_and_not_a_court(kind: WarningKind, title: str) -> None:
    letter = letter_text(a_letter(kind, SentenceKind.LICENCE))
    assert letter.title == title
    said = " ".join(paragraphs(letter))
    assert "recalled to prison" in said
    assert "brought before a court" not in said


def test_what_the_officer_adds_stands_in_the_letter_and_is_not_read_as_wording() -> None:
    typed = "You said {officer} told you.\r\n\r\n  Nobody\tdid. "
    said = paragraphs(letter_text(a_letter(circumstances=typed)))
    assert "You said {officer} told you." in said
    assert "Nobody did." in said


@pytest.mark.parametrize("found", [True, False])
@pytest.mark.parametrize("content", ["circumstances", "unacceptable", "consequence"])
@pytest.mark.parametrize("kind", WarningKind)
def test_the_standard_words_sent_back_unchanged_are_not_said_twice(kind: str, content: str, found: bool) -> None:
    failures: dict[str, Any] = {"found_failures": (FAILURE,) * found, "alleged_failures": (FAILURE,) * (not found)}
    data = a_letter(kind, **failures)
    words = standard_text(data.letter, content, data.facts)
    assert words
    assert letter_text(a_letter(kind, **failures, **{content: words})) == letter_text(data)


def test_standard_words_of_another_kind_of_warning_are_not_said_beside_those_of_this_one() -> None:
    first = a_letter(WarningKind.LICENCE_FIRST, SentenceKind.LICENCE)
    words = standard_text(first.letter, "consequence", first.facts)
    final = a_letter(WarningKind.LICENCE_FINAL, SentenceKind.LICENCE, consequence=words)
    assert not any("first warning" in text for text in paragraphs(letter_text(final)))


def test_standard_words_written_before_the_finding_are_not_said_beside_those_after_it() -> None:
    alleged = a_letter(found_failures=(), alleged_failures=(FAILURE,))
    words = standard_text(alleged.letter, "unacceptable", alleged.facts)
    assert letter_text(a_letter(unacceptable=words)) == letter_text(a_letter())


def test_the_next_appointment_is_given_or_said_to_follow() -> None:
    given = letter_text(a_letter(next_place=""))
    (rows,) = (block.rows for block in given.blocks if block.kind == "rows")
    assert rows == (
        ("When", "2 May 2017 at midday"),
        ("Appointment", "Planned office visit"),
        ("With", "Ana Example"),
    )
    none = letter_text(a_letter(next_at=None))
    assert not any(block.kind == "rows" for block in none.blocks)
    assert any(text.startswith("Ana Example will tell you when your next appointment is.") for text in paragraphs(none))


@pytest.mark.parametrize(
    ("phone", "address", "how"),
    [
        ("1", ("2",), "Call Ana Example on 1, or write to the address at the top of this letter."),
        ("1", (), "Call Ana Example on 1."),
        ("", ("2",), "Write to Ana Example at the address at the top of this letter."),
        ("", (), "Speak to Ana Example."),
    ],
)
def test_how_to_reply_is_only_what_there_is(phone: str, address: tuple[str, ...], how: str) -> None:
    said = paragraphs(letter_text(replace(a_letter(), officer_phone=phone, team_address=address)))
    assert how in said
    assert sum("Ana Example" in text for text in said if text.startswith(("Call", "Write", "Speak"))) == 1


def test_every_letter_is_printed_with_no_name_left_unfilled_and_no_contraction() -> None:
    for kind, found, alleged, next_at in product(WarningKind, (0, 1), (0, 2), (None, date(2017, 5, 2))):
        data = a_letter(kind, found_failures=(FAILURE,) * found, alleged_failures=(FAILURE,) * alleged, next_at=next_at)
        said = " ".join([letter_text(data).title, *paragraphs(letter_text(data))])
        assert not set("{}") & set(said)
        assert "n't" not in said
        assert "n’t" not in said
        assert letter_pdf(data).pdf.startswith(b"%PDF-")


def test_the_pdf_and_the_pictures_are_of_the_same_words() -> None:
    data = a_letter()
    assert letter_pdf(data) == render("letter.typ", asdict(letter_text(data)))
    assert f"/Count {len(letter_pages(data))}".encode() in letter_pdf(data).pdf


def test_the_page_says_every_word_of_the_letter_in_its_order() -> None:
    letter = letter_text(a_letter(circumstances="<script>You & your brother were seen.</script>"))
    page = render_to_string("documents/letter.html", {"letter": letter})
    assert "&lt;script&gt;You &amp; your brother" in page
    page = unescape(page)
    rows = [text for block in letter.blocks for row in block.rows for text in row]
    said = [*paragraphs(letter), *rows, *letter.addressee, *letter.team_address, letter.confidential, letter.closing]
    assert [text for text in said if text not in page] == []
    assert page.index(letter.greeting) < page.index(letter.title) < page.index(said[0]) < page.index(letter.closing)


def test_a_language_without_wording_is_not_invented() -> None:
    with pytest.raises(FileNotFoundError):
        letter_text(replace(a_letter(), language="cy"))
