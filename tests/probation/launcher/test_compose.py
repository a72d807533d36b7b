"""docker-compose.yml, as far as it can be judged without a Docker engine."""

import re
from typing import Any

import pytest
import yaml

from probation.launcher.places import ROOT

_TEXT = (ROOT / "docker-compose.yml").read_text()
_SERVICES: dict[str, dict[str, Any]] = yaml.safe_load(_TEXT)["services"]


def test_web_worker_beat_postgresql_and_redis_are_separate_services() -> None:
    assert set(_SERVICES) == {"web", "worker", "beat", "migrate", "postgres", "redis"}


@pytest.mark.parametrize("name", sorted(set(_SERVICES) - {"migrate"}))
def test_a_service_that_runs_on_has_a_health_check(name: str) -> None:
    assert _SERVICES[name]["healthcheck"]["test"]


@pytest.mark.parametrize("secret", ["SECRET_KEY", "WEBHOOK_KEYS", "POSTGRES_PASSWORD", "ALLOWED_HOSTS"])
def test_a_start_without_a_secret_is_refused_with_what_to_set(secret: str) -> None:
    uses = re.findall(rf"\$\{{{secret}([^}}]*)\}}", _TEXT)
    assert uses
    assert all(re.match(rf":\?set {secret}\b", use) for use in uses)


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_the_application_waits_for_the_migrations(name: str) -> None:
    assert _SERVICES[name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}
