"""axe-core in the page a test is looking at."""

from django.conf import settings
from playwright.sync_api import Page

_SOURCE = settings.ROOT / "node_modules" / "axe-core" / "axe.min.js"
_WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


def violations(page: Page) -> list[str]:
    """What breaks WCAG 2.2 A or AA on the page: one line each, with the rule, why it matters and where.

    The content security policy refuses script tags, so the source text is evaluated instead.
    """
    page.evaluate(_SOURCE.read_text())
    # Each rule is run; to list every element that passed would take more than half of the time.
    found = page.evaluate(
        "tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", _WCAG_2_2_AA
    )
    assert found["passes"], "axe looked at nothing"
    return [f"{rule['id']}: {rule['help']}: {_where(rule)}" for rule in found["violations"]]


def _where(rule: dict[str, list[dict[str, list[str]]]]) -> str:
    return "; ".join(" ".join(map(str, node["target"])) for node in rule["nodes"])
