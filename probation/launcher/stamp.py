"""Whether a step of set-up was already done for the files that it depends on."""

import hashlib
import sys
from pathlib import Path


class Stamp:
    """A file that stands in what a step made and remembers the content of `inputs` it was made from."""

    def __init__(self, file: Path, inputs: list[Path]) -> None:
        self._file = file
        self._inputs = inputs

    def is_current(self) -> bool:
        """True when the step was finished, with this Python, for what the inputs hold now."""
        return self._file.exists() and self._file.read_text() == self._fingerprint()

    def set(self) -> None:
        """Remember that the step is finished."""
        self._file.write_text(self._fingerprint())

    def remove(self) -> None:
        """Forget it, before the step starts again."""
        self._file.unlink(missing_ok=True)

    def _fingerprint(self) -> str:
        content = hashlib.sha256(f"{sys.version_info[:2]}".encode())
        for path in self._inputs:
            content.update(hashlib.sha256(path.read_bytes()).digest())
        return content.hexdigest()
