"""Who asks the API about a breach, and the order it is on."""

from tests.enforcement.api.conftest import ask, everybody, order

__all__ = ["ask", "everybody", "order"]
