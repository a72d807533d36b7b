"""Every rule is dated and says where it stands written, and no length of time is settled outside the rules."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from probation.policy import SETTINGS, Rule

APPS = ("cases", "enforcement", "recall")
ROOMS_WITHOUT_NUMBERS = ("actions", "flows", "queries", "queries.py", "tasks.py", "web", "api", "models")


def policy_modules() -> Iterator[str]:
    for app in APPS:
        package = importlib.import_module(app)
        for module in pkgutil.walk_packages(package.__path__, f"{app}."):
            if ".policy" in module.name or module.name.startswith(f"{app}.deadlines"):
                yield module.name


def all_rules() -> dict[str, Rule]:
    """Every rule at the top of a policy or deadlines module, by the module and name it is bound to."""
    return {
        f"{module}.{name}": value
        for module in policy_modules()
        for name, value in vars(importlib.import_module(module)).items()
        if isinstance(value, Rule)
    }


RULES = {id(rule): rule for rule in all_rules().values()}.values()


def test_the_rules_are_found() -> None:
    assert {"enforcement.decision_due", "cases.post_sentence_supervision", "enforcement.decide_breach"} <= {
        rule.name for rule in RULES
    }


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_its_date_is_keyed_on_and_has_a_version(rule: Rule) -> None:
    assert rule.keyed_on
    assert rule.name.split(".")[0] in APPS
    assert rule.versions


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_version_is_named_and_cites_a_source_and_the_place_in_it(rule: Rule) -> None:
    for version in rule.versions:
        assert version.name
        assert version.cites
        assert all(cite.source.strip() and cite.place.strip() for cite in version.cites)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_two_versions_begin_on_one_day(rule: Rule) -> None:
    commences = [version.commences for version in rule.versions]
    assert len(commences) == len(set(commences))


@pytest.mark.parametrize("key", SETTINGS)
def test_every_setting_cites_a_source_and_the_place_in_it(key: str) -> None:
    citation = SETTINGS[key].citation
    assert citation.source.strip()
    assert citation.place.strip()


def test_no_length_of_time_is_settled_outside_the_rules() -> None:
    found = [
        f"{path.relative_to(settings.ROOT)}:{node.lineno}"
        for path in _modules_without_numbers()
        for node in ast.walk(ast.parse(path.read_text()))
        if _is_a_length_of_time(node)
    ]
    assert found == []


def _modules_without_numbers() -> Iterator[Path]:
    for app in APPS:
        for room in ROOMS_WITHOUT_NUMBERS:
            place = settings.ROOT / app / room
            yield from [place] if place.suffix == ".py" and place.exists() else sorted(place.rglob("*.py"))


def _is_a_length_of_time(node: ast.AST) -> bool:
    """A count of working days, or a time span longer than one of its units, written as a number."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called not in ("timedelta", "relativedelta", "add_months", "last_day_of_months"):
        return False
    values = [*node.args, *(keyword.value for keyword in node.keywords)]
    return any(isinstance(value, ast.Constant) and isinstance(value.value, int) and value.value > 1 for value in values)
