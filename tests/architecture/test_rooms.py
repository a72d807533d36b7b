"""The rooms of the house: the same in every app, and no other."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

APPS = ("cases", "enforcement", "recall")
ROOMS = {
    "actions", "api", "apps.py", "deadlines", "deadlines.py", "demonstration", "explained", "explained.py", "flows",
    "ladders.py", "management", "migrations", "models", "permissions", "permissions.py", "policy", "queries",
    "queries.py", "reference", "rule_sets.py", "tasks.py", "vocabulary", "vocabulary.py", "web", "README.md",
    "__init__.py", "__pycache__",
}  # fmt: skip
PRODUCT = [settings.ROOT / name for name in ("probation", *APPS)]
LONGEST_MODULE = 300


def modules() -> list[Path]:
    return [p for root in PRODUCT for p in sorted(root.rglob("*.py")) if "migrations" not in p.parts]


@pytest.mark.parametrize("app", APPS)
def test_an_app_has_no_room_the_house_does_not_know(app: str) -> None:
    found = {path.name for path in (settings.ROOT / app).iterdir()}
    assert found <= ROOMS


def test_no_module_is_too_long() -> None:
    long = {str(p): n for p in modules() if (n := len(p.read_text().splitlines())) > LONGEST_MODULE}
    assert long == {}


def test_no_module_is_a_bag() -> None:
    assert [str(p) for p in modules() if p.stem in {"utils", "helpers", "misc", "common"}] == []


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(settings.ROOT)))
def test_every_module_says_what_it_is(path: Path) -> None:
    if path.name == "apps.py" or not path.read_text().strip():
        return
    assert ast.get_docstring(ast.parse(path.read_text()))
