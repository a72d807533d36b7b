"""What carries Celery's messages."""

from pathlib import Path

import pytest
import redis
from kombu import Connection

from probation.launcher.broker import folder_broker
from probation.launcher.services import Services


@pytest.mark.realprocess
def test_redis_comes_back_empty_at_the_same_address(own_services: Services) -> None:
    assert own_services.redis is not None
    with redis.Redis.from_url(own_services.redis.url) as client:
        client.set("message", "lost")
        own_services.redis.restart()
        assert client.get("message") is None


def test_without_redis_messages_go_through_a_folder(tmp_path: Path) -> None:
    settings = folder_broker(tmp_path / "broker")
    folder = settings["CELERY_BROKER_FOLDER"]
    options = {"data_folder_in": folder, "data_folder_out": folder, "control_folder": folder}
    with Connection(settings["CELERY_BROKER_URL"], transport_options=options) as sender:
        sender.SimpleQueue("celery").put("sweep")
    with Connection(settings["CELERY_BROKER_URL"], transport_options=options) as receiver:
        assert receiver.SimpleQueue("celery").get(timeout=5).payload == "sweep"
