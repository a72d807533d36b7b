"""Who asks the API, and how."""

from tests.api import ask, everybody

__all__ = ["ask", "everybody"]
