"""PDFs that are tagged, the same every time, and print what was typed as it was typed."""

import re
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probation.documents.rendering import Unprintable, preview_pages, render, unprintable_in

LETTER: dict[str, Any] = {
    "language": "en",
    "large_print": False,
    "dated": "2017-04-21",
    "title": "Warning about your community order",
    "provider": "Example CRC",
    "team": "Hanley",
    "team_address": ["1 Example Street", "Hanley"],
    "details": [["Date", "21 April 2017"]],
    "reference": "X123456",
    "confidential": "Private",
    "addressee": ["Jo Example", "2 Example Lane"],
    "greeting": "Dear Jo Example",
    "blocks": [],
    "closing": "Yours sincerely",
    "signed": ["Ana Example"],
    "page": "Page {page} of {pages}",
}


def letter(*paragraphs: str, **different: Any) -> dict[str, Any]:
    blocks = [{"kind": "paragraph", "text": text, "items": [], "rows": []} for text in paragraphs]
    return {**LETTER, "blocks": blocks, **different}


def pdf_of(*paragraphs: str, **different: Any) -> bytes:
    return render("letter.typ", letter(*paragraphs, **different)).pdf


def printed(pdf: bytes) -> set[str]:
    """Every character the PDF's fonts say they print."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    maps = [unpacked for stream in streams if b"beginbfchar" in (unpacked := _unpacked(stream))]
    codes = [code for text in maps for code in re.findall(rb"^<[0-9A-F]{4}> <([0-9A-F]+)>", text, re.MULTILINE)]
    return set("".join(bytes.fromhex(code.decode()).decode("utf-16-be") for code in codes))


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def test_the_pdf_is_tagged_and_declares_that_it_is_accessible() -> None:
    pdf = pdf_of("You did not attend.")
    assert b"/MarkInfo<</Marked true" in pdf
    assert b"/Lang(en-GB)" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"/DisplayDocTitle true" in pdf
    assert b'<rdf:li xml:lang="x-default">Warning about your community order</rdf:li>' in pdf
    assert b"/H1" in pdf


def test_it_is_dated_by_its_data_and_not_by_the_clock() -> None:
    assert b"/CreationDate(D:20170421" in pdf_of()
    assert b"/CreationDate(D:20170502" in pdf_of(dated="2017-05-02")


def test_the_same_data_give_the_same_bytes_and_other_text_gives_others() -> None:
    first, again = render("letter.typ", letter("One.")), render("letter.typ", letter("One."))
    other = render("letter.typ", letter("Two."))
    assert first == again
    assert first.sha256 != other.sha256


MARKUP = [
    '#import "@preview/x:1.0.0": *',
    "#panic()",
    '#read("house.typ")',
    "*b* _i_ $x^2$ `c` <l> @r ~ \\",
    "// gone /*",
]


@pytest.mark.parametrize("typed", MARKUP)
def test_markup_that_somebody_typed_is_printed_and_not_run(typed: str) -> None:
    assert set(typed.replace('"', "")) <= printed(pdf_of(typed))


@pytest.mark.parametrize("typed", ["ŵ ŷ Ŵ Ŷ â î", "שלום", "Łódź, Ștefan, Нина, Ελένη", "£5 – “quoted” …"])
def test_the_letters_people_write_with_are_printed_without_system_fonts(typed: str) -> None:
    assert set(typed) - {" "} <= printed(pdf_of(typed))


def test_joined_up_scripts_are_printed() -> None:
    assert pdf_of("مرحبا بك")


def test_a_character_no_font_has_is_refused_by_name_and_not_dropped() -> None:
    with pytest.raises(Unprintable, match=r"Take them out: 😀, U\+0007") as refused:
        render("letter.typ", letter("Well done 😀😀", "a\x07b"))
    assert refused.value.characters == ("😀", "\x07")
    with pytest.raises(Unprintable):
        preview_pages("letter.typ", letter("😀"))


def test_a_form_can_ask_what_cannot_be_printed() -> None:
    assert unprintable_in("Come at 2pm. 👍 你好") == ("👍", "你", "好")
    assert unprintable_in("Dewch am 2pm, Siân Llŷr.\r\n\r\n*Diolch*") == ()


def test_a_word_longer_than_a_line_is_broken_and_goes_on() -> None:
    assert len(preview_pages("letter.typ", letter("W" * 4000))) > 2
    assert len(preview_pages("letter.typ", letter("W" * 4000, large_print=True))) > 4


def test_four_thousand_characters_run_on_over_pages() -> None:
    text = " ".join(["attend"] * 571)
    pages = preview_pages("letter.typ", letter(text))
    assert len(pages) == 2
    assert f"/Count {len(pages)}".encode() in pdf_of(text)


def test_a_preview_is_a_picture_of_each_page() -> None:
    (page,) = preview_pages("letter.typ", letter("One."))
    assert page.startswith(b"<svg")


def test_large_print_is_set_in_eighteen_point() -> None:
    def sizes(pdf: bytes) -> set[bytes]:
        content = b"".join(map(_unpacked, re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)))
        return set(re.findall(rb"/f\d+ ([\d.]+) Tf", content))

    assert b"12" in sizes(pdf_of("One."))
    large = sizes(pdf_of("One.", large_print=True))
    assert b"18" in large
    assert b"12" not in large


@settings(deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_typed_is_printed_or_refused(typed: str) -> None:
    refused: tuple[str, ...] = ()
    try:
        pdf_of(typed, addressee=[typed])
    except Unprintable as unprintable:
        refused = unprintable.characters
    assert set("".join(refused)) <= set(typed)
