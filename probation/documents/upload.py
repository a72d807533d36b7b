"""Which files are taken as evidence: of a few kinds, told by their first bytes and not only by name, and not large."""

from __future__ import annotations

import re
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

LARGEST_MEGABYTES = 10
LONGEST_STEM = 60
# A PDF that was cut off on its way lacks its last line; readers look for that in the last kilobyte.
_END_OF_PDF, _TAIL = b"%%EOF", 1024
_WORD, _OLD_WORD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FIRST_BYTES = {
    ".pdf": b"%PDF-",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".docx": _WORD,
    ".doc": _OLD_WORD,
}
CONTENT_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
}


def clean_upload(file: UploadedFile | None) -> UploadedFile | None:
    """The file under a safe name, or ValidationError saying what is wrong with it."""
    if not file:
        return None
    if (file.size or 0) > LARGEST_MEGABYTES * 1024 * 1024:
        raise ValidationError(f"The file must be {LARGEST_MEGABYTES} MB or smaller.")
    name = PurePath(file.name or "")
    kind = name.suffix.lower()
    if kind not in FIRST_BYTES:
        raise ValidationError("The file must be a PDF, a Word document, a JPEG or a PNG.")
    if not file.read(8).startswith(FIRST_BYTES[kind]):
        raise ValidationError(f"What is in the file is not what its name says ({kind}). Save it again and retry.")
    file.seek(0)
    file.name = safe_name(name.stem, kind)
    return file


def clean_pdf(file: UploadedFile | None, *, under_megabytes: int) -> UploadedFile | None:
    """The PDF under a safe name, or ValidationError saying what is wrong with it."""
    if not file:
        return None
    size, name = file.size or 0, PurePath(file.name or "")
    if size >= under_megabytes * 1024 * 1024:
        raise ValidationError(f"The file must be smaller than {under_megabytes} MB.")
    if name.suffix.lower() != ".pdf" or not file.read(8).startswith(FIRST_BYTES[".pdf"]):
        raise ValidationError("The file must be a PDF.")
    file.seek(max(0, size - _TAIL))
    if _END_OF_PDF not in file.read():
        raise ValidationError("The PDF is not whole. Save it again and retry.")
    file.seek(0)
    file.name = safe_name(name.stem, ".pdf")
    return file


def safe_name(stem: str, kind: str) -> str:
    """A name of plain letters, figures, dots and hyphens that no system reads as anything else."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", stem).strip("-")[:LONGEST_STEM] or "evidence"
    return f"{plain}{kind}"


def content_type(name: str) -> str:
    """The type a stored file is sent with."""
    return CONTENT_TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")
