"""A stored file: its fingerprint when it comes, and how it goes out again."""

from __future__ import annotations

import hashlib

from django.core.files.base import File
from django.db.models.fields.files import FieldFile
from django.http import FileResponse

from .upload import content_type


def fingerprint(file: File[bytes]) -> str:
    """SHA-256 of the file, in hexadecimal; the file is at its beginning again."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def downloaded(stored: FieldFile, name: str) -> FileResponse:
    """The file as a download under a name, which says its type: it is never shown as a page of this service."""
    return FileResponse(stored.open("rb"), as_attachment=True, filename=name, content_type=content_type(name))
