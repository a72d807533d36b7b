"""Who asks the API about a recall."""

from tests.api import ask, everybody

__all__ = ["ask", "everybody"]
