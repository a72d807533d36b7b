"""A template of ``templates/documents`` and the data it prints, made into a PDF and into pictures of its pages.

The data reach the template as JSON in ``sys.inputs``, never as markup: what staff type is printed, not run. Only the
fonts typst carries are used, so that a letter is the same, byte for byte, on every machine.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import typst
from django.conf import settings

FOLDER = settings.ROOT / "templates" / "documents"
NOT_DISPLAYED = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED = re.compile(r"\\(?:u\{(?P<code>[0-9a-f]+)\}|(?P<letter>.))")
BREAK = "\u200b"  # house.typ puts it into long words; it is named beside a neighbour that cannot be displayed
CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "0": "\0"}


class Unprintable(ValueError):
    """The data hold characters that no font can print: dropping them would change what somebody wrote."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        self.characters = characters
        shown = ", ".join(_shown(each) for each in characters)
        super().__init__(f"These characters cannot be printed. Take them out: {shown}")


@dataclass(frozen=True)
class Rendered:
    """A PDF (PDF/UA-1: tagged, with its title and language) and the SHA-256 of its bytes, in hexadecimal."""

    pdf: bytes
    sha256: str


def render(template: str, data: Mapping[str, Any]) -> Rendered:
    """The PDF; the same bytes for the same data. Raises Unprintable.

    ``data`` must go into JSON. ``template`` is a file name in ``templates/documents``, such as ``letter.typ``.
    """
    try:
        pdf = typst.compile(**_source(template, data), format="pdf", pdf_standards="ua-1")
    except typst.TypstError as error:
        if characters := _not_displayed(error):
            raise Unprintable(characters) from error
        raise
    return Rendered(pdf, hashlib.sha256(pdf).hexdigest())


def preview_pages(template: str, data: Mapping[str, Any]) -> list[bytes]:
    """The pages of the same document, each an SVG picture. Raises Unprintable, as the PDF would."""
    render(template, data)
    pages = typst.compile(**_source(template, data), format="svg")
    return pages if isinstance(pages, list) else [pages]


def unprintable_in(text: str) -> tuple[str, ...]:
    """The characters of a text that no font can print, each once: for a form to refuse before anything is saved."""
    try:
        render("typed.typ", {"text": text})
    except Unprintable as refused:
        return refused.characters
    return ()


def _source(template: str, data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "input": FOLDER / template,
        "root": FOLDER,
        "ignore_system_fonts": True,
        "sys_inputs": {"data": json.dumps(data, sort_keys=True)},
    }


def _not_displayed(error: typst.TypstError) -> tuple[str, ...]:
    """Each character (with what combines with it) once, in the order met."""
    found = (ESCAPED.sub(_unescape, text).replace(BREAK, "") for text in NOT_DISPLAYED.findall(error.diagnostic))
    return tuple(dict.fromkeys(filter(None, found)))


def _unescape(found: re.Match[str]) -> str:
    """A character that typst's message wrote as an escape."""
    return chr(int(found["code"], 16)) if found["code"] else CONTROLS.get(found["letter"], found["letter"])


def _shown(characters: str) -> str:
    return "".join(each if each.isprintable() else f"U+{ord(each):04X}" for each in characters)
