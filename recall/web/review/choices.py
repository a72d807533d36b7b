"""What may be chosen on the page of a request. Review: Part B, executive release, the Parole Board, rescinding."""

from cases.web.choices import Choice

CHOICES: tuple[Choice, ...] = ()
"""In the order they are offered."""
