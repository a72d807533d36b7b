"""Whoever opens the pages, and the order they open them on."""

from tests.enforcement.web.conftest import administrator, everybody, order, sign_in

__all__ = ["administrator", "everybody", "order", "sign_in"]
